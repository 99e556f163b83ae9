import type { ComponentChildren } from 'preact';
import type { Query } from '../graph/use-query.ts';
import { Skeleton } from './skeleton.tsx';
import { TroubleNotice } from './trouble-notice.tsx';

interface Props<Data> {
  readonly of: Query<Data>;
  /** How many cards the final shape has, about. */
  readonly cards?: number;
  readonly children: (data: Data) => ComponentChildren;
}

/** An answer of the graph in its three states: waiting, failed, and there (in part or whole). */
export function Answer<Data>({ of, cards = 3, children }: Props<Data>) {
  if (of.data) return <>{children(of.data)}</>;
  if (of.isWaiting) return <Skeleton cards={cards} />;
  return of.trouble ? <TroubleNotice trouble={of.trouble} askAgain={of.askAgain} /> : null;
}
