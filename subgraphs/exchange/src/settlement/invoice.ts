import type { EntityManager } from '@mikro-orm/postgresql';
import { localDateOf } from '@naober/kit/local-time';
import { rows } from '@naober/kit/sql';
import { asDocument, type Invoice, type InvoiceContent, type InvoiceParty, type LineGroup } from './invoice.rules.ts';
import type { SettlementBatch } from './settlement-batch.entity.ts';

/** The two members of a batch as its invoice names them. */
export async function partiesOf(
  em: EntityManager,
  { homeMemberId, hostMemberId }: SettlementBatch,
): Promise<{ home: InvoiceParty; host: InvoiceParty }> {
  const found = await rows<InvoiceParty & { id: string }>(
    em,
    `select member.id, name, kvk_number as "kvkNumber", oin, vat_number as "vatNumber", iban, street, postcode, city
     from borrowed_member member left join borrowed_registration registered on registered.id = member.id
     where member.id in (?, ?)`,
    [homeMemberId, hostMemberId],
  );
  const byId = (id: string) => found.find(one => one.id === id) ?? nobody;
  return { home: byId(homeMemberId), host: byId(hostMemberId) };
}

const nobody: InvoiceParty = {
  name: '?',
  kvkNumber: null,
  oin: null,
  vatNumber: null,
  iban: null,
  street: null,
  postcode: null,
  city: null,
};

/** What the invoice of a batch says, as all of it stands now. */
export async function contentOf(em: EntityManager, batch: SettlementBatch): Promise<InvoiceContent> {
  const parties = await partiesOf(em, batch);
  return { ...parties, groups: await groupsOf(em, batch.id), takesBackFrom: await takenBackOf(em, batch.id) };
}

/** Numbers of the invoices of which the batch takes something back (Wet OB 1968 art. 35a (1) (l), NL-R-001). */
async function takenBackOf(em: EntityManager, batchId: string): Promise<string[]> {
  const found = await rows<{ number: string }>(
    em,
    `select distinct invoice_number as number from settlement_line line
     join settlement_line taken on taken.id = line.credits_id join settlement_batch batch on batch.id = taken.batch_id
     where line.batch_id = ? and invoice_number is not null order by 1`,
    [batchId],
  );
  return found.map(({ number }) => number);
}

/** Lines of a batch that are alike, summed: an invoice has a handful of them, whatever the number of sheets. What costs nothing is on none. */
export function groupsOf(em: EntityManager, batchId: string): Promise<LineGroup[]> {
  return rows<LineGroup>(
    em,
    `select line.kind, month::text as month, department.name as department,
       coalesce(profession.name, '') as profession, vat_basis as "vatBasis", vat_hundredths as "vatHundredths",
       count(*)::integer as lines, sum(minutes)::integer as minutes, coalesce(sum(kilometres), 0)::integer as kilometres,
       sum(net_cents)::float as "netCents"
     from settlement_line line left join borrowed_department department on department.id = department_id
     left join borrowed_profession profession on profession.id = profession_id
     where batch_id = ? and net_cents <> 0 group by 1, 2, 3, 4, 5, 6 order by 2, 3, 4, 1, 5, 6`,
    [batchId],
  );
}

/** The invoice of a batch whose invoice was taken out; null before. */
export async function invoiceOf(em: EntityManager, batch: SettlementBatch): Promise<Invoice | null> {
  if (batch.exportedAt === null || batch.invoiceNumber === null) return null;
  const issuedOn = batch.invoicedOn ?? localDateOf(batch.exportedAt);
  const [days] = await rows<{ value: number }>(
    em,
    `select value::integer as value from rule_parameter where id = 'SE-3.payment'
     and valid_from <= ? and coalesce(valid_until, 'infinity') >= ?`,
    [issuedOn, issuedOn],
  );
  const [kept] = await rows<{ content: InvoiceContent | null }>(
    em,
    'select invoice_content as content from settlement_batch where id = ?',
    [batch.id],
  );
  const content = kept?.content ?? (await contentOf(em, batch));
  return {
    ...content,
    ...asDocument(content.groups),
    number: batch.invoiceNumber,
    reference: batch.number,
    issuedOn,
    dueOn: Temporal.PlainDate.from(issuedOn).add({ days: days!.value }).toString(),
    startsOn: batch.startsOn,
    endsOn: batch.endsOn,
  };
}
