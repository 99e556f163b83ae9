import type { Context } from '@naober/kit/context';
import { fail } from '@naober/kit/errors';
import { isUuid } from '@naober/kit/ids';
import { userError, userErrorOf, type CodedError } from '@naober/kit/user-error';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { BorrowedEpaDefinition } from '../borrowed/epa-definition.entity.ts';
import { lockPerson } from '../pool/lock-person.ts';
import { storable, type TextProblem } from '../shift/shift-text.rules.ts';
import { ExchangePlacement } from './exchange-placement.entity.ts';
import { wayOf } from './placement-acts.rules.ts';
import { PlacementGoal } from './placement-goal.entity.ts';
import { PlacementAct, PlacementParty } from './placement.enums.ts';

export const longestGoal = 300;
export const mostGoals = 20;

@InputType({ description: 'Something that she wants to learn.' })
export class AddPlacementGoalInput {
  @Field(() => ID, { description: 'In which placement of hers.' })
  placementId!: string;

  @Field(() => String, { description: `What, 1 to ${longestGoal} characters.` })
  text!: string;

  @Field(() => ID, { nullable: true, description: 'The EPA that it is about; null when it is none.' })
  epaDefinitionId?: string | null;
}

type Code = 'NOT_NOW' | 'TEXT_NEEDED' | 'UNKNOWN_EPA' | 'TOO_MANY_GOALS' | TextProblem;
const AddPlacementGoalError = userErrorOf<Code>('AddPlacementGoal', {
  NOT_NOW: 'The placement is over.',
  TEXT_NEEDED: 'It says nothing.',
  UNKNOWN_EPA: 'There is no such EPA.',
  TOO_MANY_GOALS: `There are ${mostGoals} goals already.`,
  TEXT_TOO_LONG: `It is longer than ${longestGoal} characters.`,
  TEXT_NOT_STORABLE: 'The words hold signs that are no text.',
});

@ObjectType({ description: 'What became of an addPlacementGoal.' })
export class AddPlacementGoalPayload {
  @Field(() => PlacementGoal, { nullable: true, description: 'The goal; null when refused.' })
  goal!: PlacementGoal | null;

  @Field(() => [AddPlacementGoalError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: CodedError<Code>[];
}

@Resolver()
export class AddPlacementGoalMutation {
  @Mutation(() => AddPlacementGoalPayload, {
    description: 'Adds a goal to a placement, as who is placed; the others of the placement read it.',
  })
  async addPlacementGoal(
    @Arg('input', () => AddPlacementGoalInput, { description: 'The goal.' }) input: AddPlacementGoalInput,
    @Ctx() { platform, personId, now }: Context,
  ): Promise<AddPlacementGoalPayload> {
    const { placementId, epaDefinitionId: epaId = null } = input;
    const words = storable(input.text, longestGoal);
    return platform.transactional(
      async tx => {
        await lockPerson(tx, personId);
        const own = { id: placementId, professionalId: personId };
        const placement = isUuid(placementId) ? await tx.findOne(ExchangePlacement, own) : null;
        if (!placement) throw fail('NOT_FOUND', `You have no placement ${placementId}.`);
        if (typeof words === 'string') return refused(words, 'text');
        if (!words.text) return refused('TEXT_NEEDED', 'text');
        const { status, regionId, professionalId } = placement;
        if (!wayOf(PlacementAct.SET_GOALS, status, [PlacementParty.PROFESSIONAL]))
          return refused('NOT_NOW', 'placementId');
        if ((await tx.count(PlacementGoal, { placementId })) >= mostGoals) return refused('TOO_MANY_GOALS', 'text');
        const isKnown = epaId === null || (isUuid(epaId) && (await tx.count(BorrowedEpaDefinition, { id: epaId })) > 0);
        if (!isKnown) return refused('UNKNOWN_EPA', 'epaDefinitionId');
        const whose = { placementId, regionId, professionalId };
        return { goal: tx.create(PlacementGoal, { ...whose, text: words.text, epaId, addedAt: now }), userErrors: [] };
      },
      { clear: true },
    );
  }
}

const refused = (code: Code, field: string): AddPlacementGoalPayload => ({
  goal: null,
  userErrors: [userError(code, 'See the code.', [field])],
});
