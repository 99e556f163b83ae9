import type { Context } from '@naober/kit/context';
import { Arg, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql';
import { storable, type TextProblem } from '../shift/shift-text.rules.ts';
import { actOnPlacement } from './act-on-placement.ts';
import { PlacementInput } from './placement-input.ts';
import { placementPayloadOf, refusedPlacement, type PlacementPayload } from './placement-payload.ts';
import { PlacementRefusalReason } from './placement-reason.enums.ts';
import { PlacementAct } from './placement.enums.ts';
import { longestWords, reasonProblem, type ReasonProblem } from './reason.rules.ts';

@InputType({ description: 'Which placement is refused, and why.' })
export class RefusePlacementInput extends PlacementInput {
  @Field(() => PlacementRefusalReason, { description: 'Why; she sees it.' })
  reason!: PlacementRefusalReason;

  @Field(() => String, { nullable: true, description: 'Words with it, at most 500 characters; needed for OTHER.' })
  note?: string | null;
}

type Code = ReasonProblem | TextProblem;
const RefusePlacementPayload = placementPayloadOf<Code>('RefusePlacement', {
  REASON_NOT_YOURS: 'That is a reason of the other side.',
  NOTE_NEEDED: 'Something else is said in words.',
  TEXT_TOO_LONG: 'The words are longer than 500 characters.',
  TEXT_NOT_STORABLE: 'The words hold signs that are no text.',
});

@Resolver()
export class RefusePlacementMutation {
  @Mutation(() => RefusePlacementPayload, {
    description:
      'Says no, as who has the turn: her team lead at home, or the host. It is a wish of hers again, with the reason.',
  })
  async refusePlacement(
    @Arg('input', () => RefusePlacementInput, { description: 'Which, and why.' }) input: RefusePlacementInput,
    @Ctx() context: Context,
  ): Promise<PlacementPayload<string>> {
    const words = storable(input.note, longestWords);
    return actOnPlacement<Code>(context, input, PlacementAct.REFUSE, async ({ placement, party, step }) => {
      if (typeof words === 'string') return refusedPlacement(words, placement, 'note');
      const problem = reasonProblem(input.reason, party, words.text);
      if (problem) return refusedPlacement(problem, placement, problem === 'NOTE_NEEDED' ? 'note' : 'reason');
      const { reason } = input;
      Object.assign(step, { reason, note: words.text });
      const refusal = { refusedBy: party, refuseReason: reason, refuseNote: words.text, refusedAt: context.now };
      Object.assign(placement, refusal);
    });
  }
}
