import { useState } from 'preact/hooks';
import { TryOutDocument } from '../generated/shift-page.ts';
import { useQuery } from '../graph/use-query.ts';
import { t } from '../language/language.ts';
import { daysLater, instantAt, localDate, timeText } from '../language/time.ts';
import { Answer } from '../ui/answer.tsx';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { TextField } from '../ui/text-field.tsx';
import type { Shift } from './shift-page.tsx';
import { WhyList } from './why-list.tsx';

interface Span {
  readonly startsAt: string;
  readonly endsAt: string;
}

/** Moves the shift to see what the rules would say; nothing is written. */
export function TryOut({ shift }: { readonly shift: Shift }) {
  const [day, setDay] = useState(localDate(shift.startsAt));
  const [from, setFrom] = useState(timeText(shift.startsAt));
  const [until, setUntil] = useState(timeText(shift.endsAt));
  const [tried, setTried] = useState<Span | 'none' | null>(null);
  const look = () => {
    const startsAt = instantAt(day, from);
    const endsAt = instantAt(until > from ? day : daysLater(day, 1), until);
    setTried(startsAt && endsAt ? { startsAt, endsAt } : 'none');
  };
  return (
    <details class="card try-out">
      <summary>{t('tryOut.title')}</summary>
      <form
        class="stack"
        onSubmit={event => {
          event.preventDefault();
          look();
        }}
      >
        <p class="muted">{t('tryOut.why')}</p>
        <TextField id="probeer-dag" type="date" label={t('tryOut.day')} value={day} change={setDay} />
        <TextField id="probeer-begin" type="time" label={t('tryOut.from')} value={from} change={setFrom} />
        <TextField id="probeer-einde" type="time" label={t('tryOut.until')} value={until} change={setUntil} />
        <Button type="submit" kind="secondary-action">
          {t('tryOut.do')}
        </Button>
        {tried === 'none' && <p>{t('tryOut.noTime')}</p>}
      </form>
      {tried && tried !== 'none' && <Outcome shiftId={shift.id} span={tried} />}
    </details>
  );
}

function Outcome({ shiftId, span }: { readonly shiftId: string; readonly span: Span }) {
  const query = useQuery(TryOutDocument, { shiftId, ...span });
  return (
    <Answer of={query} part="tryOut" cards={1}>
      {({ tryOut }) => {
        // Her own sign-up and full places stay as they are, wherever the shift is tried.
        const findings = (tryOut?.findings ?? []).filter(
          ({ code }) => code !== 'ALREADY_SIGNED_UP' && code !== 'SHIFT_FULL',
        );
        return findings.length > 0 ? (
          <WhyList findings={findings} />
        ) : (
          <Notice tone="good">
            <p>{t('tryOut.fits')}</p>
          </Notice>
        );
      }}
    </Answer>
  );
}
