import type { AnyVariables, TypedDocumentNode } from '@urql/core';
import { useRef, useState } from 'preact/hooks';
import { client } from './client.ts';
import { keyForPress } from './idempotency-key.ts';
import type { Press } from './idempotency-key.ts';
import { isUnsure, troubleOf } from './trouble.ts';
import type { Trouble } from './trouble.ts';

export interface Act<Data, Variables> {
  readonly isPending: boolean;
  readonly trouble: Trouble | null;
  /** Null when it failed, or when the same press is still under way. */
  readonly act: (variables: Variables) => Promise<Data | null>;
}

/** Sends a mutation once per press: a retry after an answer that leaves it unsure carries the same key, so it acts once. */
export function useMutation<Data, Variables extends AnyVariables>(
  document: TypedDocumentNode<Data, Variables>,
): Act<Data, Variables> {
  const [isPending, setPending] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const underWay = useRef(false);
  const unanswered = useRef<Press | null>(null);

  async function act(variables: Variables): Promise<Data | null> {
    if (underWay.current) return null;
    underWay.current = true;
    setPending(true);
    const press = keyForPress(unanswered.current, JSON.stringify(variables));
    unanswered.current = press;
    const headers = { 'Idempotency-Key': press.key };
    const { data, error } = await client.mutation(document, variables, { fetchOptions: { headers } }).toPromise();
    // An answer with a neighbour's part missing still means that it was done.
    const failed = error && !data ? troubleOf(error) : null;
    if (!failed || !isUnsure(failed)) unanswered.current = null;
    underWay.current = false;
    setPending(false);
    setTrouble(failed);
    return data ?? null;
  }

  return { isPending, trouble, act };
}
