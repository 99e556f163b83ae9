import type { CombinationJobRuleFragment } from '../generated/operations.ts';
import { t, tIfKnown } from '../language/language.ts';
import { dateText } from '../language/time.ts';
import { Notice } from '../ui/notice.tsx';

/** What rules of working time say, by week, in plain words with the law behind it. */
export function RulesList({ findings }: { readonly findings: readonly CombinationJobRuleFragment[] }) {
  if (findings.length === 0) return null;
  return (
    <Notice tone={findings.some(stops) ? 'bad' : 'warn'}>
      <ul class="stack stack--tight">
        {findings.map(one => (
          <li key={`${one.week} ${one.code} ${String(one.isOfClock)}`}>
            <strong>{t('combination.week', { week: one.week })}: </strong>
            {sentence(one)} {one.isOfClock && t('combination.ofClock', { day: dateText(one.onDay) })}
            <span class="small muted"> {one.source}</span>
          </li>
        ))}
      </ul>
    </Notice>
  );
}

export const stops = ({ enforcement, isOfClock }: CombinationJobRuleFragment): boolean =>
  enforcement === 'BLOCK' && !isOfClock;

function sentence({ code, restHours, minimumRestHours, counted, limit }: CombinationJobRuleFragment): string {
  const numbers = { rest: restHours ?? 0, least: minimumRestHours ?? 0, counted: counted ?? 0, limit: limit ?? 0 };
  return tIfKnown(`combinationRule.${code}`, t('combinationRule.OTHER'), numbers);
}
