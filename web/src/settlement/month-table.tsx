import { useState } from 'preact/hooks';
import { MonthChoice } from '../hours/month-choice.tsx';
import { t } from '../language/language.ts';
import { localDate } from '../language/time.ts';
import { ButtonLink } from '../ui/button.tsx';

/** All lines of a month as a table, which the browser takes as it comes. */
export function MonthTable({ slug }: { readonly slug: string }) {
  const [month, setMonth] = useState(`${localDate(new Date()).slice(0, 7)}-01`);
  const short = month.slice(0, 7);
  return (
    <section class="stack" aria-labelledby="maandtabel">
      <h2 class="utrecht-heading-2" id="maandtabel">
        {t('settlement.tableTitle')}
      </h2>
      <p class="measure">{t('settlement.tableWhat')}</p>
      <MonthChoice month={month} choose={setMonth} label={t('settlement.tableMonth')} />
      <p>
        <ButtonLink
          kind="secondary-action"
          href={`/tables/settlement/${slug}/${short}.csv`}
          file={`verrekening-${short}.csv`}
        >
          {t('settlement.saveMonth')}
        </ButtonLink>
      </p>
    </section>
  );
}
