import type { TestSubgraph } from '@naober/kit/testing/subgraph';
import type { Viewer } from '@naober/kit/viewer';
import { confirm, signUp } from './asking.ts';
import { aProfessional, type Region } from './builders.ts';

const shiftFields = `id status kind startsAt endsAt breakMinutes isNight workMinutes places placesTaken revision
  remarks reportAt askFor bring contact otherRequirements seriesCount`;

/** A shift as planning mutations answer it. */
export interface PlannedShift {
  id: string;
  status: string;
  startsAt: string;
  endsAt: string;
  workMinutes: number;
  places: number;
  placesTaken: number;
  revision: number;
  remarks: string | null;
  [field: string]: unknown;
}

export interface PlanningAnswer {
  shift?: PlannedShift | null;
  shifts?: PlannedShift[];
  userErrors: { code: string; field: string[] | null }[];
  possibleTimes?: string[];
  impossibleDates?: { date: string; problem: string }[];
  askedAgain?: number;
  shortNotice?: number;
  materialChanges?: string[];
  told?: number;
}

const answers: Record<string, string> = {
  createShift: `shift { ${shiftFields} } possibleTimes`,
  createShiftSeries: `shifts { ${shiftFields} } impossibleDates { date problem }`,
  copyWeek: `shifts { ${shiftFields} } impossibleDates { date problem }`,
  publishShifts: `shifts { ${shiftFields} }`,
  editShift: `shift { ${shiftFields} } possibleTimes askedAgain shortNotice materialChanges`,
  withdrawShift: `shift { ${shiftFields} }`,
  cancelShift: `shift { ${shiftFields} cancelReason cancelNote cancelNoticeMinutes } told`,
};

/** Asks a planning mutation; throws what it throws. */
export async function plan(
  exchange: TestSubgraph,
  viewer: Viewer,
  mutation: string,
  input: object,
  retryKey?: string,
): Promise<PlanningAnswer> {
  const type = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input!`;
  const query = `mutation($input: ${type}) { ${mutation}(input: $input) { ${answers[mutation]} userErrors { code field } } }`;
  const { data, errors } = await exchange.ask(viewer, query, { input }, retryKey);
  if (errors) throw errors[0];
  return data![mutation] as PlanningAnswer;
}

export const codes = ({ userErrors }: PlanningAnswer): string[] => userErrors.map(({ code }) => code);

/** What a shift says when nothing in particular: a day of the next winter month; say what differs. */
export const details = ({ profession }: Region, over: object = {}): object => ({
  professionId: profession.id,
  startsAt: '2026-02-10T07:30',
  endsAt: '2026-02-10T16:00',
  places: 2,
  ...over,
});

/** What a planner does with shifts of the host, in tests that change what people signed up for. */
export const planningAt = (scene: () => { exchange: TestSubgraph; region: Region; planner: Viewer }) => ({
  async published(over: object = {}): Promise<PlannedShift> {
    const { exchange, region, planner } = scene();
    const input = { departmentId: region.department.id, isPublished: true, shift: details(region, over) };
    return (await plan(exchange, planner, 'createShift', input)).shift!;
  },
  edit({ id, revision }: PlannedShift, over: object, more: object = {}): Promise<PlanningAnswer> {
    const { exchange, region, planner } = scene();
    const input = { shiftId: id, expectedRevision: revision, shift: details(region, over), ...more };
    return plan(exchange, planner, 'editShift', input);
  },
  /** Somebody new is confirmed on it; gives the sign-up. */
  async confirmed(shift: PlannedShift): Promise<string> {
    const { exchange, region, planner } = scene();
    const { id } = (await signUp(exchange, await aProfessional(exchange, region), shift.id)).signUp!;
    await confirm(exchange, planner, id);
    return id;
  },
});
