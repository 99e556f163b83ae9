import type { DeskShiftFragment } from '../generated/operations.ts';
import { t } from '../language/language.ts';
import { dayText, localDate, mondayOf } from '../language/time.ts';
import { deskAddress } from './desk-address.ts';
import type { DeskMember } from './desk-page.tsx';
import { ShiftChip } from './shift-chip.tsx';
import { useIsWide } from './use-is-wide.ts';
import '../ui/figures.css';

interface Props {
  readonly member: DeskMember;
  readonly chosen: string | null;
}

/** Left: how much waits for a decision, and for which shifts; on a phone the shifts are folded. */
export function Waiting({ member: { slug, waitingSignUpCount, openShiftCount, waiting }, chosen }: Props) {
  const isWide = useIsWide(1000);
  const shifts = waiting?.nodes ?? [];
  const count = waiting?.totalCount ?? 0;
  const list = <WaitingShifts shifts={shifts} more={count - shifts.length} slug={slug} chosen={chosen} />;
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
      {shifts.length === 0 && <p class="muted">{t('desk.nothingWaits')}</p>}
      {shifts.length > 0 && isWide && list}
      {shifts.length > 0 && !isWide && (
        <details>
          <summary class="go">{t('desk.showWaiting', { count })}</summary>
          {list}
        </details>
      )}
    </section>
  );
}

interface ListProps {
  readonly shifts: readonly DeskShiftFragment[];
  readonly more: number;
  readonly slug: string;
  readonly chosen: string | null;
}

function WaitingShifts({ shifts, more, slug, chosen }: ListProps) {
  return (
    <div class="stack">
      <ul class="desk__list">
        {shifts.map(shift => (
          <li key={shift.id}>
            <ShiftChip
              shift={shift}
              href={deskAddress(slug, mondayOf(localDate(shift.startsAt)), shift.id)}
              isChosen={shift.id === chosen}
              heading={[dayText(shift.startsAt), shift.department?.name].filter(Boolean).join(' · ')}
            />
          </li>
        ))}
      </ul>
      {more > 0 && <p class="muted">{t('desk.moreWaiting', { count: more })}</p>}
    </div>
  );
}
