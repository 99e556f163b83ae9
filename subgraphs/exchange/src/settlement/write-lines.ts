import type { EntityManager } from '@mikro-orm/postgresql';
import { uuidv7 } from '@naober/kit/ids';
import { changes } from '@naober/kit/sql';
import type { LineContent } from './line.rules.ts';
import { arrayOf } from './lock-pairs.ts';
import type { Source } from './source.ts';

/** A line to write, as a row. */
export type NewLine = Readonly<Record<string, unknown>>;

/** What a source says in one month, as a line of a batch. */
export function lineOf(source: Source, content: LineContent, batchId: string, now: Date): NewLine {
  const { kind, id, sheetIds, kilometres } = source;
  const isHours = kind === 'HOURS';
  return {
    ...whose(source),
    ...amounts(content),
    id: uuidv7(),
    batch_id: batchId,
    kind,
    source_id: id,
    sheet_id: isHours ? sheetIds.at(-1) : null,
    kilometres,
    cost_per_hour_cents: isHours ? content.agreement.costPerHourCents : null,
    credits_id: null,
    made_at: now,
  };
}

/** Takes a line back, to the cent and with its own VAT, whatever holds now. */
export function creditOf(
  source: Source,
  line: { id: string; sheetId: string; kilometres: number | null; content: LineContent },
  batchId: string,
  now: Date,
): NewLine {
  const { content } = line;
  const bands = content.bands.map(one => ({ ...one, minutes: -one.minutes, cents: -one.cents }));
  const taken = { ...content, minutes: -content.minutes, netCents: -content.netCents, bands };
  return {
    ...lineOf(source, taken, batchId, now),
    sheet_id: source.kind === 'HOURS' ? line.sheetId : null,
    kilometres: line.kilometres === null ? null : -line.kilometres,
    credits_id: line.id,
  };
}

const whose = (source: Source) => ({
  region_id: source.regionId,
  home_member_id: source.homeMemberId,
  host_member_id: source.hostMemberId,
  professional_id: source.professionalId,
  department_id: source.departmentId,
  profession_id: source.professionId,
  day: source.day,
});

const amounts = ({ month, minutes, bands, netCents, vat, agreement }: LineContent) => ({
  month,
  minutes,
  bands,
  net_cents: netCents,
  vat_basis: vat.basis,
  vat_hundredths: vat.hundredths,
  vat_exemption_id: vat.exemptionId,
  legal_basis: agreement.legalBasis,
  detachment_id: agreement.id,
});

const columns = `id, region_id, batch_id, home_member_id, host_member_id, kind, source_id, sheet_id, professional_id,
  department_id, profession_id, day, month, minutes, kilometres, bands, cost_per_hour_cents, net_cents, vat_basis,
  vat_hundredths, vat_exemption_id, legal_basis, detachment_id, credits_id, made_at`;

/** Writes lines at once. The table's own trigger refuses one for a batch that is not open. */
export async function writeLines(tx: EntityManager, lines: readonly NewLine[]): Promise<void> {
  if (lines.length === 0) return;
  await changes(
    tx,
    `insert into settlement_line (${columns})
     select ${columns} from jsonb_populate_recordset(null::settlement_line, ?::jsonb)`,
    [JSON.stringify(lines)],
  );
}

export const removeLines = async (tx: EntityManager, ids: readonly string[]): Promise<void> => {
  if (ids.length > 0) await changes(tx, 'delete from settlement_line where id = any(?::uuid[])', [arrayOf(ids)]);
};

export const markCredited = async (tx: EntityManager, ids: readonly string[]): Promise<void> => {
  if (ids.length > 0)
    await changes(tx, 'update settlement_line set is_credited = true where id = any(?::uuid[])', [arrayOf(ids)]);
};
