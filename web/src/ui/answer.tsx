import type { ComponentChildren } from 'preact';
import type { Query } from '../graph/use-query.ts';
import { Skeleton } from './skeleton.tsx';
import { TroubleNotice } from './trouble-notice.tsx';

interface Props<Data> {
  readonly of: Query<Data>;
  /** The root field that the page cannot do without: empty because it failed is not the same as empty. */
  readonly part?: keyof Data;
  /** How many cards the final shape has, about. */
  readonly cards?: number;
  readonly children: (data: Data) => ComponentChildren;
}

/** An answer of the graph in its three states: waiting, failed, and there (in part or whole). */
export function Answer<Data>({ of, part, cards = 3, children }: Props<Data>) {
  const hasFailed = of.trouble !== null && part !== undefined && of.data?.[part] == null;
  if (of.data && !hasFailed) {
    return (
      <>
        {of.staleBecause && <TroubleNotice trouble={of.staleBecause} askAgain={of.askAgain} />}
        {children(of.data)}
      </>
    );
  }
  if (of.isWaiting) return <Skeleton cards={cards} />;
  return of.trouble ? <TroubleNotice trouble={of.trouble} askAgain={of.askAgain} /> : null;
}
