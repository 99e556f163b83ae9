import type { Demo } from './demo.ts';
import { type DemoEntrustment, entrustmentsOf, namedEntrustments } from './entrustments.ts';
import type { Inhabitant } from './population.ts';
import { rowsOf, type Writer } from './writer.ts';

export async function writeEntrustments(write: Writer, demo: Demo, population: readonly Inhabitant[]): Promise<void> {
  await write('learning.epa_entrustment', rowsOf(all(demo, population), entrustmentRow));
  await write('exchange.borrowed_epa_entrustment', rowsOf(all(demo, population), copyRow));
}

/** Made twice rather than kept: there are many, and the same seed makes the same ones. */
function* all(demo: Demo, population: readonly Inhabitant[]): Generator<DemoEntrustment> {
  yield* namedEntrustments(demo);
  yield* entrustmentsOf(demo, population);
}

function sharedRow({ id, regionId, professionalId, epaId, level, decidedOn, validUntil }: DemoEntrustment) {
  return {
    id,
    region_id: regionId,
    professional_id: professionalId,
    epa_id: epaId,
    level,
    decided_on: decidedOn,
    valid_until: validUntil,
  };
}

const entrustmentRow = (one: DemoEntrustment) => ({ ...sharedRow(one), decided_by_id: one.decidedBy });
const copyRow = (one: DemoEntrustment) => ({ ...sharedRow(one), version: 1, status: 'ACTIVE' });
