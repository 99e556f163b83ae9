import type { PlacementLineFragment } from '../generated/operations.ts';
import { t } from '../language/language.ts';
import { daysSince } from './run-text.ts';

type Waiting = Pick<PlacementLineFragment, 'turn' | 'statusSince' | 'usualDays' | 'status'>;

/** Whose turn it is, since when, and how long that usually takes; nothing when nobody is waited for. */
export function TurnLine({ turn, statusSince, usualDays, status }: Waiting) {
  if (turn === null || status === 'IDEA') return null;
  const who = t(`placementParty.${turn}`);
  const count = daysSince(statusSince);
  return (
    <p class="small muted">
      {t('run.turn', { who, count })}
      {usualDays !== null && ` ${t('run.usual', { count: usualDays })}`}
    </p>
  );
}
