import type { Context } from '@naober/kit/context';
import { localDateOf } from '@naober/kit/local-time';
import { Arg, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql';
import { storable, type TextProblem } from '../shift/shift-text.rules.ts';
import { actOnPlacement } from './act-on-placement.ts';
import { PlacementInput } from './placement-input.ts';
import { placementPayloadOf, refusedPlacement, type PlacementPayload } from './placement-payload.ts';
import { PlacementEndReason } from './placement-reason.enums.ts';
import { PlacementAct } from './placement.enums.ts';
import { endProblem, longestWords, type ReasonProblem } from './reason.rules.ts';

@InputType({ description: 'Which placement ends early, and why.' })
export class EndPlacementEarlyInput extends PlacementInput {
  @Field(() => PlacementEndReason, { description: 'Why; the other parties see it.' })
  reason!: PlacementEndReason;

  @Field(() => String, { nullable: true, description: 'Words with it, at most 500 characters; needed for OTHER.' })
  note?: string | null;
}

type Code = ReasonProblem | TextProblem;
const EndPlacementEarlyPayload = placementPayloadOf<Code>('EndPlacementEarly', {
  REASON_NOT_YOURS: 'That is a reason of another party.',
  NOTE_NEEDED: 'Something else is said in words.',
  TEXT_TOO_LONG: 'The words are longer than 500 characters.',
  TEXT_NOT_STORABLE: 'The words hold signs that are no text.',
});

@Resolver()
export class EndPlacementEarlyMutation {
  @Mutation(() => EndPlacementEarlyPayload, {
    description: 'Ends a placement before its last day, as one of its three parties; the others are told.',
  })
  async endPlacementEarly(
    @Arg('input', () => EndPlacementEarlyInput, { description: 'Which, and why.' }) input: EndPlacementEarlyInput,
    @Ctx() context: Context,
  ): Promise<PlacementPayload<string>> {
    const words = storable(input.note, longestWords);
    return actOnPlacement<Code>(context, input, PlacementAct.END_EARLY, async ({ placement, party, step }) => {
      if (typeof words === 'string') return refusedPlacement(words, placement, 'note');
      const problem = endProblem(input.reason, party, words.text);
      if (problem) return refusedPlacement(problem, placement, problem === 'NOTE_NEEDED' ? 'note' : 'reason');
      Object.assign(step, { reason: input.reason, note: words.text });
      const endedOn = localDateOf(context.now);
      Object.assign(placement, { endedBy: party, endReason: input.reason, endNote: words.text, endedOn });
    });
  }
}
