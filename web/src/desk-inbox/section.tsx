import type { ComponentChildren } from 'preact';
import type { Query } from '../graph/use-query.ts';
import { Answer } from '../ui/answer.tsx';
import '../ui/rows.css';

interface Props<Data> {
  readonly id: string;
  readonly title: string;
  readonly of: Query<Data>;
  readonly part: keyof Data;
  /** How many cases wait; null while that is not known. */
  readonly count: number | null;
  readonly nothing: string;
  readonly children: (data: Data) => ComponentChildren;
}

/** One kind of case: its name with the count, and its rows. */
export function Section<Data>({ id, title, of, part, count, nothing, children }: Props<Data>) {
  return (
    <section class="stack" aria-labelledby={id}>
      <h2 class="utrecht-heading-2" id={id}>
        {title} {count !== null && <span class="inbox__count">{count}</span>}
      </h2>
      <Answer of={of} part={part} cards={1}>
        {data => (count === 0 ? <p class="muted">{nothing}</p> : <ul class="rows">{children(data)}</ul>)}
      </Answer>
    </section>
  );
}
