import type { EntityManager } from '@mikro-orm/postgresql';
import { BorrowedEmployment } from '../borrowed/employment.entity.ts';
import { cooperationsOf } from '../detachment/cooperations.ts';
import { inForceOn } from '../detachment/coverage.rules.ts';
import { areFactsFresh } from '../detachment/detachment-facts.ts';

export const cooperationProblems = {
  NO_COOPERATION_AGREEMENT:
    'One of the two does not employ her on the first day, and no cooperation agreement of both covers her profession then.',
  FACTS_TOO_OLD: 'What is known here of employments or cooperation agreements is too old to decide on.',
} as const;
export type CooperationProblem = keyof typeof cooperationProblems;

interface Asked {
  readonly regionId: string;
  readonly professionalId: string;
  readonly memberIds: readonly [string, string];
  /** The first day of the job. */
  readonly day: string;
}

/**
 * Whom both employ, both employ: the two contracts are enough. Otherwise the one lends her to the other, and a cooperation
 * agreement of the two must be in force; the job names no department, so one for some of them will do. Null = no problem.
 */
export async function cooperationProblem(
  tx: EntityManager,
  { regionId, professionalId, memberIds, day }: Asked,
  now: Date,
): Promise<CooperationProblem | null> {
  const onTheDay = { startsOn: { $lte: day }, $or: [{ endsOn: null }, { endsOn: { $gte: day } }] };
  const jobs = await tx.find(BorrowedEmployment, { professionalId, memberId: { $in: [...memberIds] }, ...onTheDay });
  if (memberIds.every(id => jobs.some(({ memberId }) => memberId === id))) return null;
  if (!(await areFactsFresh(tx, now))) return 'FACTS_TOO_OLD';
  const agreements = (await cooperationsOf(tx, regionId)).map(one => ({ ...one, departmentKinds: [] }));
  const [homeMemberId, hostMemberId] = memberIds;
  const span = { startsOn: day, lastDay: day, hasBegun: false, departmentKind: null };
  const isCovered = jobs.some(({ professionId }) =>
    inForceOn(agreements, { homeMemberId, hostMemberId, professionId, ...span }, day),
  );
  return isCovered ? null : 'NO_COOPERATION_AGREEMENT';
}
