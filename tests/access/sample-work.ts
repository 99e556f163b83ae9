import { uuidv7 } from '@naober/kit/ids';
import type { Database } from './database.ts';
import { addEngagements } from './sample-engagements.ts';
import { addHours } from './sample-hours.ts';
import { addSettlement } from './sample-settlement.ts';
import type { Known } from './samples.ts';

/** Work of long ago and its hours, that she works nights, an objection to work elsewhere; engagements, and work over two employers. */
export async function addWork(database: Database, known: Known) {
  const { noord, femke, martini } = known;
  const whose = { region_id: noord, professional_id: femke };
  const span = {
    starts_at: new Date('2024-03-05T07:00Z'),
    ends_at: new Date('2024-03-05T15:00Z'),
    on_day: '2024-03-05',
  };
  const what = { member_id: martini, origin: 'HOME_ROSTER', kind: 'REGULAR', heard_at: new Date() };
  await database.insert('exchange.work_interval', { id: uuidv7(), ...whose, ...span, ...what });
  const heard = { member_id: martini, heard_at: new Date(), told_until: '2024-03-05' };
  await database.insert('exchange.home_roster_heard', { ...whose, ...heard });
  await database.insert('exchange.working_time_profile', { ...whose, has_night_exemption: false });
  return {
    objection: await addObjection(database, known),
    ...(await addHours(database, known)),
    ...(await addSettlement(database, known)),
    ...(await addEngagements(database, known)),
  };
}

/** Lifted, so that it stands in nobody's way; its last day is far ahead, so that it is not forgotten meanwhile. */
async function addObjection(database: Database, { noord, femke, martini, officer }: Known): Promise<string> {
  const id = uuidv7();
  const whose = {
    region_id: noord,
    professional_id: femke,
    member_id: martini,
    raised_by: officer,
    decided_by: officer,
  };
  const days = { starts_on: '2024-03-05', ends_on: '2100-01-01', raised_at: '2024-03-01', decided_at: '2024-03-06' };
  const what = { reason: 'CONFIDENTIALITY', status: 'LIFTED' };
  await database.insert('exchange.side_work_objection', { id, ...whose, ...days, ...what });
  return id;
}
