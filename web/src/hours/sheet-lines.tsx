import type { SheetFragment } from '../generated/operations.ts';
import type { MessageKey } from '../language/language.ts';
import { t, tIfKnown } from '../language/language.ts';
import { dayText, hoursText, momentText, spanText } from '../language/time.ts';
import type { Tone } from '../ui/notice.tsx';
import { Status } from '../ui/notice.tsx';

const tones: Readonly<Record<SheetFragment['status'], Tone>> = {
  DRAFT: 'warn',
  SUBMITTED: 'info',
  VERIFIED_BY_HOST: 'warn',
  DISPUTED: 'bad',
  CONFIRMED_BY_PROFESSIONAL: 'good',
  SETTLED: 'good',
};

/** So many minutes, as people read hours: `8,5 uur`. */
export const inHours = (minutes: number): string => t('shift.hours', { hours: hoursText(minutes) });

/** Who has it. What is agreed is done where no members settle, or once it is in a batch. */
function holderWords({ holder, cutOffAt }: SheetFragment, isHers: boolean): MessageKey {
  if (holder === 'SETTLEMENT' && cutOffAt === null) return 'hours.done';
  return isHers && holder === 'PROFESSIONAL' ? 'hours.withYou' : `hoursHolder.${holder}`;
}

/** When, how long, and where it stands; what differs from the plan is said in words. */
export function SheetLines({ sheet, isHers = false }: { readonly sheet: SheetFragment; readonly isHers?: boolean }) {
  const { status, startsAt, endsAt, breakMinutes, differsFromPlan, plannedStartsAt, plannedEndsAt } = sheet;
  return (
    <div class="stack stack--tight">
      <p class="hours-span">
        {dayText(startsAt)} · {spanText(startsAt, endsAt)} ({inHours(sheet.workedMinutes)})
        {breakMinutes > 0 && <span class="muted"> · {t('hours.withBreak', { minutes: breakMinutes })}</span>}
      </p>
      {differsFromPlan && (
        <p class="hours-differs">
          {t('hours.planned', {
            span: spanText(plannedStartsAt, plannedEndsAt),
            minutes: sheet.plannedBreakMinutes,
          })}
        </p>
      )}
      {sheet.corrects && (
        <p>{t('hours.correction', { hours: `${sheet.minutes < 0 ? '−' : '+'}${inHours(Math.abs(sheet.minutes))}` })}</p>
      )}
      <p class="row">
        <Status tone={tones[status]}>{t(`hoursStatus.${status}`)}</Status>
      </p>
      <p class="small muted">
        {t(holderWords(sheet, isHers))} {t('hours.since', { when: momentText(sheet.waitingSince) })}
        {sheet.cutOffAt &&
          sheet.holder !== 'SETTLEMENT' &&
          ` ${t('hours.cutOff', { when: momentText(sheet.cutOffAt) })}`}
      </p>
    </div>
  );
}

/** What was done, oldest first, and the bands: folded away until somebody wants to know. */
export function SheetHistory({ sheet }: { readonly sheet: SheetFragment }) {
  return (
    <details class="hours-history">
      <summary>{t('hours.history')}</summary>
      <ol>
        {sheet.steps.map(({ kind, at, note, startsAt, endsAt, breakMinutes }) => (
          <li key={`${at} ${kind}`}>
            {momentText(at)}: {t(`hoursStep.${kind}`)} ({spanText(startsAt, endsAt)},{' '}
            {t('hours.withBreak', { minutes: breakMinutes })}){note && <q class="hours-note">{note}</q>}
          </li>
        ))}
      </ol>
      <BandList bands={sheet.bands} />
    </details>
  );
}

/** Hours by band of the home cao: information, never pay. */
export function BandList({ bands }: { readonly bands: SheetFragment['bands'] }) {
  return (
    <ul class="hours-bands">
      {bands.map(({ band, minutes }) => (
        <li key={band}>
          {tIfKnown(`hoursBand.${band}`, band)}: {minutes < 0 && '−'}
          {inHours(Math.abs(minutes))}
        </li>
      ))}
    </ul>
  );
}
