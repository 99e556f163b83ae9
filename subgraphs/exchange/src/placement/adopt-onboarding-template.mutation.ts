import type { Context } from '@naober/kit/context';
import { fail } from '@naober/kit/errors';
import { isUuid } from '@naober/kit/ids';
import { localDateOf } from '@naober/kit/local-time';
import { LocalDate } from '@naober/kit/subgraph';
import { userError, userErrorOf, type CodedError } from '@naober/kit/user-error';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { BorrowedDepartment } from '../borrowed/department.entity.ts';
import { visibleMember } from '../borrowed/visible-member.ts';
import { arrangesOnboarding } from './onboarding-access.rules.ts';
import { OnboardingTemplate } from './onboarding-template.entity.ts';
import { itemsOf, type TemplateProblem, templateRefusals } from './onboarding.rules.ts';
import { PlacementParty } from './placement.enums.ts';

@InputType({ description: 'A point of an onboarding list.' })
export class TemplateItemInput {
  @Field(() => PlacementParty, { description: 'Who does it: HOST or PROFESSIONAL.' })
  party!: PlacementParty;

  @Field(() => String, { description: 'What, in Dutch, 1 to 200 characters.' })
  text!: string;

  @Field(() => String, { nullable: true, description: 'The same in English; null for the Dutch words.' })
  textEn?: string | null;
}

@InputType({ description: 'What a host arranges for who is placed there.' })
export class AdoptOnboardingTemplateInput {
  @Field(() => ID, { description: 'The member.' })
  memberId!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'One of its departments; null for all that have no list of their own.',
  })
  departmentId?: string | null;

  @Field(() => LocalDate, { description: 'First day on which it holds: today or later.' })
  validFrom!: string;

  @Field(() => [TemplateItemInput], { description: 'Its points in order, 1 to 30.' })
  items!: TemplateItemInput[];
}

const AdoptOnboardingTemplateError = userErrorOf<TemplateProblem>('AdoptOnboardingTemplate', templateRefusals);

@ObjectType({ description: 'What became of an adoptOnboardingTemplate.' })
export class AdoptOnboardingTemplatePayload {
  @Field(() => OnboardingTemplate, { nullable: true, description: 'The list; null when refused.' })
  template!: OnboardingTemplate | null;

  @Field(() => [AdoptOnboardingTemplateError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: CodedError<TemplateProblem>[];
}

@Resolver()
export class AdoptOnboardingTemplateMutation {
  @Mutation(() => AdoptOnboardingTemplatePayload, {
    description:
      'Sets what a host arranges, from a day on, as its team lead, planner or HR; placements keep the list that they began with.',
  })
  async adoptOnboardingTemplate(
    @Arg('input', () => AdoptOnboardingTemplateInput, { description: 'The list.' })
    { memberId, departmentId = null, validFrom, items: asked }: AdoptOnboardingTemplateInput,
    @Ctx() context: Context,
  ): Promise<AdoptOnboardingTemplatePayload> {
    const { em, viewer, personId, now } = context;
    const isTheirs = arrangesOnboarding(viewer, memberId, departmentId) && (await visibleMember(memberId, context));
    if (!isTheirs) throw fail('NOT_FOUND', `You arrange nothing at ${memberId}.`);
    const items = itemsOf(asked);
    if (typeof items === 'string') return refused(items, 'items');
    if (validFrom < localDateOf(now)) return refused('IN_PAST', 'validFrom');
    return em.transactional(
      async tx => {
        // Of two at once on the same day the later replaces the earlier: it has held for nobody yet.
        await tx.execute(`select pg_advisory_xact_lock(hashtextextended('onboarding of ' || ?, 0))`, [memberId]);
        const whose = { memberId, departmentId, validFrom };
        if (departmentId !== null) {
          const known =
            isUuid(departmentId) && (await tx.count(BorrowedDepartment, { id: departmentId, memberId })) > 0;
          if (!known) return refused('UNKNOWN_DEPARTMENT', 'departmentId');
        }
        const said = { items, adoptedAt: now, adoptedBy: personId };
        const known = await tx.findOne(OnboardingTemplate, whose);
        const template = known
          ? Object.assign(known, said)
          : tx.create(OnboardingTemplate, { regionId: viewer.tenantId, ...whose, ...said });
        return { template, userErrors: [] };
      },
      { clear: true },
    );
  }
}

const refused = (code: TemplateProblem, field: string): AdoptOnboardingTemplatePayload => ({
  template: null,
  userErrors: [userError(code, 'See the code.', [field])],
});
