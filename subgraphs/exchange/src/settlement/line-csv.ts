import type { EntityManager } from '@mikro-orm/postgresql';
import { rows } from '@naober/kit/sql';
import { Field, ID, ObjectType } from 'type-graphql';
import { personReference } from '../person-reference/person-reference.ts';
import { csvHeader, type CsvLine, csvOf } from './line-csv.rules.ts';

/** Lines of one part: small enough that nothing grows, large enough that few parts are asked. */
const atOnce = 2_000;

@ObjectType({ description: 'A part of a table of lines as text, and where the next one begins.' })
export class SettlementCsvPart {
  @Field(() => String, { description: 'Rows separated by `;`, the first part with the names of the columns.' })
  text!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'Pass it as `after` to get the next part; null when this was the last.',
  })
  next!: string | null;
}

/** The lines of a batch, or of all that a member lent or was lent in a month; as who asks may see them. */
export type CsvOf = { readonly batchId: string } | { readonly memberId: string; readonly month: string };

type Row = Omit<CsvLine, 'personReference'> & { readonly homeMemberId: string; readonly professionalId: string };

/** One part, by keyset: part 100 costs what part 1 costs. `guarded`: no row that who asks does not see. */
export async function csvPart(guarded: EntityManager, of: CsvOf, after: string | null): Promise<SettlementCsvPart> {
  const [where, values] =
    'batchId' in of
      ? ['line.batch_id = ?', [of.batchId]]
      : ['line.month = ? and ? in (line.home_member_id, line.host_member_id)', [of.month, of.memberId]];
  const from = after ?? '00000000-0000-0000-0000-000000000000';
  const found = await guarded.transactional(tx =>
    rows<Row>(
      tx,
      `${linesSql} where ${where} and line.id > ?
    order by line.id limit ?`,
      [...values, from, atOnce],
    ),
  );
  const text =
    (after === null ? csvHeader : '') +
    found
      .map(one => csvOf({ ...one, personReference: personReference(one.homeMemberId, one.professionalId) }))
      .join('');
  return { text, next: found.length < atOnce ? null : found.at(-1)!.id };
}

const linesSql = `
  select line.id, line.professional_id as "professionalId", line.home_member_id as "homeMemberId",
    batch.number as batch, batch.status, line.kind, line.day::text as day, line.month::text as month,
    home.short_name as home, host.short_name as host, department.name as department, profession.name as profession,
    line.minutes, line.kilometres, line.bands, line.cost_per_hour_cents as "costPerHourCents",
    line.net_cents as "netCents", line.vat_basis as "vatBasis", line.vat_hundredths as "vatHundredths",
    line.legal_basis as "legalBasis", line.credits_id is not null as "isCredit"
  from settlement_line line join settlement_batch batch on batch.id = line.batch_id
  join borrowed_member home on home.id = line.home_member_id join borrowed_member host on host.id = line.host_member_id
  left join borrowed_department department on department.id = line.department_id
  left join borrowed_profession profession on profession.id = line.profession_id`;
