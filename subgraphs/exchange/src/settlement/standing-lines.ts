import type { EntityManager } from '@mikro-orm/postgresql';
import { rows } from '@naober/kit/sql';
import type { SettledBand } from './line.rules.ts';
import { arrayOf } from './lock-pairs.ts';
import type { Firmness, StandingLine } from './reconcile.rules.ts';
import type { VatBasis } from './settlement.enums.ts';

interface Row {
  readonly id: string;
  readonly sourceId: string;
  readonly sheetId: string;
  readonly batchId: string;
  readonly firmness: Firmness;
  readonly month: string;
  readonly minutes: number;
  readonly kilometres: number | null;
  readonly bands: readonly SettledBand[];
  readonly netCents: number;
  readonly basis: VatBasis;
  readonly hundredths: number;
  readonly exemptionId: string | null;
  readonly agreementId: string;
  readonly legalBasis: string;
  readonly costPerHourCents: number;
}

/** A line that stands, with the batch in which it does. */
export interface PlacedLine extends StandingLine {
  readonly batchId: string;
  readonly kilometres: number | null;
}

/** By source: its lines that are neither a credit nor credited. */
export async function standingLines(
  tx: EntityManager,
  sourceIds: readonly string[],
): Promise<Map<string, PlacedLine[]>> {
  const found = await rows<Row>(
    tx,
    `select line.id, source_id as "sourceId", coalesce(sheet_id, source_id) as "sheetId", batch_id as "batchId",
       case when is_frozen then 'FROZEN' else batch.status end as firmness, month::text as month, minutes, kilometres,
       bands, net_cents as "netCents", vat_basis as basis, vat_hundredths as hundredths,
       vat_exemption_id as "exemptionId", detachment_id as "agreementId", legal_basis as "legalBasis",
       cost_per_hour_cents as "costPerHourCents"
     from settlement_line line join settlement_batch batch on batch.id = batch_id
     where source_id = any(?::uuid[]) and credits_id is null and not is_credited`,
    [arrayOf(sourceIds)],
  );
  return Map.groupBy(found.map(placed), ({ sourceId }) => sourceId);
}

const placed = ({ basis, hundredths, exemptionId, agreementId, legalBasis, costPerHourCents, ...row }: Row) => ({
  ...row,
  content: {
    month: row.month,
    minutes: row.minutes,
    bands: row.bands,
    netCents: row.netCents,
    vat: { basis, hundredths, exemptionId },
    agreement: { id: agreementId, legalBasis, costPerHourCents, grossWageCostCents: null },
  },
});
