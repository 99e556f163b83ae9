import pg from 'pg';
import { Trouble } from '../trouble.ts';
import { Calendar } from './calendar.ts';
import { type Demo, type SizeName, sizeOf } from './demo.ts';
import { populationOf } from './population.ts';
import { writeCredentials } from './write-credentials.ts';
import { writeDepartments } from './write-departments.ts';
import { writeDetachments } from './write-detachments.ts';
import { writeEmployments } from './write-employments.ts';
import { writeAgreements } from './write-agreements.ts';
import { writeEngagements } from './write-engagements.ts';
import { writeEntrustments } from './write-entrustments.ts';
import { writeEpas } from './write-epas.ts';
import { writeHandbook } from './write-handbook.ts';
import { writeEvents } from './write-events.ts';
import { writeFeedback } from './write-feedback.ts';
import { writeFeeds } from './write-feeds.ts';
import { writeHours } from './write-hours.ts';
import { writePools } from './write-pools.ts';
import { writePathways } from './write-pathways.ts';
import { writePeople } from './write-people.ts';
import { writePlacements } from './write-placements.ts';
import { writePlanning } from './write-planning.ts';
import { writeProfessions } from './write-professions.ts';
import { writeRegions } from './write-regions.ts';
import { writeRequirements } from './write-requirements.ts';
import { closeBatches } from './close-batches.ts';
import { writeSettlement } from './write-settlement.ts';
import { writeShifts } from './write-shifts.ts';
import { writeStories } from './write-stories.ts';
import { writeTurns } from './write-turns.ts';
import { type Progress, type Writer, writerOn } from './writer.ts';

export interface SeedOptions {
  /** A role that may write all tables of the four subgraphs, which must have been migrated. */
  readonly adminUrl: string;
  readonly size: SizeName;
  /** The same seed on the same day gives the same people and shifts. */
  readonly seed?: number;
  /** The moment around which shifts and events are spread; left out: now. */
  readonly now?: Date;
  readonly progress?: Progress;
}

/**
 * Fills an empty database with the demo, all or nothing. Borrowed copies are written with the versions of their
 * originals, so that no event has to travel.
 *
 * @throws Trouble when the database holds data already
 */
export async function seedDatabase({
  adminUrl,
  size: name,
  seed = 1,
  now = new Date(),
  progress = () => {},
}: SeedOptions): Promise<void> {
  const demo: Demo = { seed, calendar: new Calendar(now), size: sizeOf(name) };
  await inTransaction(adminUrl, async client => {
    if (await holdsData(client)) throw new Trouble('The database holds data already; --reset removes it first.');
    await writeAll(writerOn(client, expectedRows(demo), progress), demo);
    await closeBatches(client, demo.calendar);
    await client.query('analyze');
  });
}

/** True when there is a region: whoever starts the demo need not seed again. */
export async function isSeeded(adminUrl: string): Promise<boolean> {
  return inTransaction(adminUrl, holdsData);
}

async function writeAll(write: Writer, demo: Demo): Promise<void> {
  const population = populationOf(demo);
  await writeRegions(write);
  await writeDepartments(write);
  await writeProfessions(write);
  await writeEpas(write);
  await writePathways(write);
  await writeAgreements(write, demo.calendar);
  await writePeople(write, population, demo.calendar);
  await writeHandbook(write, demo.calendar);
  await writeEmployments(write, demo, population);
  await writeEntrustments(write, demo, population);
  await writeCredentials(write, demo, population);
  await writeDetachments(write, demo.calendar);
  await writeRequirements(write, demo.calendar);
  await writeEvents(write, demo);
  await writeStories(write, demo.calendar);
  await writeShifts(write, demo, population);
  await writeFeedback(write, demo.calendar);
  await writeHours(write, demo.calendar);
  await writePlanning(write, demo.calendar);
  await writeEngagements(write, demo.calendar);
  await writePools(write, demo.calendar);
  await writePlacements(write, demo.calendar);
  await writeTurns(write, demo.calendar);
  await writeSettlement(write, demo, population);
  await writeFeeds(write, demo.calendar);
}

/** Six tables hold each of the people, and they hold about four EPAs each, which are kept twice. */
function expectedRows({ size: { people, shifts, signUps, events } }: Demo): number {
  return 1_500 + people * 16 + shifts + signUps + events * 26;
}

async function holdsData(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query('select exists (select from governance.region) as found');
  return rows[0].found;
}

async function inTransaction<T>(adminUrl: string, run: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    await client.query('begin');
    const result = await run(client);
    await client.query('commit');
    return result;
  } finally {
    await client.end(); // an open transaction ends with its connection
  }
}
