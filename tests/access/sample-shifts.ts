import { uuidv7 } from '@naober/kit/ids';
import type { Database } from './database.ts';
import { day, type Known } from './samples.ts';

/** Far enough away that nothing else is planned then. */
export async function addShifts(database: Database, { noord, martini, ok, ic, profession, femke }: Known) {
  const add = async (startsAt: Date, over: object): Promise<string> => {
    const id = uuidv7();
    const place = { region_id: noord, member_id: martini, department_id: ok, profession_id: profession };
    const span = { starts_at: startsAt, ends_at: new Date(startsAt.getTime() + day / 3), break_minutes: 30 };
    const usual = { status: 'PUBLISHED', is_night: false, places: 3 };
    await database.insert('exchange.open_shift', { id, ...place, ...span, ...usual, ...over });
    return id;
  };
  const ahead = (days: number) => new Date(Date.now() + days * day);
  const asks = await database.value('select id from exchange.requirement_set where member_id = $1', [martini]);
  return {
    open: await add(ahead(60), { external_id: 'NUMBER-1', contact: '050 123' }),
    free: await add(ahead(63), { external_id: 'NUMBER-2' }),
    draft: await add(ahead(66), { external_id: 'NUMBER-3', status: 'DRAFT' }),
    insteadOf: await add(ahead(68.5), {}),
    learning: await add(ahead(70), { is_learning: true, supervisor_id: femke, requirement_set_id: asks }),
    icShift: await add(ahead(67), { department_id: ic }),
    calledOff: await add(ahead(68), {
      status: 'CANCELLED',
      cancel_reason: 'OTHER',
      cancel_note: 'No power.',
      cancel_notice_minutes: 60,
    }),
    declinedShift: await add(ahead(69), { external_id: 'NUMBER-4' }),
    ...(await addHeld(add, ahead)),
    begun: await add(new Date('2024-03-05T08:00:00Z'), { places_taken: 1, places_confirmed: 1 }),
  };
}

/** Shifts with a place of Femke's, each in a state of its own. */
async function addHeld(add: (startsAt: Date, over: object) => Promise<string>, ahead: (days: number) => Date) {
  const held = { places_taken: 1, places_confirmed: 1 };
  return {
    onOffer: await add(ahead(72), held),
    agreed: await add(ahead(75), held),
    offered: await add(ahead(78), { places_taken: 1 }),
    invited: await add(ahead(81), {}),
    changed: await add(ahead(84), held),
    worked: await add(ahead(-5), held),
    missed: await add(ahead(-3), { places_taken: 1 }), // what is older than a year is forgotten
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
  const confirmed = { status: 'CONFIRMED', decided_at: new Date() };
  return {
    onOfferSignUp: await add(shifts.onOffer, confirmed),
    agreedSignUp: await add(shifts.agreed, confirmed),
    offeredSignUp: await add(shifts.offered, { status: 'OFFERED', offer_expires_at: new Date(Date.now() + 60 * day) }),
    invitedSignUp: await add(shifts.invited, { status: 'INVITED', invited_at: new Date() }),
    changedSignUp: await add(shifts.changed, { ...confirmed, status: 'RECONFIRM_NEEDED' }),
    missedSignUp: await add(shifts.missed, { ...confirmed, status: 'NO_SHOW', no_show_at: new Date() }),
    workedSignUp: await add(shifts.worked, { ...confirmed, status: 'WORKED' }),
    signUp: await add(shifts.open, { status: 'SUBMITTED' }),
    declined: await add(shifts.declinedShift, { ...declined, decided_at: new Date() }),
    calledOffSignUp: await add(shifts.calledOff, {
      status: 'CANCELLED_BY_HOST',
      decided_at: new Date(),
      notice_minutes: 60,
      terms_id: await lateTerms(database, { noord, martini }),
    }),
    begunSignUp: await add(shifts.begun, { status: 'CONFIRMED', decided_at: new Date() }),
  };
}

/** Swaps of Femke's: on offer to whoever can, agreed on with a colleague, and one that came to nothing. */
export async function addSwaps(
  database: Database,
  { noord, femke, colleague }: Known,
  signUps: Awaited<ReturnType<typeof addSignUps>>,
) {
  const add = async (given: string, over: object): Promise<string> => {
    const id = uuidv7();
    const whose = { region_id: noord, given_id: given, holder_id: femke, proposed_by: femke, kind: 'TAKE_OVER' };
    const times = { proposed_at: new Date(), expires_at: new Date(Date.now() + 70 * day) };
    await database.insert('exchange.shift_swap', { id, ...whose, ...times, ...over });
    return id;
  };
  return {
    swap: await add(signUps.onOfferSignUp, { status: 'PROPOSED' }),
    agreedSwap: await add(signUps.agreedSignUp, { status: 'ACCEPTED_BY_OTHER', taker_id: colleague }),
    lapsedSwap: await add(signUps.agreedSignUp, { status: 'LAPSED', taker_id: colleague, decided_at: new Date() }),
  };
}

/** An order that lets everybody see shifts at once: it hides nothing of the other rows. */
export async function addReleasePolicy(database: Database, { noord, martini }: Known): Promise<string> {
  const id = uuidv7();
  const steps = JSON.stringify([{ audience: 'SELF_EMPLOYED', hoursAfterPublication: 0 }]);
  const now = new Date();
  const whose = { region_id: noord, member_id: martini, valid_from: now, changed_at: now };
  await database.insert('exchange.member_release_policy', { id, ...whose, steps });
  return id;
}

/** Long over, so that it stands in nobody's way. */
export async function addLabourDispute(database: Database, { noord, martini, officer }: Known): Promise<string> {
  const id = uuidv7();
  const place = { region_id: noord, member_id: martini, entered_at: new Date(), entered_by: officer };
  await database.insert('exchange.labour_dispute', { id, ...place, starts_on: '2024-03-05', ends_on: '2024-03-05' });
  return id;
}

/** Terms of Martini that say what is late, frozen with a sign-up. */
async function lateTerms(database: Database, { noord, martini }: Pick<Known, 'noord' | 'martini'>): Promise<string> {
  const id = uuidv7();
  const terms = { region_id: noord, member_id: martini, text: 'Late is late.', late_hours: 24 };
  await database.insert('exchange.member_terms', { id, ...terms, valid_from: new Date('2020-01-01') });
  return id;
}
