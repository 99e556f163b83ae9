import type { AnyVariables, TypedDocumentNode } from '@urql/core';
import { useEffect, useState } from 'preact/hooks';
import { client } from './client.ts';
import { nextAnswer } from './next-answer.ts';
import type { Answer } from './next-answer.ts';

export interface Query<Data> extends Omit<Answer<Data>, 'asked'> {
  /** Whether what is shown is not what is asked now: nothing yet, or the data of another question. */
  readonly isBehind: boolean;
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
  const asked = JSON.stringify(variables);
  const nothing: Answer<Data> = { data: null, trouble: null, staleBecause: null, isWaiting: true, asked };
  const [answer, setAnswer] = useState(nothing);
  const [round, setRound] = useState(0);

  useEffect(() => {
    if (isPaused) return;
    setAnswer(last => ({ ...last, isWaiting: true }));
    const requestPolicy = round === 0 ? 'cache-and-network' : 'network-only';
    const { unsubscribe } = client.query(document, variables, { requestPolicy }).subscribe(result => {
      setAnswer(last => nextAnswer(last, asked, result));
    });
    return unsubscribe;
  }, [document, asked, round, isPaused]);

  const isBehind = answer.asked !== asked || (answer.isWaiting && answer.data === null);
  return { ...answer, isBehind, askAgain: () => setRound(last => last + 1) };
}
