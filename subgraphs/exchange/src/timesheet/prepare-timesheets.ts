import type { EntityManager } from '@mikro-orm/postgresql';
import { localDateOf } from '@naober/kit/local-time';
import { BorrowedEmployment } from '../borrowed/employment.entity.ts';
import { BorrowedMember } from '../borrowed/member.entity.ts';
import { standsForOn } from '../borrowed/stands-for.ts';
import { ruleParameters } from '../eligibility/gather-facts.ts';
import { isOn } from '../eligibility/parameter.rules.ts';
import type { OpenShift } from '../shift/open-shift.entity.ts';
import { SignUp } from '../sign-up/sign-up.entity.ts';
import { SignUpStatus } from '../sign-up/sign-up-status.rules.ts';
import { keepHours, timesOf } from './keep-hours.ts';
import { noteStep } from './note-step.ts';
import { TimesheetSide, TimesheetStatus, TimesheetStepKind } from './timesheet.enums.ts';
import { Timesheet } from './timesheet.entity.ts';

/** Prepares the sheet of everybody who worked the shift, with the shift's times; one that is there stays as it is. */
export async function prepareTimesheets(tx: EntityManager, shift: OpenShift, now: Date): Promise<Timesheet[]> {
  await tx.flush();
  const worked = await tx.find(SignUp, { shift: shift.id, status: SignUpStatus.WORKED }, { orderBy: { id: 'asc' } });
  const known = await tx.find(Timesheet, { signUpId: { $in: worked.map(({ id }) => id) } });
  const prepared = new Set(known.map(({ signUpId }) => signUpId));
  const made: Timesheet[] = [];
  for (const signUp of worked.filter(({ id }) => !prepared.has(id))) made.push(await prepare(tx, signUp, shift, now));
  return made;
}

async function prepare(tx: EntityManager, signUp: SignUp, shift: OpenShift, now: Date): Promise<Timesheet> {
  const { regionId, professionalId, id: signUpId } = signUp;
  const [startsAt, endsAt] = [wholeMinute(shift.startsAt), wholeMinute(shift.endsAt)];
  const breakMinutes = shift.breakMinutes;
  const sheet = tx.create(Timesheet, {
    regionId,
    professionalId,
    signUpId,
    hostMemberId: await standsForOn(tx, shift.memberId, localDateOf(shift.startsAt)),
    departmentId: shift.departmentId,
    professionId: shift.professionId,
    kind: shift.kind,
    ...(await homeOf(tx, professionalId, shift)),
    startsAt,
    endsAt,
    breakMinutes,
    plannedStartsAt: startsAt,
    plannedEndsAt: endsAt,
    plannedBreakMinutes: breakMinutes,
    workedMinutes: 0,
    minutes: 0,
    status: TimesheetStatus.DRAFT,
    waitingSince: now,
  });
  await tx.flush();
  await keepHours(tx, sheet, timesOf(sheet), await ruleParameters(tx));
  noteStep(tx, sheet, TimesheetStepKind.PREPARED, { side: TimesheetSide.PLATFORM, byId: null, at: now });
  return sheet;
}

const wholeMinute = (at: Date): Date => new Date(Math.floor(at.getTime() / 60_000) * 60_000);

/** Who lends her for it: the host itself where it employs her in that profession, else who does; nobody = all null. */
async function homeOf(tx: EntityManager, professionalId: string, { memberId, professionId, startsAt }: OpenShift) {
  const day = localDateOf(startsAt);
  const all = await tx.find(BorrowedEmployment, { professionalId }, { orderBy: { startsOn: 'asc', id: 'asc' } });
  const then = all.filter(one => isOn(day, one.startsOn, one.endsOn));
  const fitting = then.filter(one => one.professionId === professionId);
  const home = fitting.find(one => one.memberId === memberId) ?? fitting[0] ?? then[0] ?? null;
  const member = home && (await tx.findOne(BorrowedMember, home.memberId));
  return {
    homeMemberId: home && (await standsForOn(tx, home.memberId, day)),
    homeDepartmentId: home?.departmentId ?? null,
    homeCao: member?.collectiveAgreement ?? null,
  };
}

/** Takes back a sheet that nobody touched, because she did not come; says whether one that was touched stands in the way. */
export async function dropTimesheet(tx: EntityManager, signUpId: string): Promise<{ readonly isTouched: boolean }> {
  const sheet = await tx.findOne(Timesheet, { signUpId, correctsId: null });
  if (sheet && sheet.status !== TimesheetStatus.DRAFT) return { isTouched: true };
  if (sheet) await tx.nativeDelete(Timesheet, { id: sheet.id });
  return { isTouched: false };
}
