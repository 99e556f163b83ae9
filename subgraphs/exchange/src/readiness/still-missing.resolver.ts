import type { Context } from '@naober/kit/context';
import { localDateOf } from '@naober/kit/local-time';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { gatherPeople, type Person } from '../eligibility/gather-facts.ts';
import { isOn } from '../eligibility/parameter.rules.ts';
import { MemberRef } from '../references/member.ts';
import { canPlan, plansAt } from '../shift/shift-access.rules.ts';
import { noteReading } from '../sign-up/note-reading.ts';
import { openStatuses } from '../sign-up/sign-up-status.rules.ts';
import { SignUp } from '../sign-up/sign-up.entity.ts';
import { readinessOn } from './readiness.rules.ts';
import { ReadinessOutcome } from './readiness.view.ts';
import { StillMissing } from './still-missing.view.ts';

const most = 100;

@Resolver(() => MemberRef)
export class StillMissingResolver {
  @FieldResolver(() => [StillMissing], {
    nullable: true,
    description:
      'Who signed up for a shift to come and cannot show yet what is asked there, by that first shift, of at most 100 people; for who plans for some departments of theirs. Null for all but its planners.',
  })
  async stillMissing(@Root() { id }: MemberRef, @Ctx() context: Context): Promise<StillMissing[] | null> {
    if (!plansAt(context.viewer, id)) return null;
    const coming = (await signUpsToCome(context).load(id)).filter(({ shift }) =>
      canPlan(context.viewer, id, shift.unwrap().departmentId),
    );
    const byPerson = Map.groupBy(coming, ({ professionalId }) => professionalId);
    const shown = [...byPerson.values()].map(([first]) => first!).slice(0, most);
    const ids = shown.map(({ professionalId }) => professionalId);
    const people = await gatherPeople(context.platform, ids, context.now);
    const found = shown.flatMap(signUp => {
      const person = people.get(signUp.professionalId);
      const missing = person ? missingOf(signUp, person, context.now) : null;
      return missing ? [{ signUp, missing }] : [];
    });
    await Promise.all(found.map(({ signUp }) => noteReading(signUp, context)));
    return found.map(({ missing }) => missing);
  }
}

/** By member and start, with their shifts, in one statement. */
const signUpsToCome = (context: Context) =>
  context.batched(signUpsToCome, async ids => {
    const { em, viewer, now } = context;
    const where = {
      memberId: { $in: [...ids] },
      regionId: viewer.tenantId,
      status: { $in: openStatuses },
      startsAt: { $gt: now },
    };
    const orderBy = { startsAt: 'asc', id: 'asc' } as const;
    const found = await em.find(SignUp, where, { populate: ['shift'], strategy: 'joined', orderBy });
    return ids.map(id => found.filter(({ memberId }) => memberId === id));
  });

/** What the host asks of her on the day of her first shift; null when nothing is missing. */
function missingOf(signUp: SignUp, { credentials, facts, parameters }: Person, now: Date): StillMissing | null {
  const shift = signUp.shift.unwrap();
  const today = localDateOf(now);
  const employerIds = facts.employments
    .filter(({ startsOn, endsOn }) => isOn(today, startsOn, endsOn))
    .map(({ memberId }) => memberId);
  const { memberId, departmentId, professionId } = shift;
  const place = { memberId, departmentId, professionIds: [professionId], employerIds };
  const { outcome, missing } = readinessOn(credentials, place, localDateOf(shift.startsAt), { now, parameters });
  if (missing.length === 0) return null;
  return {
    professional: { id: signUp.professionalId },
    shift,
    outcome: ReadinessOutcome[outcome],
    missing: missing.map(({ kind, about, owner, usualDays }) => ({ kind, about, owner, usualDays })),
  };
}
