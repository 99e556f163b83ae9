import { t } from '../language/language.ts';
import { dayText } from '../language/time.ts';
import type { DeskMember } from './desk-page.tsx';
import { ShiftChip } from './shift-chip.tsx';

interface Props {
  readonly member: DeskMember;
  readonly chosen: string | null;
  readonly addressOf: (id: string) => string;
}

/** Left: how much waits for a decision, and for which shifts. */
export function Waiting({ member: { waitingSignUpCount, openShiftCount, waiting }, chosen, addressOf }: Props) {
  const shifts = waiting?.nodes ?? [];
  return (
    <section class="desk__waiting stack" aria-labelledby="wacht">
      <h2 class="utrecht-heading-2" id="wacht">
        {t('desk.waiting')}
      </h2>
      <p class="figures">
        <span>
          <strong>{waitingSignUpCount ?? '–'}</strong> {t('desk.waitingSignUps', { count: waitingSignUpCount ?? 0 })}
        </span>
        <span>
          <strong>{openShiftCount ?? '–'}</strong> {t('desk.openShifts', { count: openShiftCount ?? 0 })}
        </span>
      </p>
      {shifts.length === 0 ? (
        <p class="muted">{t('desk.nothingWaits')}</p>
      ) : (
        <ul class="desk__list">
          {shifts.map(shift => (
            <li key={shift.id}>
              <ShiftChip
                shift={shift}
                href={addressOf(shift.id)}
                isChosen={shift.id === chosen}
                day={dayText(shift.startsAt)}
              />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
