import type { Value } from './copy.ts';
import type { Demo } from './demo.ts';
import { type DemoEntrustment, entrustmentsOf, namedEntrustments } from './entrustments.ts';
import type { Inhabitant } from './population.ts';
import type { Writer } from './writer.ts';

export async function writeEntrustments(write: Writer, demo: Demo, population: readonly Inhabitant[]): Promise<void> {
  await write(
    'learning.epa_entrustment',
    'id region_id professional_id epa_id level decided_on valid_until decided_by_id',
    rows(demo, population, one => [one.id, one.regionId, one.professionalId, one.epaId, one.level, one.decidedOn, one.validUntil, one.decidedBy]),
  );
  await write(
    'exchange.borrowed_epa_entrustment',
    'id version region_id professional_id epa_id level status decided_on valid_until',
    rows(demo, population, one => [one.id, 1, one.regionId, one.professionalId, one.epaId, one.level, 'ACTIVE', one.decidedOn, one.validUntil]),
  );
}

/** Made twice rather than kept: there are many, and the same seed makes the same ones. */
function* rows(demo: Demo, population: readonly Inhabitant[], row: (one: DemoEntrustment) => Value[]): Generator<Value[]> {
  for (const one of namedEntrustments(demo)) yield row(one);
  for (const one of entrustmentsOf(demo, population)) yield row(one);
}
