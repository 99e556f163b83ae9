import type { RequiredEntityData } from '@mikro-orm/core';
import { aViewer, type TestSubgraph } from '@naober/kit/testing/subgraph';
import { uuidv7 } from '@naober/kit/ids';
import type { Viewer } from '@naober/kit/viewer';
import type { OpenShift } from '../src/shift/open-shift.entity.ts';
import { markWorkedOf } from '../src/sign-up/mark-worked.job.ts';
import { Timesheet } from '../src/timesheet/timesheet.entity.ts';
import { confirmed } from './asking.ts';
import { aPlanner, aShift, now, type Region } from './builders.ts';

/** What mutations of hours answer. */
export interface HoursAnswer {
  timesheet: { id: string; version: number; status: string; minutes: number } | null;
  possibleTimes: string[];
  userErrors: { code: string; field: string[] | null }[];
}

const fields = 'id version status minutes';

/** Asks a mutation of one sheet; throws what it throws. */
export async function hours(
  exchange: TestSubgraph,
  viewer: Viewer,
  mutation: string,
  input: object,
): Promise<HoursAnswer> {
  const type = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input!`;
  const query = `mutation($input: ${type}) { ${mutation}(input: $input) {
    timesheet { ${fields} } possibleTimes userErrors { code field } } }`;
  const { data, errors } = await exchange.ask(viewer, query, { input });
  if (errors) throw errors[0];
  return data![mutation] as HoursAnswer;
}

export const hoursCodes = ({ userErrors }: Pick<HoursAnswer, 'userErrors'>): string[] =>
  userErrors.map(({ code }) => code);

/** Verifies rows at once; the outcome of each. */
export async function verify(exchange: TestSubgraph, viewer: Viewer, ...rows: object[]): Promise<HoursAnswer[]> {
  const query = `mutation($input: VerifyTimesheetsInput!) { verifyTimesheets(input: $input) {
    rows { timesheet { ${fields} } possibleTimes userErrors { code field } } userErrors { code } } }`;
  const { data, errors } = await exchange.ask(viewer, query, { input: { rows } });
  if (errors) throw errors[0];
  return (data!['verifyTimesheets'] as { rows: HoursAnswer[] }).rows;
}

/** A shift that she worked, in the way of the platform: confirmed, over, and her sheet prepared. The clock moves on. */
export async function worked(
  exchange: TestSubgraph,
  region: Region,
  her: Viewer,
  over: Partial<RequiredEntityData<OpenShift>> = {},
): Promise<{ shift: OpenShift; signUpId: string; sheet: Timesheet }> {
  const shift = await aShift(exchange, region, over);
  const later = exchange.now!.getTime();
  exchange.now = now; // neighbours' facts are as fresh as on the day of the scene
  const signUpId = await confirmed(exchange, aPlanner(region), her, shift.id);
  exchange.now = new Date(Math.max(later, shift.endsAt.getTime() + 3_600_000));
  await mark(exchange, shift.id);
  return { shift, signUpId, sheet: await exchange.em.findOneOrFail(Timesheet, { signUpId }) };
}

export const mark = (exchange: TestSubgraph, shiftId: string): Promise<void> =>
  markWorkedOf(exchange.subgraph.orm, exchange.subgraph.events, shiftId, exchange.now!);

export const sheetOf = (exchange: TestSubgraph, id: string): Promise<Timesheet> =>
  exchange.em.findOneOrFail(Timesheet, id);

/** Somebody with one role, at a member and perhaps for one of its departments. */
export const withRole = (
  { regionId }: Region,
  role: string,
  organisationId: string,
  unitId: string | null = null,
): Viewer => aViewer({ personId: uuidv7(), tenantId: regionId, roles: [{ role, organisationId, unitId }] });
