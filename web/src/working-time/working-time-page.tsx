import { useState } from 'preact/hooks';
import type { WorkingTimeQuery } from '../generated/operations.ts';
import { WorkingTimeDocument } from '../generated/working-time.ts';
import { useQuery } from '../graph/use-query.ts';
import { t } from '../language/language.ts';
import { daysLater, localDate, mondayOf, weekNumber } from '../language/time.ts';
import { SignInLink } from '../sign-in/sign-in-link.tsx';
import { Answer } from '../ui/answer.tsx';
import { Button } from '../ui/button.tsx';
import { Empty } from '../ui/empty.tsx';
import { PageTitle } from '../ui/page-title.tsx';
import { PrintButton } from '../ui/print-button.tsx';
import { MissingPart } from '../ui/trouble-notice.tsx';
import { OwnObjections } from '../side-work/own-objections.tsx';
import { Counters } from './counters.tsx';
import { NightChoice } from './night-choice.tsx';
import { OwnHours } from './own-hours.tsx';
import { PresenceChoice } from './presence-choice.tsx';
import { WeekDays, WeekWords } from './week.tsx';
import './working-time-page.css';

/** All her hours at all employers, and what she has used of each limit; hers alone. */
export function WorkingTimePage() {
  const [day, setDay] = useState(mondayOf(localDate(new Date())));
  const query = useQuery(WorkingTimeDocument, { day });
  return (
    <div class="stack working-time">
      <PageTitle tab={t('workingTime.title')}>{t('workingTime.title')}</PageTitle>
      <Answer of={query} part="me">
        {({ me }) =>
          me ? (
            <Mine me={me} day={day} setDay={setDay} askAgain={query.askAgain} />
          ) : (
            <Empty why={t('workingTime.visitor')}>
              <SignInLink />
            </Empty>
          )
        }
      </Answer>
    </div>
  );
}

interface Props {
  readonly me: NonNullable<WorkingTimeQuery['me']>;
  readonly day: string;
  readonly setDay: (day: string) => void;
  readonly askAgain: () => void;
}

function Mine({ me, day, setDay, askAgain }: Props) {
  const { workingWeek, workingTimeCounters, worksNights } = me;
  if (!workingWeek || !workingTimeCounters) return <MissingPart askAgain={askAgain} />;
  return (
    <>
      <p>{t('workingTime.intro')}</p>
      <section class="card stack" aria-labelledby="werkweek">
        <h2 class="utrecht-heading-2" id="werkweek">
          {t('agenda.week', { week: weekNumber(day) })}
        </h2>
        <WeekWords week={workingWeek} isWithShift={false} />
        <WeekDays days={workingWeek.days} />
        <p class="row">
          <Button kind="secondary-action" onPress={() => setDay(daysLater(day, -7))}>
            {t('workWeek.previous')}
          </Button>
          <Button kind="secondary-action" onPress={() => setDay(daysLater(day, 7))}>
            {t('workWeek.next')}
          </Button>
          <PrintButton />
        </p>
      </section>
      <Counters counters={workingTimeCounters} />
      <OwnObjections objections={me.sideWorkObjections ?? []} askAgain={askAgain} />
      <OwnHours years={me.workedYears ?? []} />
      <NightChoice isExempt={worksNights === false} askAgain={askAgain} />
      <PresenceChoice from={me.presenceOptOut?.from ?? null} askAgain={askAgain} />
    </>
  );
}
