import { uuidv7 } from '@naober/kit/ids';
import type { Database } from './database.ts';
import { day, type Known } from './samples.ts';

/** Pools of the region, and consultations that the department OK of Martini asked of a pool in which Femke is. */
export async function addPools(database: Database, { noord, martini, femke, ok, profession }: Known) {
  const words = { name: 'Pool', name_en: 'Pool', description: 'Vrij.', description_en: 'Free.' };
  const addPool = async (over: object): Promise<string> => {
    const id = uuidv7();
    const usual = { kind: 'SPECIALIST', profession_ids: `{${profession}}`, opened_at: new Date() };
    await database.insert('exchange.pool', { id, region_id: noord, ...words, ...usual, ...over });
    return id;
  };
  const specialists = await addPool({});
  const whose = { region_id: noord, professional_id: femke };
  const joined = { pool_id: specialists, profession_id: profession, joined_at: new Date() };
  await database.insert('exchange.pool_membership', { id: uuidv7(), ...whose, ...joined });
  const ask = async (hours: number, over: object): Promise<string> => {
    const id = uuidv7();
    const starts_at = new Date(Date.now() + hours * 3_600_000);
    const span = { starts_at, ends_at: new Date(starts_at.getTime() + day / 4) };
    const place = { region_id: noord, member_id: martini, department_id: ok, profession_id: profession };
    const what = { pool_id: specialists, mode: 'PHONE', subject: 'Advies', asked_at: new Date() };
    await database.insert('exchange.consultation_request', { id, ...place, ...what, ...span, ...over });
    return id;
  };
  const accepted = { status: 'ACCEPTED', accepted_by: femke, accepted_at: new Date() };
  const own = (table: string) =>
    database.value(`select id from exchange.${table} where professional_id = $1 order by id limit 1`, [femke]);
  const [flex] = await database.rows<{ pool: string; membership: string }>(
    `select pool_id as pool, membership.id as membership from exchange.pool_membership membership
     join exchange.pool on pool.id = pool_id where professional_id = $1 and kind = 'REGIONAL_FLEX'`,
    [femke],
  );
  return {
    ...flex!,
    joinable: await addPool({ kind: 'REGIONAL_FLEX' }),
    closedPool: await addPool({ closed_at: new Date() }),
    asked: await ask(240, { status: 'OPEN' }),
    accepted: await ask(264, accepted),
    underWay: await ask(-1, accepted),
    given: await ask(-240, { ...accepted, status: 'DONE', closed_at: new Date() }),
    preference: await own('participation_preference'),
    slot: await own('availability_slot'),
    savedFilter: await own('saved_filter'),
    spareSlot: uuidv7(),
    spareFilter: uuidv7(),
    soon: new Date().toISOString(),
    later: new Date(Date.now() + 30 * day).toISOString(),
  };
}

/** What somebody takes away is there again. */
export async function restoreSpares(
  database: Database,
  { noord, femke, spareSlot, spareFilter }: Readonly<Record<'noord' | 'femke' | 'spareSlot' | 'spareFilter', string>>,
): Promise<void> {
  await database.rows('delete from exchange.availability_slot where id = $1', [spareSlot]);
  await database.rows('delete from exchange.saved_filter where id = $1', [spareFilter]);
  const whose = { region_id: noord, professional_id: femke };
  const span = { starts_at: new Date('2099-03-05T08:00:00Z'), ends_at: new Date('2099-03-05T12:00:00Z') };
  await database.insert('exchange.availability_slot', { id: spareSlot, ...whose, ...span });
  const kept = { name: 'Nachten', query: 'nacht=1', created_at: new Date() };
  await database.insert('exchange.saved_filter', { id: spareFilter, ...whose, ...kept });
}
