import type { WorkingTimeQuery } from '../generated/operations.ts';
import { t, tIfKnown } from '../language/language.ts';
import { hoursText } from '../language/time.ts';

type Counter = NonNullable<NonNullable<WorkingTimeQuery['me']>['workingTimeCounters']>[number];

const number = (value: number) => hoursText(value * 60);

/** How much of each limit is used, with the limit and where it comes from. */
export function Counters({ counters }: { readonly counters: readonly Counter[] }) {
  return (
    <section class="card stack" aria-labelledby="tellers">
      <h2 class="utrecht-heading-2" id="tellers">
        {t('workingTime.counters')}
      </h2>
      <ul class="counters">
        {counters.map(({ kind, counted, limit, ruleId, source }) => (
          <li key={kind} class="counter">
            <span>{t(`counter.${kind}`)}</span>
            <span class="counter__figure">
              {t('workingTime.of', { counted: number(counted), limit: number(limit) })}
            </span>
            <span class="small muted">{tIfKnown(`source.${ruleId}`, source)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
