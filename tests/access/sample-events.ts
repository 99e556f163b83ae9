import { uuidv7 } from '@naober/kit/ids';
import type { Database } from './database.ts';
import { day, type Known } from './samples.ts';

/** Events of Martini, and Femke's places at them. */
export async function addEvents(database: Database, { noord, martini, femke }: Known) {
  const where = { venue: 'Aula', place: 'Groningen', latitude: 53.2, longitude: 6.6, capacity: 9 };
  const what = { kind: 'OPEN_DAY', title: 'Open dag', description: 'Kom kijken.' };
  const addEvent = async (startsAt: Date): Promise<string> => {
    const id = uuidv7();
    const span = { starts_at: startsAt, ends_at: new Date(startsAt.getTime() + 7_200_000) };
    await database.insert('branding.recruitment_event', {
      id,
      region_id: noord,
      member_id: martini,
      ...what,
      ...where,
      ...span,
    });
    return id;
  };
  const addRegistration = async (eventId: string, over: object): Promise<string> => {
    const id = uuidv7();
    const row = { id, event_id: eventId, person_id: femke, registered_at: new Date() };
    await database.insert('branding.registration', { ...row, ...over });
    return id;
  };
  const event = await addEvent(new Date(Date.now() + 30 * day));
  const freeEvent = await addEvent(new Date(Date.now() + 33 * day));
  const pastEvent = await addEvent(new Date('2024-03-05T18:00:00Z'));
  return {
    event,
    freeEvent,
    pastEvent,
    registration: await addRegistration(event, { status: 'REGISTERED' }),
    cancelled: await addRegistration(pastEvent, { status: 'CANCELLED', cancelled_at: new Date() }),
  };
}

/** A story in Femke's name that everybody reads, and one that waits for her. */
export async function addStories(database: Database, { noord, martini, ozg, femke }: Known) {
  const whose = { region_id: noord, professional_id: femke, member_id: martini, host_member_id: ozg };
  const words = { name: 'Femke', title: 'Bij de buren', text: 'Ik leerde veel.' };
  const add = async (published_at: Date | null): Promise<string> => {
    const id = uuidv7();
    const drafted_at = new Date(Date.now() - day);
    await database.insert('branding.story', { id, ...whose, ...words, drafted_at, published_at });
    return id;
  };
  return { story: await add(new Date()), waitingStory: await add(null) };
}

/** A story that was taken away waits again. */
export const restoreStory = (database: Database, { waitingStory }: { readonly waitingStory: string }) =>
  database.rows('update branding.story set withdrawn_at = null where id = $1', [waitingStory]);
