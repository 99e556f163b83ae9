import { uuidv7 } from '@naober/kit/ids';
import type { Database } from './database.ts';
import type { Known } from './samples.ts';

const day = new Date('2024-03-01T09:00:00Z');

/** An agreement of long ago by which Martini lent Femke to OZG, so that nothing can be done with it; what OZG looked up. */
export async function addDetachments(database: Database, known: Known) {
  const { noord, femke, martini, ozg, profession, agreement, officer } = known;
  const detachment = uuidv7();
  const parties = { region_id: noord, professional_id: femke, home_member_id: martini, host_member_id: ozg };
  const days = { starts_on: '2024-03-05', ends_on: '2024-04-05', in_force_from: '2024-03-05' };
  const times = { drafted_at: day, sent_at: day, signed_at: day };
  const costs = { cost_per_hour_cents: 4321, gross_wage_cost_cents: 4444, cost_annex: 'Bijlage met 4321.' };
  const what = { profession_id: profession, cooperation_agreement_id: agreement, legal_basis: 'NON_PROFIT_ASSISTANCE' };
  await database.insert('exchange.detachment_agreement', {
    id: detachment,
    series_id: uuidv7(),
    number: 1,
    status: 'EXPIRED',
    professional_name: 'Femke Hoekstra',
    template_version: 1,
    text: 'De tekst van de overeenkomst.',
    text_hash: 'a'.repeat(64),
    round: 2,
    drafted_by: officer,
    ...parties,
    ...days,
    ...times,
    ...costs,
    ...what,
  });
  await addSigning(database, known, detachment);
  const lendingRecord = uuidv7();
  const record = {
    id: lendingRecord,
    region_id: noord,
    member_id: martini,
    kind: 'WAADI_REGISTRATION',
    value: '01234567',
  };
  const recorded = { checked_on: '2100-01-01', recorded_at: day, recorded_by: officer };
  await database.insert('exchange.lending_record', { ...record, ...recorded });
  const hrOfMartini = await database.value(`select id from governance.professional where slug = 'annelies-bos'`);
  return { detachment, lendingRecord, hrOfMartini };
}

/** All that hangs together with it. */
async function addSigning(database: Database, { noord, femke, officer }: Known, detachment: string): Promise<void> {
  const of = { region_id: noord, detachment_id: detachment };
  const asked = { party: 'PROFESSIONAL', turn: 1, person_id: femke, asked_at: day, signed_name: 'Femke Hoekstra' };
  await database.insert('exchange.detachment_party', { id: uuidv7(), ...of, ...asked });
  const signed = { round: 2, party: 'PROFESSIONAL', signed_by: femke, signed_at: day, text_hash: 'a'.repeat(64) };
  const how = { sign_in_service: 'demo', signed_in_at: day, strength: 'FRESH_SIGN_IN' };
  await database.insert('exchange.detachment_signature', { id: uuidv7(), ...of, ...signed, ...how });
  const refused = {
    round: 1,
    sent_at: day,
    refused_at: day,
    refused_by: femke,
    party: 'PROFESSIONAL',
    reason: 'COST_DIFFERS',
  };
  const text = { text: 'De tekst van daarvoor.', text_hash: 'c'.repeat(64), cost_annex: 'Bijlage met 4300.' };
  const days = { starts_on: '2024-03-05', ends_on: '2024-04-05' };
  await database.insert('exchange.detachment_refusal', { id: uuidv7(), ...of, ...refused, ...text, ...days });
  const event = { kind: 'HANDED_OVER', at: day, by_person: officer, to_person: femke, party: 'HOME' };
  await database.insert('exchange.detachment_event', { id: uuidv7(), ...of, ...event });
  const spans = JSON.stringify([
    { from: '2024-03-05', until: '2024-04-05', kind: 'NONE', cooperationAgreementId: null },
  ]);
  await database.insert('exchange.detachment_coverage', { id: uuidv7(), ...of, noted_at: day, spans });
  const bytes = Buffer.from('%PDF-1.7 van Femke');
  await database.insert('exchange.detachment_document', {
    id: uuidv7(),
    ...of,
    made_at: day,
    sha256: 'b'.repeat(64),
    bytes,
  });
  const held = { from_day: '2024-03-10', until_day: '2024-03-12', reason: 'LEAVE' };
  await database.insert('exchange.detachment_suspension', { id: uuidv7(), ...of, ...held });
}
