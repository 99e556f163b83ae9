import type { EntityManager, MikroORM } from '@mikro-orm/postgresql';
import type { Borrowing, Events, Job } from '@naober/kit/events';
import { platformFork } from '@naober/kit/row-security';
import { rows } from '@naober/kit/sql';
import { losesPlace } from '../credential/credential.rules.ts';
import { eligibilityFindings } from '../eligibility/eligibility.rules.ts';
import { blocks } from '../eligibility/finding.rules.ts';
import { factsOf, gatherPerson } from '../eligibility/gather-facts.ts';
import type { Acting } from '../message/say-of-sign-up.ts';
import type { OpenShift } from '../shift/open-shift.entity.ts';
import { maySupervise } from './confirm-place.ts';
import { endHold, putOnHold } from './hold.ts';
import { lockPeopleThenShift } from './lock.ts';
import { checked } from './sign-up-checks.ts';
import { SignUp } from './sign-up.entity.ts';
import { recheckPersonJob } from './sign-up-jobs.ts';
import { countsAsConfirmed, openStatuses, SignUpStatus } from './sign-up-status.rules.ts';

/** Findings by which a place that was given comes on hold: what somebody is registered or entrusted for. */
const qualifications = new Set<string>(['EPA_MISSING', ...losesPlace]);

/** Looks again at what somebody signed up for, after what she may do became something else. */
export const recheckPerson: Job = {
  name: recheckPersonJob,
  run: (orm, { personId }, events, now) => recheckPersonOf(orm, events, personId as string, now),
};

/** A borrowed noun whose change may end or restore what its person may do; `personOf` reads whose it is. */
export const rechecking = (borrowing: Borrowing, personOf: (state: Record<string, unknown>) => string): Borrowing => ({
  ...borrowing,
  apply: async (em, fact, events) => {
    await borrowing.apply(em, fact, events);
    const personId = personOf(fact.state);
    if (await hasSomethingAhead(em, personId)) await events.enqueue(em, recheckPersonJob, { personId });
  },
});

const hasSomethingAhead = async (em: EntityManager, personId: string): Promise<boolean> =>
  (
    await rows(
      em,
      `select id from sign_up where professional_id = ? and starts_at > now()
         and status in (${openStatuses.map(status => `'${status}'`).join(', ')}) limit 1`,
      [personId],
    )
  ).length > 0;

/** Safe to repeat: each sign-up in a transaction of its own, under its locks. */
export async function recheckPersonOf(orm: MikroORM, events: Events, personId: string, now: Date): Promise<void> {
  const em = platformFork(orm);
  const ahead = await em.find(
    SignUp,
    { professionalId: personId, startsAt: { $gt: now }, status: { $in: openStatuses } },
    { orderBy: { id: 'asc' } },
  );
  for (const { id, shift } of ahead) {
    await em.transactional(
      async tx => {
        const locked = await lockPeopleThenShift(tx, [personId], shift.id);
        await recheck({ tx, events, now }, await tx.findOneOrFail(SignUp, id), locked);
      },
      { clear: true },
    );
  }
}

async function recheck(acting: Acting, signUp: SignUp, shift: OpenShift): Promise<void> {
  const { tx, now } = acting;
  const person = await gatherPerson(tx, signUp.professionalId, now);
  // What is known now decides, however long ago it was heard: a hold is no refusal, and waits for no fresher news.
  const heardAt = { entrustments: now, employments: now, agreements: now };
  const findings = eligibilityFindings(factsOf({ ...person, facts: { ...person.facts, heardAt } }, shift, now)).filter(
    ({ code }) => code !== 'ALREADY_SIGNED_UP' && code !== 'SHIFT_FULL',
  );
  const isQualified = !findings.some(({ code }) => qualifications.has(code));
  if (shift.isLearning) signUp.maySupervise = await maySupervise(acting, signUp.professionalId, shift);
  if (isQualified && signUp.status !== SignUpStatus.ON_HOLD) return;
  if (isQualified && findings.some(blocks)) return;
  Object.assign(signUp, checked(findings, now));
  if (isQualified) await endHold(acting, signUp, shift);
  else if (countsAsConfirmed(signUp.status)) await putOnHold(acting, signUp, shift);
}
