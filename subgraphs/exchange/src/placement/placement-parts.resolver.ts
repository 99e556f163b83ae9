import type { Context } from '@naober/kit/context';
import { localDateOf } from '@naober/kit/local-time';
import { ruleNumbers } from '@naober/kit/rule-numbers';
import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { EpaDefinitionRef } from '../references/epa-definition.ts';
import { ProfessionalRef } from '../references/professional.ts';
import { ExchangePlacement } from './exchange-placement.entity.ts';
import { OnboardingItem } from './onboarding-item.entity.ts';
import { PlacementGoal } from './placement-goal.entity.ts';
import { PlacementStep } from './placement-step.entity.ts';
import { goalsOf, hoursTogetherOf, onboardingOf, stepsOf } from './placement.batches.ts';
import { PlacementParty } from './placement.enums.ts';
import { partiesIn, visiblePlacement } from './visible-placement.ts';
import { roleHolders } from '../borrowed/role-holders.ts';
import { mostTold } from './who-has-turn.ts';

const atHome = [PlacementParty.PROFESSIONAL, PlacementParty.HOME_LEAD, PlacementParty.HOME_HR];

@Resolver(() => ExchangePlacement)
export class PlacementPartsResolver {
  @FieldResolver(() => [PlacementStep], {
    description: 'What was done with it, oldest first; for others than herself since she last asked.',
  })
  steps(@Root() { id }: ExchangePlacement, @Ctx() context: Context): Promise<PlacementStep[]> {
    return stepsOf(context).load(id);
  }

  @FieldResolver(() => [PlacementGoal], {
    description: 'What she wants to learn, in the order in which she said so; empty for the office.',
  })
  goals(@Root() { id }: ExchangePlacement, @Ctx() context: Context): Promise<PlacementGoal[]> {
    return goalsOf(context).load(id);
  }

  @FieldResolver(() => [OnboardingItem], {
    description:
      'What must be ready for her first day, in order; empty before there is an agreement, and for the office.',
  })
  onboarding(@Root() { id }: ExchangePlacement, @Ctx() context: Context): Promise<OnboardingItem[]> {
    return onboardingOf(context).load(id);
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description:
      'Hours a week of all placements of hers in the same days, once they are beyond full time: a signal, never a refusal. Null below it, and for all but herself, her team lead and HR at home.',
  })
  async hoursBeyondFullTime(@Root() one: ExchangePlacement, @Ctx() context: Context): Promise<number | null> {
    if (!partiesIn(context, one).some(party => atHome.includes(party))) return null;
    const together = await hoursTogetherOf(context).load(one.id);
    return together > (await ruleNumbers(context.em, context.now))('PL-1.together') ? together : null;
  }

  @FieldResolver(() => [ProfessionalRef], {
    description: 'Whom she can ask about a refusal: HR of her employer; empty when it was not refused, and for others.',
  })
  async whomToAsk(@Root() one: ExchangePlacement, @Ctx() context: Context): Promise<ProfessionalRef[]> {
    const isHers = one.professionalId === context.viewer.personId;
    if (!isHers || one.refusedAt === null || one.homeMemberId === null) return [];
    const found = await roleHolders(context.em, {
      roles: ['HR_ADVISOR'],
      memberId: one.homeMemberId,
      day: localDateOf(context.now),
    });
    return found.slice(0, mostTold).map(id => ({ id }));
  }
}

@Resolver(() => PlacementGoal)
export class PlacementGoalResolver {
  @FieldResolver(() => EpaDefinitionRef, {
    nullable: true,
    description: 'The EPA that it is about; null when it is none, and while learning does not answer.',
  })
  epa(@Root() { epaId }: PlacementGoal): EpaDefinitionRef | null {
    return epaId === null ? null : { id: epaId };
  }
}

/** Who did something: for the parties of the placement alone. */
async function actor(id: string | null, placementId: string, context: Context): Promise<ProfessionalRef | null> {
  const placement = id === null ? null : await visiblePlacement(placementId, context);
  return placement && id !== null && partiesIn(context, placement).length > 0 ? { id } : null;
}

@Resolver(() => OnboardingItem)
export class OnboardingItemResolver {
  @FieldResolver(() => ProfessionalRef, { nullable: true, description: 'Who did it; null while it is open.' })
  doneBy(@Root() { doneBy, placementId }: OnboardingItem, @Ctx() context: Context): Promise<ProfessionalRef | null> {
    return actor(doneBy, placementId, context);
  }
}

@Resolver(() => PlacementStep)
export class PlacementStepResolver {
  @FieldResolver(() => ProfessionalRef, {
    nullable: true,
    description: 'Who did it; null for the platform, for the office, and once that is forgotten.',
  })
  by(@Root() { takenBy, placementId }: PlacementStep, @Ctx() context: Context): Promise<ProfessionalRef | null> {
    return actor(takenBy, placementId, context);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'The code of the reason, of a refusal (`PlacementRefusalReason`) or an early end (`PlacementEndReason`); null else, and for the office.',
  })
  async reason(@Root() { reason, placementId }: PlacementStep, @Ctx() context: Context): Promise<string | null> {
    const placement = reason === null ? null : await visiblePlacement(placementId, context);
    return placement && partiesIn(context, placement).length > 0 ? reason : null;
  }
}

/** The goal, or null for unknown and forbidden alike: its table is guarded by row. */
export const visibleGoal = async (id: string, context: Context): Promise<PlacementGoal | null> =>
  (await context.byId(PlacementGoal).load(id)) ?? context.hidden(PlacementGoal, id);

/** The same for a point of an onboarding list. */
export const visibleItem = async (id: string, context: Context): Promise<OnboardingItem | null> =>
  (await context.byId(OnboardingItem).load(id)) ?? context.hidden(OnboardingItem, id);
