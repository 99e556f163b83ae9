import { userError, userErrorOf, type CodedError } from '@naober/kit/user-error';
import { Field, ObjectType, type ClassType } from 'type-graphql';
import { ShiftSwap } from './shift-swap.entity.ts';

export interface SwapPayload<Code extends string> {
  swap: ShiftSwap | null;
  userErrors: CodedError<Code>[];
}

/** The payload of a mutation of swaps, with the error type of the same name. */
export function swapPayloadOf<Code extends string>(
  mutation: string,
  codes: Record<Code, string>,
): ClassType<SwapPayload<Code>> {
  const MutationError = userErrorOf<Code>(mutation, codes);
  const field = `${mutation[0]!.toLowerCase()}${mutation.slice(1)}`;

  @ObjectType(`${mutation}Payload`, { description: `What became of a ${field}.` })
  class Payload {
    @Field(() => ShiftSwap, { nullable: true, description: 'The swap as it stands now; null when there is none.' })
    swap!: ShiftSwap | null;

    @Field(() => [MutationError], { description: 'Why it was refused; empty when it was not.' })
    userErrors!: CodedError<Code>[];
  }
  return Payload as unknown as ClassType<SwapPayload<Code>>;
}

export const doneSwap = (swap: ShiftSwap): SwapPayload<never> => ({ swap, userErrors: [] });

/** Nothing was changed. */
export const refusedSwap = <Code extends string>(
  code: Code,
  swap: ShiftSwap | null,
  field = 'swapId',
): SwapPayload<Code> => ({
  swap,
  userErrors: [userError(code, swap ? `It is ${swap.status}.` : 'See the code.', [field])],
});
