import type { AnyVariables, TypedDocumentNode } from '@urql/core';
import { useEffect, useState } from 'preact/hooks';
import { client } from './client.ts';
import { troubleOf } from './trouble.ts';
import type { Trouble } from './trouble.ts';

export interface Answer<Data> {
  /** Null until the first answer, and when nothing of it could be used. */
  readonly data: Data | null;
  readonly trouble: Trouble | null;
  readonly isWaiting: boolean;
}

export interface Query<Data> extends Answer<Data> {
  readonly askAgain: () => void;
}

interface Options {
  /** Ask nothing yet. */
  readonly isPaused?: boolean;
}

/** Asks the graph, shows a kept answer at once, and asks again when the variables change. */
export function useQuery<Data, Variables extends AnyVariables>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  { isPaused = false }: Options = {},
): Query<Data> {
  const [answer, setAnswer] = useState<Answer<Data>>({ data: null, trouble: null, isWaiting: true });
  const [round, setRound] = useState(0);

  useEffect(() => {
    if (isPaused) return;
    setAnswer(last => ({ ...last, isWaiting: true }));
    const requestPolicy = round === 0 ? 'cache-and-network' : 'network-only';
    const { unsubscribe } = client.query(document, variables, { requestPolicy }).subscribe(result => {
      const trouble = result.error ? troubleOf(result.error) : null;
      setAnswer({ data: result.data ?? null, trouble, isWaiting: result.stale });
    });
    return unsubscribe;
  }, [document, JSON.stringify(variables), round, isPaused]);

  return { ...answer, askAgain: () => setRound(last => last + 1) };
}
