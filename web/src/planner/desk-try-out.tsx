import { useState } from 'preact/hooks';
import { DeskTryOutPeopleDocument } from '../generated/desk-try-out.ts';
import { useQuery } from '../graph/use-query.ts';
import { t } from '../language/language.ts';
import { localDate, timeText } from '../language/time.ts';
import { Answer } from '../ui/answer.tsx';
import { Button } from '../ui/button.tsx';
import { SelectField } from '../ui/select-field.tsx';
import { TextField } from '../ui/text-field.tsx';
import type { ChosenShiftFacts } from './chosen-shift.tsx';
import { spanOn } from './try-span.ts';
import type { Span } from './try-span.ts';
import { tryOutPeople } from './try-out-people.ts';
import type { Person } from './try-out-people.ts';
import { TriedOut } from './tried-out.tsx';

/** Whether somebody would fit, at the times of the shift or others; nothing is written. */
export function DeskTryOut({ shift }: { readonly shift: ChosenShiftFacts }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details class="card try-out" onToggle={event => setOpen(event.currentTarget.open)}>
      <summary>{t('deskTryOut.title')}</summary>
      {isOpen && <People shift={shift} />}
    </details>
  );
}

const over: ReadonlySet<string> = new Set(['DECLINED', 'WITHDRAWN', 'LAPSED', 'RELEASED', 'CANCELLED_BY_HOST']);

/** Who signed up, and who works here and could be asked. */
function People({ shift }: { readonly shift: ChosenShiftFacts }) {
  const query = useQuery(DeskTryOutPeopleDocument, { id: shift.id });
  const signedUp = (shift.decisions?.nodes ?? []).filter(({ status }) => !over.has(status));
  return (
    <Answer of={query} part="openShift" cards={1}>
      {({ openShift }) => {
        const people = tryOutPeople(signedUp, openShift?.candidates ?? [], openShift?.member ?? null);
        if (people.length === 0) return <p class="muted">{t('deskTryOut.nobody')}</p>;
        return <TryOutForm shift={shift} people={people} />;
      }}
    </Answer>
  );
}

interface FormProps {
  readonly shift: ChosenShiftFacts;
  readonly people: readonly Person[];
}

interface Tried {
  readonly professionalId: string;
  readonly span: Span;
  readonly wish: { readonly day: string; readonly from: string; readonly until: string };
}

function TryOutForm({ shift, people }: FormProps) {
  const [professionalId, choose] = useState(people[0]![0]);
  const [day, setDay] = useState(localDate(shift.startsAt));
  const [from, setFrom] = useState(timeText(shift.startsAt));
  const [until, setUntil] = useState(timeText(shift.endsAt));
  const [tried, setTried] = useState<Tried | 'none' | null>(null);
  const look = () => {
    const span = spanOn(day, from, until);
    setTried(span ? { professionalId, span, wish: { day, from, until } } : 'none');
  };
  return (
    <>
      <form
        class="stack"
        aria-label={t('deskTryOut.title')}
        onSubmit={event => {
          event.preventDefault();
          look();
        }}
      >
        <p class="small muted">{t('deskTryOut.why')}</p>
        <SelectField
          id="probeer-wie"
          label={t('deskTryOut.who')}
          chosen={professionalId}
          options={people}
          choose={choose}
        />
        <TextField id="probeer-dag" type="date" label={t('tryOut.day')} value={day} change={setDay} />
        <div class="two">
          <TextField id="probeer-begin" type="time" label={t('tryOut.from')} value={from} change={setFrom} />
          <TextField id="probeer-einde" type="time" label={t('tryOut.until')} value={until} change={setUntil} />
        </div>
        <Button type="submit" kind="secondary-action">
          {t('tryOut.do')}
        </Button>
        {tried === 'none' && <p>{t('tryOut.noTime')}</p>}
      </form>
      {tried && tried !== 'none' && (
        <TriedOut
          shiftId={shift.id}
          name={people.find(([id]) => id === tried.professionalId)?.[1] ?? t('desk.someone')}
          {...tried}
        />
      )}
    </>
  );
}
