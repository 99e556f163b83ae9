import type { AgreementTextFragment } from '../generated/operations.ts';
import { t } from '../language/language.ts';
import { dateText } from '../language/time.ts';
import { professionName } from '../shift/profession-name.ts';
import { kindsText } from './agreement-words.ts';
import './agreements.css';

const months = (count: number | null, none: string): string =>
  count === null ? none : t('agreement.months', { count });

/** What a version says, each thing with its name: the page shows it, and versions are compared by it. */
export const wordsOf = (agreement: AgreementTextFragment): ReadonlyMap<string, string> =>
  new Map([
    [t('agreement.title.field'), agreement.title],
    [t('agreement.parties'), agreement.members.map(({ name }) => name).join(', ')],
    [t('agreement.kinds'), kindsText(agreement.departmentKinds)],
    [
      t('agreement.professions'),
      agreement.professions.length === 0
        ? t('agreement.allProfessions')
        : agreement.professions.map(professionName).join(', '),
    ],
    [t('agreement.firstDay'), dateText(agreement.startsOn)],
    [t('agreement.lastDay'), agreement.endsOn ? dateText(agreement.endsOn) : t('agreement.noEnd')],
    [t('agreement.notice'), months(agreement.noticeMonths, t('agreement.noNotice'))],
    [t('agreement.renewal'), months(agreement.renewalMonths, t('agreement.noRenewal'))],
    [
      t('agreement.runOff'),
      agreement.runOffMonths === 0 ? t('agreement.noRunOff') : months(agreement.runOffMonths, ''),
    ],
    [
      t('agreement.annexes'),
      agreement.annexes.map(({ title, reference, text }) => `${title}: ${reference ?? text}`).join('; '),
    ],
  ]);

/** What it says, as a list of facts; annexes as texts that open. */
export function AgreementFacts({ agreement }: { readonly agreement: AgreementTextFragment }) {
  const facts = [...wordsOf(agreement)].filter(([about]) => about !== t('agreement.annexes'));
  return (
    <>
      <dl class="card agreement-facts">
        {facts.map(([about, words]) => (
          <div key={about}>
            <dt>{about}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
      {agreement.annexes.length > 0 && <h2 class="utrecht-heading-2">{t('agreement.annexes')}</h2>}
      {agreement.annexes.map(({ title, reference, text }, index) =>
        text ? (
          <details key={index} class="card">
            <summary lang="nl">{title}</summary>
            <p class="measure agreement-text" lang="nl">
              {text}
            </p>
          </details>
        ) : (
          <p key={index} class="card" lang="nl">
            {title}: {reference}
          </p>
        ),
      )}
    </>
  );
}
