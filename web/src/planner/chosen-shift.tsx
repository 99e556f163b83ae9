import { useEffect, useRef } from 'preact/hooks';
import { DeskChoiceDocument } from '../generated/desk.ts';
import type { DeskChoiceQuery } from '../generated/operations.ts';
import { useQuery } from '../graph/use-query.ts';
import { t } from '../language/language.ts';
import { hoursText, longDayText, spanText } from '../language/time.ts';
import { useLive } from '../live/use-live.ts';
import { professionName } from '../shift/profession-name.ts';
import { Answer } from '../ui/answer.tsx';
import { Empty } from '../ui/empty.tsx';
import { MissingPart } from '../ui/trouble-notice.tsx';
import { DeskTryOut } from './desk-try-out.tsx';
import { Invite } from './invite.tsx';
import { ShiftActions } from './shift-actions.tsx';
import { ShiftPages } from './shift-pages.tsx';
import { SignUpDecision } from './sign-up-decision.tsx';

interface Props {
  readonly id: string;
  readonly back: string;
  readonly slug: string;
  /** The counts beside it must be asked again. */
  readonly changed: () => void;
}

/** Right: the chosen shift and who signed up for it. */
export function ChosenShift({ id, back, slug, changed }: Props) {
  const query = useQuery(DeskChoiceDocument, { id });
  useLive('desk', query.askAgain);
  const decided = () => {
    query.askAgain();
    changed();
  };
  return (
    <div class="stack">
      <a class="utrecht-link utrecht-link--html-a back desk__back" href={back}>
        {t('desk.back')}
      </a>
      <Answer of={query} part="openShift" cards={1}>
        {({ openShift }) =>
          openShift ? (
            <>
              {query.trouble && <MissingPart askAgain={query.askAgain} />}
              <Choice shift={openShift} slug={slug} decided={decided} />
            </>
          ) : (
            <Empty why={t('shift.gone')} />
          )
        }
      </Answer>
    </div>
  );
}

export type ChosenShiftFacts = NonNullable<DeskChoiceQuery['openShift']>;

interface ChoiceProps {
  readonly shift: ChosenShiftFacts;
  readonly slug: string;
  readonly decided: () => void;
}

function Choice({ shift, slug, decided }: ChoiceProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  // Who chose a shift goes on with it, not with the rest of the week.
  useEffect(() => heading.current?.focus(), []);
  const signUps = shift.decisions?.nodes ?? [];
  const hours = t('shift.hours', { hours: hoursText(shift.workMinutes) });
  return (
    <>
      <h2 class="utrecht-heading-2" ref={heading} tabIndex={-1}>
        {longDayText(shift.startsAt)}, {spanText(shift.startsAt, shift.endsAt)}
      </h2>
      <p class="muted">
        {[hours, shift.department?.name, shift.profession && professionName(shift.profession), shift.externalId]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <p>
        {t('shift.taken', { taken: shift.placesTaken, places: shift.places })}
        {shift.seriesCount !== null &&
          shift.seriesCount > 1 &&
          ` · ${t('plan.ofSeries', { count: shift.seriesCount })}`}
      </p>
      <ShiftPages shift={shift} />
      <ShiftActions shift={shift} slug={slug} decided={decided} />
      <Invite shiftId={shift.id} invited={decided} />
      {signUps.length === 0 ? (
        <Empty why={t('desk.noSignUps')} />
      ) : (
        <ul class="stack">
          {signUps.map(signUp => (
            <SignUpDecision key={signUp.id} shiftId={shift.id} signUp={signUp} decided={decided} />
          ))}
        </ul>
      )}
      <DeskTryOut shift={shift} />
    </>
  );
}
