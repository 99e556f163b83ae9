import { afterAll, beforeAll, beforeEach } from '@jest/globals';
import { TestSubgraph } from '@naober/kit/testing/subgraph';
import type { Viewer } from '@naober/kit/viewer';
import { exchange as definition } from '../src/schema.ts';
import { settleTimesheets } from '../src/timesheet/settle-timesheets.ts';
import type { Timesheet } from '../src/timesheet/timesheet.entity.ts';
import { aPlanner, aProfessional, aRegion, type Region } from './builders.ts';
import { hours, sheetOf, verify, worked } from './hours.ts';
import { listener, toldSince } from './listener.ts';

type Seen = Pick<Timesheet, 'id'> & { readonly version: number };

const tuesday = { startsAt: new Date('2026-02-03T06:30Z'), endsAt: new Date('2026-02-03T15:00Z') };

/** The row of a mutation: the sheet as it was seen. */
export const row = ({ id, version }: Seen, over: object = {}) => ({ timesheetId: id, version, ...over });

/** Hours on that Monday by the clock. */
export const times = (startsAt: string, endsAt: string, breakMinutes: number | null = null) => ({
  startsAt: `2026-02-02T${startsAt}`,
  endsAt: `2026-02-02T${endsAt}`,
  breakMinutes,
});

/** Somebody of a hospital who works at another, and who plans there; anew for each test. */
export class HoursScene {
  exchange!: TestSubgraph;
  region!: Region;
  her!: Viewer;
  planner!: Viewer;

  /** Monday 2 February 2026, 07:30-16:00 with 30 minutes of break. It is Wednesday then. */
  aSheet = async (): Promise<Timesheet> => {
    const { sheet } = await worked(this.exchange, this.region, this.her);
    this.exchange.now = new Date('2026-02-04T08:00Z');
    return sheet;
  };

  /** The same on Tuesday. */
  anotherSheet = async (): Promise<Timesheet> => (await worked(this.exchange, this.region, this.her, tuesday)).sheet;

  submit = (sheet: Seen, entered: object | null = null, over: object = {}) =>
    hours(this.exchange, this.her, 'submitHours', { ...row(sheet), hours: entered, ...over });

  /** What she does with a sheet. */
  answer = (mutation: string, sheet: Seen, over: object = {}) =>
    hours(this.exchange, this.her, mutation, row(sheet, over));

  told = () => toldSince(this.exchange.em, { [this.her.personId!]: 'her', [this.planner.personId!]: 'planner' });

  settle = (id: string) => this.exchange.em.transactional(tx => settleTimesheets(tx, [id], this.exchange.now!));

  /** Through all steps until both said yes. */
  confirmed = async (sheet: Seen, entered: object | null = null): Promise<Timesheet> => {
    const submitted = (await this.submit(sheet, entered)).timesheet!;
    const [verified] = await verify(this.exchange, this.planner, row(submitted));
    await this.answer('confirmTimesheet', verified!.timesheet!);
    return sheetOf(this.exchange, sheet.id);
  };

  /** The same, and settled. */
  settled = async (sheet: Seen, entered: object | null = null): Promise<Timesheet> => {
    await this.confirmed(sheet, entered);
    await this.settle(sheet.id);
    return sheetOf(this.exchange, sheet.id);
  };
}

/** For a whole file of tests. */
export function hoursScene(): HoursScene {
  const scene = new HoursScene();
  beforeAll(async () => void (scene.exchange = await TestSubgraph.start(definition, [listener])));
  afterAll(() => scene.exchange.stop());
  beforeEach(async () => {
    const { exchange } = scene;
    scene.region = await aRegion(exchange);
    const cao = `update borrowed_member set collective_agreement = 'ZIEKENHUIZEN' where id = ?`;
    await exchange.em.execute(cao, [scene.region.home.id]);
    scene.her = await aProfessional(exchange, scene.region);
    scene.planner = aPlanner(scene.region);
  });
  return scene;
}
