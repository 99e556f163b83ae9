import type { HandbookQuery } from '../generated/operations.ts';
import { t } from '../language/language.ts';
import { Status } from '../ui/notice.tsx';
import type { Tone } from '../ui/notice.tsx';
import { clauseText, clauseTitle } from './clause-words.ts';
import { wordChanges } from './word-changes.ts';

type Reading = NonNullable<NonNullable<HandbookQuery['handbook']>['viewerReading']>;
type Change = Reading['changes'][number];

const toneOf: Readonly<Record<Change['kind'], Tone>> = { NEW: 'info', CHANGED: 'warn', GONE: 'bad' };

/** Clause by clause what is other than in the version that she acknowledged. */
export function HandbookChanges({ reading }: { readonly reading: Reading }) {
  const { changes, acknowledgedNumber } = reading;
  if (acknowledgedNumber === null || changes.length === 0) return null;
  return (
    <section class="stack" aria-labelledby="wijzigingen">
      <h2 class="utrecht-heading-2" id="wijzigingen">
        {t('handbook.changes', { number: acknowledgedNumber })}
      </h2>
      <ul class="rows">
        {changes.map(change => (
          <li key={change.code}>
            <h3 class="rows__title">{titleOf(change)}</h3>
            <div class="rows__end">
              <Status tone={toneOf[change.kind]}>{t(`handbookChange.${change.kind}`)}</Status>
            </div>
            <Words change={change} />
          </li>
        ))}
      </ul>
    </section>
  );
}

const titleOf = ({ before, after, code }: Change): string => {
  const clause = after ?? before;
  return clause ? clauseTitle(clause) : code;
};

/** The text with what is new and what is gone in it; of a new or gone clause that is all of it. */
function Words({ change: { before, after } }: { readonly change: Change }) {
  const parts = wordChanges(before ? clauseText(before) : '', after ? clauseText(after) : '');
  if (parts.every(({ kind }) => kind === 'same')) return <p class="small">{t('handbook.sameText')}</p>;
  return (
    <p class="handbook-text rows__whole">
      {parts.map(({ text, kind }, index) =>
        kind === 'new' ? <ins key={index}>{text}</ins> : kind === 'gone' ? <del key={index}>{text}</del> : text,
      )}
    </p>
  );
}
