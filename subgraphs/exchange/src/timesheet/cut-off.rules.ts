import { localDateOf } from '@naober/kit/local-time';
import { periodFor, periodName, type Terms } from '../settlement/period.rules.ts';

/** How two members settle, and which of their periods take no more lines. */
export interface Settling {
  readonly terms: Terms;
  readonly closed: ReadonlySet<string>;
}

/**
 * Until when hours that begin at that moment must be confirmed to be in a batch, by the rule that settlement itself goes
 * by: the end of their period while it is open, else of the next that is. What is late waits for that one by itself.
 */
export const cutOffFor = (startsAt: Date, now: Date, { terms, closed }: Settling): Date =>
  periodFor(localDateOf(startsAt), now, terms, period => closed.has(periodName(period))).cutOffAt;
