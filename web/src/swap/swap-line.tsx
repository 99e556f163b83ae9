import type { SwapFragment, SwapShiftFragment } from '../generated/operations.ts';
import { t } from '../language/language.ts';
import { dayText, spanText } from '../language/time.ts';

/** A shift in one line, as a link. */
export function ShiftLink({ shift }: { readonly shift: SwapShiftFragment }) {
  return (
    <a class="utrecht-link utrecht-link--html-a" href={`/diensten/${shift.id}`}>
      {shiftText(shift)}
    </a>
  );
}

export function shiftText({ startsAt, endsAt, department, member }: SwapShiftFragment): string {
  const where = [department?.name, member?.shortName].filter(Boolean).join(', ');
  return [`${dayText(startsAt)} ${spanText(startsAt, endsAt)}`, where].filter(Boolean).join(' · ');
}

/** Who gives what to whom, and what comes in return. */
export function SwapLine({ swap }: { readonly swap: SwapFragment }) {
  const names = { holder: swap.holder?.name ?? t('swap.someone'), taker: swap.taker?.name ?? t('swap.whoeverCan') };
  return (
    <div class="stack">
      <p>{t(swap.returnedShift ? 'swap.swaps' : 'swap.takesOver', names)}</p>
      <p class="small">
        <ShiftLink shift={swap.shift} />
      </p>
      {swap.returnedShift && (
        <p class="small">
          {t('swap.inReturn')} <ShiftLink shift={swap.returnedShift} />
        </p>
      )}
      <p class="small muted">{t(`swapStatus.${swap.status}`)}</p>
    </div>
  );
}
