import type { TypedDocumentNode } from '@urql/core';
import { useMutation } from '../graph/use-mutation.ts';
import type { Trouble } from '../graph/trouble.ts';
import type { MessageKey } from '../language/language.ts';

/** Says what became of a press, in words. */
export type Tell = (words: MessageKey, isGood: boolean) => void;

export interface Step<Input> {
  readonly isPending: boolean;
  readonly trouble: Trouble | null;
  /** Whether it was done. */
  readonly go: (input: Input) => Promise<boolean>;
}

/** A mutation that one press does and one sentence tells; `wrong` finds the words of a refusal in the answer. */
export function useStep<Data, Input>(
  document: TypedDocumentNode<Data, { input: Input }>,
  wrong: (data: Data) => MessageKey | null,
  done: MessageKey,
  tell: Tell,
): Step<Input> {
  const { act, isPending, trouble } = useMutation(document);
  const go = async (input: Input) => {
    const data = await act({ input });
    if (!data) return false;
    const words = wrong(data);
    tell(words ?? done, words === null);
    return words === null;
  };
  return { isPending, trouble, go };
}

/** The first refusal of a payload, in words. */
export function mistakeIn<Code>(
  payload: { readonly userErrors: readonly { readonly code: Code }[] } | null,
  words: (code: Code) => MessageKey,
): MessageKey | null {
  const code = payload?.userErrors[0]?.code;
  return code === undefined ? null : words(code);
}
