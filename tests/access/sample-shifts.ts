import { uuidv7 } from '@naober/kit/ids';
import type { Database } from './database.ts';
import { day, type Known } from './samples.ts';

/** Far enough away that nothing else is planned then. */
export async function addShifts(database: Database, { noord, martini, ok, ic, profession }: Known) {
  const add = async (startsAt: Date, over: object): Promise<string> => {
    const id = uuidv7();
    const place = { region_id: noord, member_id: martini, department_id: ok, profession_id: profession };
    const span = { starts_at: startsAt, ends_at: new Date(startsAt.getTime() + day / 3), break_minutes: 30 };
    const usual = { status: 'PUBLISHED', is_night: false, places: 3 };
    await database.insert('exchange.open_shift', { id, ...place, ...span, ...usual, ...over });
    return id;
  };
  const ahead = (days: number) => new Date(Date.now() + days * day);
  return {
    open: await add(ahead(60), { external_id: 'NUMBER-1', places_taken: 1 }),
    free: await add(ahead(63), { external_id: 'NUMBER-2' }),
    draft: await add(ahead(66), { external_id: 'NUMBER-3', status: 'DRAFT' }),
    icShift: await add(ahead(67), { department_id: ic }),
    declinedShift: await add(ahead(69), { external_id: 'NUMBER-4' }),
    begun: await add(new Date('2024-03-05T08:00:00Z'), { places_taken: 1, places_confirmed: 1 }),
  };
}

export async function addSignUps(
  database: Database,
  { noord, martini, femke }: Known,
  shifts: Awaited<ReturnType<typeof addShifts>>,
) {
  const add = async (shiftId: string, over: object): Promise<string> => {
    const id = uuidv7();
    const [shift] = await database.rows('select starts_at, ends_at from exchange.open_shift where id = $1', [shiftId]);
    const whose = { region_id: noord, member_id: martini, professional_id: femke, shift_id: shiftId, ...shift };
    const usual = { submitted_at: new Date(), queue_number: 1, outcome: 'ELIGIBLE', checked_at: new Date() };
    await database.insert('exchange.sign_up', { id, ...whose, ...usual, ...over });
    return id;
  };
  const declined = { status: 'DECLINED', decline_reason: 'OTHER', decline_note: 'A note between host and Femke.' };
  return {
    signUp: await add(shifts.open, { status: 'SUBMITTED' }),
    declined: await add(shifts.declinedShift, { ...declined, decided_at: new Date() }),
    begunSignUp: await add(shifts.begun, { status: 'CONFIRMED', decided_at: new Date() }),
  };
}
