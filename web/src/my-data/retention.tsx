import type { MyDataQuery } from '../generated/operations.ts';
import { t, tIfKnown } from '../language/language.ts';
import { dateText, localDate } from '../language/time.ts';
import { keptFor } from './kept.ts';
import '@utrecht/table-css/dist/index.css';
import './my-data.css';

type Rule = NonNullable<MyDataQuery['retentionRules']>[number];

/** How long what is kept, and why; what has no words here is named as the graph names it. */
export function Retention({ rules }: { readonly rules: readonly Rule[] }) {
  return (
    <section class="stack" aria-labelledby="hoe-lang">
      <h2 class="utrecht-heading-2" id="hoe-lang">
        {t('retention.title')}
      </h2>
      <p class="measure">{t('retention.why')}</p>
      <details>
        <summary class="go">{t('retention.show')}</summary>
        <RuleTable rules={rules} />
      </details>
    </section>
  );
}

function RuleTable({ rules }: { readonly rules: readonly Rule[] }) {
  return (
    <div class="kept" tabIndex={0} role="region" aria-labelledby="hoe-lang">
      <table class="utrecht-table utrecht-table--html-table kept__table">
        <thead class="utrecht-table__header">
          <tr class="utrecht-table__row">
            {(['what', 'long', 'because'] as const).map(name => (
              <th class="utrecht-table__header-cell" scope="col" key={name}>
                {t(`retentionColumn.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody class="utrecht-table__body">
          {rules.map(rule => (
            <tr class="utrecht-table__row" key={`${rule.record} ${rule.validFrom}`}>
              <th class="utrecht-table__cell kept__what" scope="row">
                {tIfKnown(`retentionRecord.${rule.record}`, rule.record)}
              </th>
              <td class="utrecht-table__cell">{lengthText(rule)}</td>
              <td class="utrecht-table__cell">
                <Because rule={rule} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Under which our own list of rules knows it: of no use to her. */
const idOfRule = /\b[A-Z]{2}-\d+: /g;

/** In our words, which leave the numbers to the rule; what others decided is quoted, in English as it was written down. */
function Because({ rule: { record, source } }: { readonly rule: Rule }) {
  const words = tIfKnown(`retentionBecause.${record}`, '');
  return (
    <>
      {words}
      {(words === '' || !source.startsWith('Naober')) && (
        <span class="kept__source small muted" lang="en">
          {source.replace(idOfRule, '')}
        </span>
      )}
    </>
  );
}

function lengthText({ days, validFrom }: Rule): string {
  const kept = keptFor(days);
  const length =
    'years' in kept ? t('retention.years', { count: kept.years }) : t('retention.days', { count: kept.days });
  return validFrom > localDate(new Date()) ? t('retention.later', { length, day: dateText(validFrom) }) : length;
}
