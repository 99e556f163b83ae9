import { useState } from 'preact/hooks';
import { OwnHoursCsvDocument, OwnHoursPageDocument } from '../generated/hours.ts';
import type { OwnHoursPageQuery } from '../generated/operations.ts';
import { client } from '../graph/client.ts';
import { usePages } from '../graph/use-pages.ts';
import { t } from '../language/language.ts';
import { dateText, localDate } from '../language/time.ts';
import { SignInLink } from '../sign-in/sign-in-link.tsx';
import { announce } from '../ui/announce.tsx';
import { Answer } from '../ui/answer.tsx';
import { Button } from '../ui/button.tsx';
import { Empty } from '../ui/empty.tsx';
import { More } from '../ui/more.tsx';
import { PageTitle } from '../ui/page-title.tsx';
import { saveAs } from '../ui/save-as.ts';
import { MonthChoice } from './month-choice.tsx';
import { OwnSheet } from './own-sheet.tsx';
import { BandList, inHours } from './sheet-lines.tsx';
import '../ui/figures.css';
import '../ui/rows.css';
import './hours.css';

/** Her hours: what waits for her, a month in figures and bands, and each shift with its history. */
export function HoursPage() {
  const [month, setMonth] = useState(`${localDate(new Date()).slice(0, 7)}-01`);
  const pages = usePages(OwnHoursPageDocument, { month, after: null }, data => data.me?.timesheets ?? null, false);
  return (
    <div class="stack hours">
      <PageTitle tab={t('hours.title')}>{t('hours.title')}</PageTitle>
      <Answer of={pages.first} part="me" cards={3}>
        {({ me }) =>
          me ? (
            <Mine me={me} month={month} setMonth={setMonth} pages={pages} />
          ) : (
            <Empty why={t('hours.visitor')}>
              <SignInLink />
            </Empty>
          )
        }
      </Answer>
    </div>
  );
}

type Me = NonNullable<OwnHoursPageQuery['me']>;
type Sheet = NonNullable<Me['timesheets']>['nodes'][number];

interface Props {
  readonly me: Me;
  readonly month: string;
  readonly setMonth: (month: string) => void;
  readonly pages: ReturnType<typeof usePages<OwnHoursPageQuery, { month: string; after?: string | null }, Sheet>>;
}

function Mine({ me, month, setMonth, pages }: Props) {
  const changed = pages.first.askAgain;
  const waiting = me.waiting?.nodes ?? [];
  return (
    <>
      <Deputyships of={me.hoursDeputyships ?? []} />
      <p>
        <a class="utrecht-link utrecht-link--html-a go" href="/uren/reizen">
          {t('hours.toTravel')}
        </a>
      </p>
      <section class="stack" aria-labelledby="wacht-op-jou">
        <h2 class="utrecht-heading-2" id="wacht-op-jou">
          {t('hours.waiting')}
        </h2>
        {waiting.length === 0 ? (
          <p>{t('hours.nothingWaits')}</p>
        ) : (
          <ul class="rows">
            {waiting.map(sheet => (
              <OwnSheet key={sheet.id} sheet={sheet} changed={changed} />
            ))}
          </ul>
        )}
      </section>
      <section class="stack" aria-labelledby="deze-maand">
        <h2 class="utrecht-heading-2" id="deze-maand">
          {t('hours.month')}
        </h2>
        <MonthChoice month={month} choose={setMonth} label={t('hours.whichMonth')} />
        <Figures of={me.hoursOfMonth} month={month} />
        {pages.nodes.length === 0 && !pages.isMissing && <p>{t('hours.nothingInMonth')}</p>}
        {pages.nodes.length > 0 && (
          <ul class="rows">
            {pages.nodes.map(sheet => (
              <OwnSheet key={sheet.id} sheet={sheet} changed={changed} />
            ))}
          </ul>
        )}
        <More pages={pages} words={t('hours.more')} />
      </section>
    </>
  );
}

function Figures({ of, month }: { readonly of: Me['hoursOfMonth']; readonly month: string }) {
  if (!of) return null;
  return (
    <>
      <div class="figures">
        <p>
          <strong>{inHours(of.confirmedMinutes)}</strong>
          {t('hours.agreed')}
        </p>
        <p>
          <strong>{inHours(of.waitingMinutes)}</strong>
          {t('hours.notAgreed')}
        </p>
      </div>
      {of.bands.length > 0 && (
        <details class="card hours-band-card">
          <summary>{t('hours.byBand')}</summary>
          <p class="small muted measure">{t('hours.byBandWhy')}</p>
          <BandList bands={of.bands} />
        </details>
      )}
      <p>
        <Button kind="secondary-action" onPress={() => void saveMonth(month)}>
          {t('hours.saveCsv')}
        </Button>
      </p>
    </>
  );
}

async function saveMonth(month: string): Promise<void> {
  const { data } = await client.query(OwnHoursCsvDocument, { month }, { requestPolicy: 'network-only' }).toPromise();
  const csv = data?.me?.timesheetsCsv;
  if (!csv) return announce(t('hours.csvFailed'));
  saveAs(`${t('hours.file')}-${month.slice(0, 7)}.csv`, csv);
}

/** Where she verifies hours of others. */
function Deputyships({ of }: { readonly of: NonNullable<Me['hoursDeputyships']> }) {
  if (of.length === 0) return null;
  return (
    <ul class="stack stack--tight">
      {of.map(({ id, endsOn, member }) => (
        <li key={id}>
          <a class="utrecht-link utrecht-link--html-a go" href={`/uren/${member?.slug ?? ''}`}>
            {t('hours.deputyAt', { member: member?.name ?? '', until: dateText(endsOn) })}
          </a>
        </li>
      ))}
    </ul>
  );
}
