import type { Context } from '@naober/kit/context';
import { LocalDate } from '@naober/kit/subgraph';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { OpenShift } from '../shift/open-shift.entity.ts';
import { SignUp } from '../sign-up/sign-up.entity.ts';
import { SignUpStatus } from '../sign-up/sign-up-status.rules.ts';
import type { EligibilityFacts } from './facts.rules.ts';
import { eligibilityFindings } from './eligibility.rules.ts';
import { EligibilityView, FindingView, findingView } from './eligibility.view.ts';
import { blocks, outcomeOf, type Finding } from './finding.rules.ts';
import { factsOf, viewerOf, type Person } from './gather-facts.ts';

export const eligibilityOf = (facts: EligibilityFacts): EligibilityView => {
  const findings = eligibilityFindings(facts);
  return { outcome: outcomeOf(findings), findings: findings.map(one => findingView(one, facts)) };
};

const findingsFor = (person: Person, shift: OpenShift, now: Date): Finding[] =>
  eligibilityFindings(factsOf(person, shift, now));

/** What a shift is to the person who asks; her facts are read once per request, for all shifts of a page. */
@Resolver(() => OpenShift)
export class EligibilityResolver {
  @FieldResolver(() => EligibilityView, {
    nullable: true,
    description: 'Whether the person who asks may sign up, and every reason why not; null for visitors.',
  })
  async eligibility(@Root() shift: OpenShift, @Ctx() context: Context): Promise<EligibilityView | null> {
    const viewer = await viewerOf(context);
    if (!viewer) return null;
    return eligibilityOf(factsOf(viewer, shift, context.now));
  }

  @FieldResolver(() => Boolean, {
    description: 'Whether `signUpForShift` would be accepted from the person who asks, possibly to the waiting list.',
  })
  async viewerCanSignUp(@Root() shift: OpenShift, @Ctx() context: Context): Promise<boolean> {
    const viewer = await viewerOf(context);
    return viewer !== null && !findingsFor(viewer, shift, context.now).some(blocks);
  }

  @FieldResolver(() => SignUp, {
    nullable: true,
    description: 'The newest sign-up of the person who asks that was not withdrawn; null when none.',
  })
  async viewerSignUp(@Root() shift: OpenShift, @Ctx() context: Context): Promise<SignUp | null> {
    const viewer = await viewerOf(context);
    if (!viewer) return null;
    if (shift.endsAt <= viewer.rememberedFrom) return longAgo(shift.id, context);
    return viewer.signUps.find(one => one.shift.id === shift.id) ?? null;
  }
}

/** Sign-ups for shifts so long ago that no rule looks at them any more. */
function longAgo(shiftId: string, context: Context): Promise<SignUp | null> {
  return context
    .batched(longAgo, async ids => {
      const where = {
        shift: { $in: [...ids] },
        professionalId: context.personId,
        status: { $ne: SignUpStatus.WITHDRAWN },
      };
      const found = await context.em.find(SignUp, where, { orderBy: { submittedAt: 'desc', id: 'desc' } });
      return ids.map(id => found.find(one => one.shift.id === id) ?? null);
    })
    .load(shiftId);
}

@Resolver(() => FindingView)
export class FindingResolver {
  @FieldResolver(() => [LocalDate], {
    description:
      'Days near the shift, three before to seven after, on which the same hours would fit her working time; empty when none, or when the day is not the matter.',
  })
  fitsOn(@Root() finding: FindingView): readonly string[] {
    return finding.lookForDays();
  }

  @FieldResolver(() => OpenShift, {
    nullable: true,
    description: "The person's own shift that it collides with; null when about none.",
  })
  async conflictsWith(@Root() { conflictsWithId }: FindingView, @Ctx() context: Context): Promise<OpenShift | null> {
    return conflictsWithId === null ? null : context.byId(OpenShift).load(conflictsWithId);
  }
}
