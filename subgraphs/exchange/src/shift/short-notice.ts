import type { EntityManager } from '@mikro-orm/postgresql';
import { factsOf, gatherPeople } from '../eligibility/gather-facts.ts';
import type { SignUp } from '../sign-up/sign-up.entity.ts';
import { noticeFindings } from '../working-time/notice.rules.ts';
import type { OpenShift } from './open-shift.entity.ts';

/** WT-19: how many of them would hear of that start within the notice of rosters that holds for them. */
export async function shortNoticeOf(
  tx: EntityManager,
  shift: OpenShift,
  signUps: readonly SignUp[],
  startsAt: Date,
  now: Date,
): Promise<number> {
  const ids = signUps.map(({ professionalId }) => professionalId);
  const people = ids.length === 0 ? [] : [...(await gatherPeople(tx, ids, now)).values()];
  const moved = { ...shift, startsAt } as OpenShift;
  return people.filter(person => noticeFindings(factsOf(person, moved, now)).length > 0).length;
}
