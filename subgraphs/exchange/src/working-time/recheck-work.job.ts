import type { EntityManager, MikroORM } from '@mikro-orm/postgresql';
import type { Events, Job } from '@naober/kit/events';
import { messageDue } from '@naober/kit/message-due';
import { BorrowedDepartment } from '../borrowed/department.entity.ts';
import { BorrowedMember } from '../borrowed/member.entity.ts';
import { blocks, gates, outcomeOf, type Finding } from '../eligibility/finding.rules.ts';
import { factsOf, gatherPerson } from '../eligibility/gather-facts.ts';
import type { OpenShift } from '../shift/open-shift.entity.ts';
import { eachAhead } from '../sign-up/each-ahead.ts';
import { checkOf } from '../sign-up/sign-up-checks.ts';
import type { SignUp } from '../sign-up/sign-up.entity.ts';
import { workingTimeFindings } from './working-time.rules.ts';

export const recheckWorkJob = 'exchange.recheck-work';

/** Looks again at what somebody signed up for, when her work elsewhere is another than it was. */
export const recheckWork: Job = {
  name: recheckWorkJob,
  run: (orm, { personId }, events, now) => recheckWorkOf(orm, events, personId as string, now),
};

/** She is told what speaks against a shift now and did not before; nothing is cancelled. Safe to repeat. */
export async function recheckWorkOf(orm: MikroORM, events: Events, personId: string, now: Date): Promise<void> {
  await eachAhead(orm, personId, now, (tx, signUp, shift) => recheck(tx, events, signUp, shift, now));
}

async function recheck(tx: EntityManager, events: Events, signUp: SignUp, shift: OpenShift, now: Date): Promise<void> {
  const findings = workingTimeFindings(factsOf(await gatherPerson(tx, signUp.professionalId, now), shift, now));
  const known = new Set([...signUp.checks, ...signUp.rechecks].map(weightOf));
  const isNew = (one: Finding) => (blocks(one) || gates(one)) && !known.has(weightOf(one));
  const news = findings.filter(isNew);
  Object.assign(signUp, {
    recheckedAt: now,
    recheckOutcome: outcomeOf(findings),
    rechecks: findings.map(checkOf),
  });
  if (news.length > 0) await tell(tx, events, signUp, shift, news);
}

const weightOf = ({ code, enforcement }: { code: string; enforcement: string }): string => `${code} ${enforcement}`;

async function tell(
  tx: EntityManager,
  events: Events,
  { id, professionalId, regionId }: SignUp,
  shift: OpenShift,
  news: readonly Finding[],
): Promise<void> {
  const [member, department] = [
    await tx.findOne(BorrowedMember, shift.memberId),
    await tx.findOne(BorrowedDepartment, shift.departmentId),
  ];
  await messageDue(events, tx, 'exchange', {
    kind: 'WORKING_TIME_SIGNAL',
    recipientId: professionalId,
    regionId,
    subject: { type: 'SignUp', id },
    facts: {
      shiftId: shift.id,
      startsAt: shift.startsAt.toISOString(),
      endsAt: shift.endsAt.toISOString(),
      member: member?.shortName ?? null,
      department: department?.name ?? null,
      rules: [...new Set(news.map(({ ruleId }) => ruleId))].join(', '),
    },
  });
}
