import { uuidv7 } from '@naober/kit/ids';
import type { Database } from './database.ts';
import type { Known } from './samples.ts';

/** Of Femke and Martini: an engagement that runs with what was agreed, a drafted one with a proposal of hers; and jobs with OZG. */
export async function addEngagements(database: Database, known: Known) {
  const bram = await database.value(`select id from governance.professional where slug = 'bram-oosterhuis'`);
  await addDeclined(database, known, bram);
  const running = await addEngagement(database, known, { status: 'ACTIVE', accepted_at: new Date() });
  const drafted = await addEngagement(database, known, { starts_on: '2099-01-01', is_closed: false });
  const { femke, martini, noord, officer } = known;
  const parties = { region_id: noord, professional_id: femke, member_id: martini };
  const assessed = { outcome: 'SELF_EMPLOYMENT', reference: 'A file of Martini.', assessed_on: '2024-03-01' };
  await database.insert('exchange.engagement_assessment', {
    id: uuidv7(),
    engagement_id: running,
    ...parties,
    ...assessed,
    assessed_by: officer,
    recorded_at: new Date(),
  });
  const proposal = { ...parties, number: 1, proposed_by: femke, proposed_at: new Date(), cents_per_hour: 4_242 };
  const agreed = { status: 'ACCEPTED', answered_by: officer, answered_at: new Date(), starts_on: '2024-03-01' };
  const byHost = { proposed_by_side: 'HOST', engagement_id: running };
  await database.insert('exchange.rate_agreement', { id: uuidv7(), ...proposal, ...byHost, ...agreed });
  const byHer = { proposed_by_side: 'PROFESSIONAL', engagement_id: drafted };
  const waits = { status: 'PROPOSED', starts_on: '2099-01-01' };
  await database.insert('exchange.rate_agreement', { id: uuidv7(), ...proposal, ...byHer, ...waits });
  const jobs = {
    proposedJob: await addJob(database, known, { status: 'PROPOSED', starts_on: '2098-01-01', ends_on: '2098-12-31' }),
    agreedJob: await addJob(database, known, {
      status: 'AGREED',
      starts_on: '2099-01-01',
      agreed_at: new Date(),
      second_accepted_at: new Date(),
      second_accepted_by: officer,
      professional_accepted_at: new Date(),
    }),
  };
  return { bram, engagement: running, draftedEngagement: drafted, ...jobs };
}

async function addEngagement(database: Database, known: Known, over: object): Promise<string> {
  const { femke, martini, noord, officer, profession } = known;
  const id = uuidv7();
  const parties = { region_id: noord, professional_id: femke, member_id: martini, profession_id: profession };
  const days = { starts_on: '2024-03-01', ends_on: '2098-12-31', drafted_at: new Date(), drafted_by: officer };
  const drafted = { status: 'DRAFTED', department_ids: [] };
  const ends = 'accepted_at' in over ? {} : { ends_on: '2099-12-31' };
  await database.insert('exchange.engagement', { id, ...parties, ...days, ...drafted, ...ends, ...over });
  return id;
}

async function addJob(database: Database, known: Known, over: object): Promise<string> {
  const { femke, martini, ozg, noord, officer } = known;
  const id = uuidv7();
  const day = { from: '07:30', until: '16:00', breakMinutes: 30 };
  const days = [
    { weekday: 'MONDAY', memberId: martini, ...day },
    { weekday: 'TUESDAY', memberId: ozg, ...day },
  ];
  await database.insert('exchange.combination_job', {
    id,
    series_id: uuidv7(),
    number: 1,
    region_id: noord,
    professional_id: femke,
    weeks: JSON.stringify([days]),
    first_member_id: martini,
    second_member_id: ozg,
    drafted_at: new Date(),
    drafted_by: officer,
    first_accepted_at: new Date(),
    first_accepted_by: officer,
    ...over,
  });
  return id;
}

/** Bram, who works on his own account, was turned down for a shift of Martini long ago. */
async function addDeclined(database: Database, { martini, noord }: Known, bram: string): Promise<void> {
  const [shift] = await database.rows<{ id: string; starts_at: Date; ends_at: Date }>(
    'select id, starts_at, ends_at from exchange.open_shift where member_id = $1 and ends_at < now() limit 1',
    [martini],
  );
  const { id: shiftId, ...span } = shift!;
  const whose = { region_id: noord, member_id: martini, professional_id: bram, shift_id: shiftId, ...span };
  const usual = { submitted_at: new Date(), queue_number: 99, outcome: 'UNKNOWN', checked_at: new Date() };
  const declined = { status: 'DECLINED', decline_reason: 'FILLED_OTHERWISE', decided_at: new Date() };
  await database.insert('exchange.sign_up', { id: uuidv7(), ...whose, ...usual, ...declined });
}
