import type { Context } from '@naober/kit/context';
import { fail } from '@naober/kit/errors';
import { isUuid } from '@naober/kit/ids';
import { DateTime } from '@naober/kit/subgraph';
import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { BorrowedEmployment } from '../borrowed/employment.entity.ts';
import { OpenShift } from '../shift/open-shift.entity.ts';
import { visibleShift } from '../shift/open-shift.resolver.ts';
import { canPlan } from '../shift/shift-access.rules.ts';
import { SignUp } from '../sign-up/sign-up.entity.ts';
import { isOpen } from '../sign-up/sign-up-status.rules.ts';
import { noteReadingOf } from '../sign-up/note-reading.ts';
import { eligibilityOf } from './eligibility.resolver.ts';
import { EligibilityView } from './eligibility.view.ts';
import { eligibilityFindings } from './eligibility.rules.ts';
import { factsOf, gatherPerson, viewerOf, type Person } from './gather-facts.ts';
import { movedTo } from './other-days.rules.ts';
import { tryOutView, TryOutView } from './try-out.view.ts';

const longestHours = 48;

/** The facts of a shift at other times. Throws BAD_USER_INPUT for a span that is none. */
function movedFacts(person: Person, shift: OpenShift, startsAt: Date, endsAt: Date, now: Date) {
  const hours = (endsAt.getTime() - startsAt.getTime()) / 3_600_000;
  if (!(hours > 0 && hours <= longestHours))
    throw fail('BAD_USER_INPUT', 'The end lies 0 to 48 hours after the start.');
  return movedTo(factsOf(person, shift, now), startsAt, endsAt);
}

/** Moves a shift to see what the rules would say to her; writes nothing. */
@Resolver()
export class OwnTryOutResolver {
  @Query(() => EligibilityView, {
    nullable: true,
    description:
      'What a shift would be to the person who asks if it were at other times; writes nothing. Null for visitors.',
  })
  async tryOut(
    @Arg('shiftId', () => ID, { description: 'The shift.' }) shiftId: string,
    @Arg('startsAt', () => DateTime, { description: 'When it would begin.' }) startsAt: Date,
    @Arg('endsAt', () => DateTime, { description: 'When it would be over; at most 48 hours later.' }) endsAt: Date,
    @Ctx() context: Context,
  ): Promise<EligibilityView | null> {
    const [person, shift] = [await viewerOf(context), await visibleShift(shiftId, context)];
    return person && shift && eligibilityOf(movedFacts(person, shift, startsAt, endsAt, context.now));
  }
}

/** The same for who plans: somebody beside a shift of hers, or the shift at other times. */
@Resolver(() => OpenShift)
export class TryOutResolver {
  @FieldResolver(() => TryOutView, {
    nullable: true,
    description:
      "What a check would say of a professional for this shift, at its own times or others; outcome and rule ids only, her own sign-up for it and full places left aside, and it writes nothing. Null for all but planners of the department, and for people who neither signed up for it nor are employed by the host: nobody's roster is to be found out by trying.",
  })
  async tryOut(
    @Root() shift: OpenShift,
    @Arg('professionalId', () => ID, { description: 'Who would work it.' }) professionalId: string,
    @Arg('startsAt', () => DateTime, { nullable: true, description: 'When it would begin; null as it is.' })
    startsAt: Date | null,
    @Arg('endsAt', () => DateTime, { nullable: true, description: 'When it would be over; null as it is.' })
    endsAt: Date | null,
    @Ctx() context: Context,
  ): Promise<TryOutView | null> {
    const { viewer, platform, now } = context;
    if (!canPlan(viewer, shift.memberId, shift.departmentId) || !isUuid(professionalId)) return null;
    if (!(await isOneOfTheirs(shift, professionalId, context))) return null;
    await noteReadingOf('OpenShift', shift.id, professionalId, context);
    const person = await gatherPerson(platform, professionalId, now);
    const moved = movedFacts(person, shift, startsAt ?? shift.startsAt, endsAt ?? shift.endsAt, now);
    return tryOutView(eligibilityFindings(moved).filter(({ code }) => !standing.has(code)));
  }
}

/** Who signed up already, and how full it is, stays as it is wherever the shift is tried. */
const standing: ReadonlySet<string> = new Set(['ALREADY_SIGNED_UP', 'SHIFT_FULL']);

/** Whether she signed up for the shift, or works for the host. */
async function isOneOfTheirs(shift: OpenShift, professionalId: string, { em }: Context): Promise<boolean> {
  const signUps = await em.find(SignUp, { shift: shift.id, professionalId });
  if (signUps.some(({ status }) => isOpen(status))) return true;
  return (await em.count(BorrowedEmployment, { professionalId, memberId: shift.memberId })) > 0;
}
