import type { Context } from '@naober/kit/context';
import { DateTime } from '@naober/kit/subgraph';
import { Ctx, Field, FieldResolver, InputType, Int, ObjectType, registerEnumType, Resolver, Root } from 'type-graphql';
import { MemberRef } from '../references/member.ts';
import { canReleaseShifts } from '../shift/shift-access.rules.ts';
import { MemberReleasePolicy } from './member-release-policy.entity.ts';
import { newestPolicy, ReleaseAudience } from './release.rules.ts';

registerEnumType(ReleaseAudience, {
  name: 'ReleaseAudience',
  description: 'Who can be let see shifts of a member before others.',
  valuesConfig: {
    OWN_EMPLOYEES: { description: 'Employees of the member itself.' },
    REGION: { description: 'Employees of the other members of the region.' },
    SELF_EMPLOYED: { description: 'Self-employed professionals.' },
  },
});

@ObjectType('ReleaseStep', { description: 'From when one group sees shifts.' })
@InputType('ReleaseStepInput', { description: 'From when one group sees shifts.' })
export class ReleaseStepView {
  @Field(() => ReleaseAudience, { description: 'Who.' })
  audience!: ReleaseAudience;

  @Field(() => Int, { description: 'Hours after publication, 0 to 720; 0 = at once.' })
  hoursAfterPublication!: number;
}

@ObjectType('MemberReleasePolicy', {
  description: "A member's own order in which groups see its shifts; private to that member, and empty by default.",
})
export class ReleasePolicyView {
  @Field(() => [ReleaseStepView], {
    description: 'In their order; a group without a step follows with the last. Empty: everybody sees shifts at once.',
  })
  steps!: ReleaseStepView[];

  @Field(() => DateTime, {
    nullable: true,
    description: 'From when it holds, until a later one, for what is published from then on; null when none was said.',
  })
  validFrom!: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'When it was changed last; null when never.' })
  changedAt!: Date | null;
}

@Resolver(() => MemberRef)
export class ReleasePolicyResolver {
  @FieldResolver(() => ReleasePolicyView, {
    nullable: true,
    description: 'Its own order of release; null for all but planners of all of it and its administrators.',
  })
  async releasePolicy(@Root() { id }: MemberRef, @Ctx() context: Context): Promise<ReleasePolicyView | null> {
    if (!canReleaseShifts(context.viewer, id)) return null;
    const found = (await policies(context).load(id)).find(({ validFrom }) => validFrom <= context.now);
    return found ? viewOf(found) : { steps: [], validFrom: null, changedAt: null };
  }

  @FieldResolver(() => [ReleasePolicyView], {
    nullable: true,
    description:
      'Every order that it said, those that begin later included, newest first; at most 50. Null for all but planners of all of it and its administrators.',
  })
  async releasePolicyVersions(@Root() { id }: MemberRef, @Ctx() context: Context): Promise<ReleasePolicyView[] | null> {
    if (!canReleaseShifts(context.viewer, id)) return null;
    return (await policies(context).load(id)).slice(0, 50).map(viewOf);
  }
}

export const viewOf = ({ steps, validFrom, changedAt }: MemberReleasePolicy): ReleasePolicyView => ({
  steps: [...steps],
  validFrom,
  changedAt,
});

/** By member, newest first, as far as row security shows them. */
function policies(context: Context) {
  return context.batched(policies, async ids => {
    const where = { memberId: { $in: [...ids] } };
    const found = await context.guarded.find(MemberReleasePolicy, where, { orderBy: newestPolicy });
    return ids.map(id => found.filter(({ memberId }) => memberId === id));
  });
}
