import { uuidv7 } from '@naober/kit/ids';
import type { Database } from './database.ts';
import { departmentOf } from './people.ts';
import { day, type Known } from './samples.ts';

/** What Femke can show, beside what the demo gives her, and a newer card of the department OK. */
export async function addCredentials(database: Database, { noord, martini, ok, femke }: Known) {
  const add = async (over: object): Promise<string> => {
    const id = uuidv7();
    const whose = { region_id: noord, professional_id: femke, kind: 'E_LEARNING', dated_on: '2026-01-01' };
    const when = { submitted_at: new Date('2024-01-01'), status_since: new Date('2024-01-01') };
    await database.insert('exchange.credential', { id, ...whose, ...when, ...over });
    return id;
  };
  const treant = await database.value(`select id from governance.member where slug = 'treant'`);
  const kept = `select id from exchange.credential where professional_id = $1 and kind = 'LIFE_SUPPORT'`;
  const oldCard = await database.value('select id from exchange.arrival_card where department_id = $1', [ok]);
  const arrivalCard = uuidv7();
  const card = (await database.rows('select * from exchange.arrival_card where id = $1', [oldCard]))[0]!;
  await database.insert('exchange.arrival_card', { ...card, id: arrivalCard, revision: 2 });
  return {
    treant,
    treantOk: await departmentOf(database, treant, 'OK'),
    credential: await database.value(kept, [femke]),
    waitingCredential: await add({ about: 'WAITS', status: 'SUBMITTED' }),
    refusedCredential: await add({
      about: 'REFUSED',
      status: 'REFUSED',
      refuse_reason: 'NOT_SHOWN',
      status_since: new Date(), // of what was turned down long ago nothing is kept
    }),
    endingCredential: await add({
      about: 'ENDS',
      status: 'VERIFIED',
      valid_until: new Date(Date.now() + 20 * day),
      reminded_at: new Date(),
    }),
    requirementSet: await database.value('select id from exchange.requirement_set where member_id = $1', [martini]),
    oldCard,
    arrivalCard,
  };
}
