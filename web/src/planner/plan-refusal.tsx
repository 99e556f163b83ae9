import type { PlanShiftFragment } from '../generated/operations.ts';
import { t } from '../language/language.ts';
import { dateText, longDayText, spanText } from '../language/time.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import type { Refusal } from './use-planning.ts';

interface Props {
  readonly refusal: Refusal;
  readonly isPending: boolean;
  readonly askAgain: () => void;
  readonly goOn: (now: PlanShiftFragment) => void;
  readonly skip: (dates: readonly string[]) => void;
}

/** Why it was not saved, where that is about no single field, and what the planner can do. */
export function PlanRefusal({ refusal, isPending, askAgain, goOn, skip }: Props) {
  const { mistakes, impossibleDates, now, askedAgain, shortNotice } = refusal;
  if (mistakes.length === 0) return null;
  const has = (code: string) => mistakes.some(mistake => mistake.code === code);
  const dates = [...new Map(impossibleDates.map(one => [one.date, one.problem]))];
  return (
    <div role="alert">
      <Notice tone="warn">
        {has('ASKS_PEOPLE_AGAIN') ? (
          <Way
            words={t('plan.asksAgain', { count: askedAgain })}
            isPending={isPending}
            act={askAgain}
            about={shortNotice > 0 && <p>{t('plan.shortNotice', { count: shortNotice })}</p>}
          >
            {t('plan.doAskAgain', { count: askedAgain })}
          </Way>
        ) : has('CONFLICT') && now ? (
          <Way
            words={t('planMistake.CONFLICT')}
            isPending={isPending}
            act={() => goOn(now)}
            about={<Now shift={now} />}
          >
            {t('plan.goOn')}
          </Way>
        ) : has('DATES_NOT_POSSIBLE') ? (
          <Way
            words={t('planMistake.DATES_NOT_POSSIBLE')}
            isPending={isPending}
            act={() => skip(dates.map(([date]) => date))}
            about={
              <ul>
                {dates.map(([date, problem]) => (
                  <li key={date}>
                    {dateText(date)}: {t(`planMistake.${problem}`)}
                  </li>
                ))}
              </ul>
            }
          >
            {t('plan.skipDates', { count: dates.length })}
          </Way>
        ) : (
          <>
            <p>{t('plan.notSaved')}</p>
            <ul>
              {[...new Set(mistakes.map(({ code }) => code))].map(code => (
                <li key={code}>{t(`planMistake.${code}`)}</li>
              ))}
            </ul>
          </>
        )}
      </Notice>
    </div>
  );
}

interface WayProps {
  readonly words: string;
  readonly isPending: boolean;
  readonly act: () => void;
  readonly about?: preact.ComponentChildren;
  readonly children: preact.ComponentChildren;
}

function Way({ words, isPending, act, about, children }: WayProps) {
  return (
    <>
      <p>{words}</p>
      {about}
      <p>
        <Button isPending={isPending} onPress={act}>
          {children}
        </Button>
      </p>
    </>
  );
}

/** The shift as another planner left it. */
function Now({ shift }: { readonly shift: PlanShiftFragment }) {
  const { startsAt, endsAt, placesTaken, places, remarks } = shift;
  return (
    <p>
      {longDayText(startsAt)}, {spanText(startsAt, endsAt)} · {t('shift.taken', { taken: placesTaken, places })}
      {remarks && ` · ${remarks}`}
    </p>
  );
}
