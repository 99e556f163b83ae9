import { uuidv7 } from '@naober/kit/ids';
import { memberId } from '@naober/scripts/seed/write-regions';
import type { Database } from './database.ts';
import type { Known } from './samples.ts';

/** What Martini and Treant settle: a batch that was credited long since, with a line of Femke, and what stands beside it. */
export async function addSettlement(database: Database, { noord, femke, martini, profession, officer }: Known) {
  const ids = {
    batch: uuidv7(),
    line: uuidv7(),
    difference: uuidv7(),
    run: uuidv7(),
    terms: uuidv7(),
    exemption: uuidv7(),
    travel: uuidv7(),
    treant: memberId('treant'),
  };
  const between = { region_id: noord, home_member_id: martini, host_member_id: ids.treant };
  const about = { professional_id: femke, profession_id: profession };
  await database.insert('exchange.settlement_batch', {
    id: ids.batch,
    ...between,
    cadence: 'MONTHLY',
    starts_on: '2024-02-01',
    ends_on: '2024-02-29',
    cut_off_at: '2024-03-06',
    status: 'OPEN',
  });
  await database.insert('exchange.settlement_line', {
    id: ids.line,
    ...between,
    ...about,
    batch_id: ids.batch,
    kind: 'TRAVEL',
    source_id: uuidv7(),
    day: '2024-02-06',
    month: '2024-02-01',
    minutes: 7,
    kilometres: 48,
    net_cents: 1_104,
    vat_basis: 'STANDARD_21',
    vat_hundredths: 2_100,
    legal_basis: 'TBA',
    detachment_id: uuidv7(),
    made_at: new Date(),
  });
  await database.rows(
    `update exchange.settlement_batch set status = 'CREDITED', proposed_at = now(), home_approved_at = now(), host_approved_at = now(),
       exported_at = now(), invoice_number = 'W-1', invoiced_on = current_date, credited_at = now() where id = $1`,
    [ids.batch],
  );
  await database.rows('update exchange.settlement_line set is_frozen = true where batch_id = $1', [ids.batch]);
  await database.insert('exchange.settlement_difference', {
    id: ids.difference,
    ...between,
    ...about,
    kind: 'TRAVEL',
    source_id: uuidv7(),
    day: '2024-02-07',
    minutes: 0,
    kilometres: 48,
    gaps: ['COST_UNKNOWN'],
    since: new Date(),
  });
  const run = { status: 'COMPLETED', requested_at: new Date(), finished_at: new Date() };
  await database.insert('exchange.settlement_run', { id: ids.run, region_id: noord, member_id: martini, ...run });
  await database.insert('exchange.settlement_hold', {
    source_id: uuidv7(),
    region_id: noord,
    member_id: martini,
    reason: 'OTHER',
    held_at: new Date(),
  });
  const terms = { valid_from: '2024-02-01', cadence: 'MONTHLY', cut_off_days: 5, set_at: new Date() };
  await database.insert('exchange.settlement_terms', { id: ids.terms, ...between, ...terms });
  const days = { valid_from: '2024-02-01', valid_until: '2100-01-01' };
  const asked = { status: 'REFUSED', asked_by: officer, asked_at: new Date(), decided_at: new Date() };
  const why = { legal_basis: 'TBA', basis: 'CARE_RELATED', evidence: 'Brief 2024-02' };
  await database.insert('exchange.vat_exemption', { id: ids.exemption, ...between, ...why, ...days, ...asked });
  const journey = {
    day: '2024-02-06',
    kilometres: 48,
    status: 'REFUSED',
    entered_at: new Date(),
    decided_at: new Date(),
  };
  const there = { region_id: noord, home_member_id: ids.treant, host_member_id: martini };
  await database.insert('exchange.travel_cost', { id: ids.travel, ...there, ...about, ...journey });
  return {
    settlementBatch: ids.batch,
    settlementLine: ids.line,
    settlementDifference: ids.difference,
    settlementRun: ids.run,
    settlementTerms: ids.terms,
    vatExemption: ids.exemption,
    travelCost: ids.travel,
    treant: ids.treant,
  };
}
