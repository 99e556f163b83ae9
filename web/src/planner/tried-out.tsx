import { DeskTryOutDaysDocument, DeskTryOutDocument } from '../generated/desk-try-out.ts';
import type { EligibilityOutcome } from '../generated/operations.ts';
import { useQuery } from '../graph/use-query.ts';
import { t, tIfKnown } from '../language/language.ts';
import { dayText, localDate } from '../language/time.ts';
import { Answer } from '../ui/answer.tsx';
import { Status } from '../ui/notice.tsx';
import type { Tone } from '../ui/notice.tsx';
import { MissingPart } from '../ui/trouble-notice.tsx';
import { daysNearby, spanOn } from './try-span.ts';
import type { Span } from './try-span.ts';

const tones: Readonly<Record<EligibilityOutcome, Tone>> = { ELIGIBLE: 'good', NOT_ELIGIBLE: 'bad', UNKNOWN: 'warn' };

interface Props {
  readonly shiftId: string;
  readonly professionalId: string;
  readonly name: string;
  readonly span: Span;
  readonly wish: { readonly day: string; readonly from: string; readonly until: string };
}

/** What a host may hear: the outcome, and by which rules; never why. And on which days nearby it would fit. */
export function TriedOut({ shiftId, professionalId, name, span, wish }: Props) {
  const query = useQuery(DeskTryOutDocument, { id: shiftId, professionalId, ...span });
  return (
    <div class="stack try-out__answer" role="status">
      <Answer of={query} part="openShift" cards={1}>
        {({ openShift }) =>
          openShift?.tryOut ? (
            <>
              <p>
                <Status tone={tones[openShift.tryOut.outcome]}>
                  {t(`deskTryOutcome.${openShift.tryOut.outcome}`, { name })}
                </Status>
              </p>
              {openShift.tryOut.ruleIds.length > 0 && (
                <ul class="facts__list small">
                  {openShift.tryOut.ruleIds.map(rule => (
                    <li key={rule}>{tIfKnown(`source.${rule}`, t('deskTryOut.rule', { rule }))}</li>
                  ))}
                </ul>
              )}
              <DaysNearby {...{ shiftId, professionalId, wish }} />
            </>
          ) : query.trouble ? (
            <MissingPart askAgain={query.askAgain} />
          ) : (
            <p>{t('deskTryOut.notTheirs', { name })}</p>
          )
        }
      </Answer>
    </div>
  );
}

/** The same times on six days nearby, in one question. */
function DaysNearby({ shiftId, professionalId, wish }: Pick<Props, 'shiftId' | 'professionalId' | 'wish'>) {
  const days = daysNearby(wish.day, localDate(new Date()));
  const spans = days.map(day => spanOn(day, wish.from, wish.until));
  const query = useQuery(
    DeskTryOutDaysDocument,
    { id: shiftId, professionalId, ...daysAsked(spans) },
    { isPaused: spans.includes(null) },
  );
  if (spans.includes(null)) return null;
  return (
    <Answer of={query} part="openShift" cards={1}>
      {({ openShift }) => {
        const five = [openShift?.day1, openShift?.day2, openShift?.day3, openShift?.day4, openShift?.day5];
        const outcomes = [...five, openShift?.day6].map(one => one?.outcome);
        const fitting = days.filter((_, index) => outcomes[index] === 'ELIGIBLE');
        const dayNames = fitting.map(day => dayText(`${day}T12:00:00Z`)).join(', ');
        // Nowhere is said only of six days that were all looked at: one to look at first may still fit.
        const fitsNowhere = outcomes.every(outcome => outcome === 'NOT_ELIGIBLE');
        return (
          <>
            {dayNames && <p class="small">{t('deskTryOut.fitsOn', { days: dayNames })}</p>}
            {fitsNowhere && <p class="small">{t('deskTryOut.fitsNowhere')}</p>}
            {query.trouble && outcomes.includes(undefined) && <MissingPart askAgain={query.askAgain} />}
          </>
        );
      }}
    </Answer>
  );
}

/** The spans under the names that the question gives them. */
function daysAsked(spans: readonly (Span | null)[]) {
  const [one, two, three, four, five, six] = spans.map(span => span ?? { startsAt: '', endsAt: '' }) as [
    Span,
    Span,
    Span,
    Span,
    Span,
    Span,
  ];
  return {
    from1: one.startsAt,
    until1: one.endsAt,
    from2: two.startsAt,
    until2: two.endsAt,
    from3: three.startsAt,
    until3: three.endsAt,
    from4: four.startsAt,
    until4: four.endsAt,
    from5: five.startsAt,
    until5: five.endsAt,
    from6: six.startsAt,
    until6: six.endsAt,
  };
}
