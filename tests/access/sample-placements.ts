import { uuidv7 } from '@naober/kit/ids';
import type { Database } from './database.ts';
import { departmentOf } from './people.ts';
import { day, type Known } from './samples.ts';

/** A placement of Femke at OK of OZG, one that ended early and a wish that was refused; the rest is the demo's. */
export async function addPlacements(database: Database, known: Known) {
  const { noord, martini, ozg, femke, ok, profession } = known;
  const one = (sql: string, ...values: string[]) => database.value(sql, values);
  const wave = (status: string) =>
    one(
      `select id from exchange.programme_wave where status = $1 and region_id = $2 order by id limit 1`,
      status,
      noord,
    );
  const at = new Date(Date.now() - 20 * day);
  const live = await one(`select id from exchange.programme_wave where name = 'RUN OK'`);
  const home = { home_member_id: martini, home_department_id: ok, profession_id: profession };
  const host = { host_member_id: ozg, department_id: await departmentOf(database, ozg, 'OK'), wave_id: live };
  const asked = { requested_at: at, lead_approved_at: at, host_accepted_at: at, learning: 'Orthopedie' };
  const add = async (over: Record<string, unknown>): Promise<string> => {
    const id = uuidv7();
    const whose = { region_id: noord, professional_id: femke, status_since: at, created_at: at };
    const when = { starts_on: dateIn(-10), ends_on: dateIn(60), hours_per_week: 40 };
    await database.insert('exchange.exchange_placement', {
      id,
      ...whose,
      ...home,
      ...host,
      ...when,
      ...asked,
      ...over,
    });
    return id;
  };
  const placement = await add({ status: 'ACTIVE' });
  const refused = { refused_by: 'HOME_LEAD', refuse_reason: 'OTHER_PERIOD', refused_at: at, status: 'IDEA' };
  const ended = { status: 'ENDED_EARLY', ended_by: 'PROFESSIONAL', end_reason: 'OWN_CHOICE', ended_on: dateIn(-1) };
  const of = { region_id: noord, placement_id: placement, professional_id: femke };
  const [stepId, goal, item, closedItem, loose] = [uuidv7(), uuidv7(), uuidv7(), uuidv7(), uuidv7()];
  const step = { act: 'START', status: 'ACTIVE', party: 'HOST', reason: 'OTHER', at: new Date(), taken_by: femke };
  await database.insert('exchange.placement_step', { id: stepId, ...of, ...step });
  await database.insert('exchange.placement_goal', { id: goal, ...of, text: 'Zelf omlopen', added_at: at });
  const point = { place: 1, text: 'Pas', text_en: 'Pass', party: 'HOST', done_at: at, done_by: femke };
  await database.insert('exchange.onboarding_item', { id: item, ...of, ...point });
  const words = { name: 'RUN los', name_en: 'RUN', description: 'x', description_en: 'x', opened_at: at };
  await database.insert('exchange.exchange_programme', { id: loose, region_id: noord, ...words });
  const over = { id: uuidv7(), region_id: noord, ...words, name: 'RUN voorbij', closed_at: at };
  await database.insert('exchange.exchange_programme', over);
  const closed = await one(
    `select id from exchange.exchange_placement where professional_id = $1 and status = 'COMPLETED' limit 1`,
    femke,
  );
  const endedPlacement = await add({ ...ended, starts_on: dateIn(-100), ends_on: dateIn(-20) });
  await database.insert('exchange.onboarding_item', { id: closedItem, ...of, placement_id: endedPlacement, ...point });
  await database.rows(
    `insert into exchange.placement_evaluation (id, region_id, placement_id, wave_id, kind, questionnaire_id, respondent_id,
       member_id, answers, given_at)
     select $1, placement.region_id, placement.id, wave_id, kind, asked.id, professional_id, home_member_id, '{}', now()
     from exchange.exchange_placement placement, exchange.evaluation_questionnaire asked
     where placement.id = $2 and kind = 'RUNNER' limit 1`,
    [uuidv7(), endedPlacement],
  );
  return {
    placement,
    placementGoal: goal,
    onboardingItem: item,
    closedItem,
    looseProgramme: loose,
    closedProgramme: over.id,
    refusedWish: await add(refused),
    endedPlacement,
    closedPlacement: closed,
    closedGoal: await one('select id from exchange.placement_goal where placement_id = $1 order by id limit 1', closed),
    wish: await one(
      `select id from exchange.exchange_placement where professional_id = $1 and status = 'IDEA' and refused_at is null limit 1`,
      femke,
    ),
    wishGoal: await one(
      `select goal.id from exchange.placement_goal goal join exchange.exchange_placement wish on wish.id = placement_id
       where wish.professional_id = $1 and status = 'IDEA' limit 1`,
      femke,
    ),
    programme: await one('select programme_id from exchange.programme_wave where id = $1', live),
    liveWave: live,
    overriddenWave: await one('select id from exchange.programme_wave where override_reason is not null limit 1'),
    plannedWave: await wave('PLANNED'),
    closedWave: await wave('CLOSED'),
    liveCheck: await one('select id from exchange.wave_check where wave_id = $1 order by place limit 1', live),
    offeredPlace: await one('select id from exchange.wave_place where wave_id = $1 and department_id = $2', live, ok),
    participation: await one('select id from exchange.programme_participation where member_id = $1 limit 1', martini),
    commonList: await one('select id from exchange.onboarding_template where member_id is null limit 1'),
    hrOfMartini: await one(`select id from governance.professional where slug = 'annelies-bos'`),
    marit: await one(`select id from governance.professional where slug = 'marit-feenstra'`),
  };
}

const dateIn = (days: number): string => new Date(Date.now() + days * day).toISOString().slice(0, 10);
