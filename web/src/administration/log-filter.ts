import type { AuditEntryFilter, AuditKind } from '../generated/operations.ts';
import { daysLater, startOfDay } from '../language/time.ts';
import { logAddress } from '../shell/administration-address.ts';

export const logKinds: readonly AuditKind[] = ['READ', 'WRITE', 'REFUSED'];

/** What of the log is shown, as it stands in the address; what is missing is not narrowed. */
export interface LogFilter {
  readonly soort?: AuditKind;
  /** First and last day, `yyyy-mm-dd`. */
  readonly van?: string;
  readonly tot?: string;
}

const isDay = (text: string | undefined): text is string =>
  /^\d{4}-\d{2}-\d{2}$/.test(text ?? '') && !Number.isNaN(Date.parse(`${text}T12:00:00Z`));

/** The filter in an address; what is no kind or no day is left out. */
export function logFilterIn(query: Readonly<Record<string, string>>): LogFilter {
  const kind = logKinds.find(one => one === query['soort']);
  return {
    ...(kind && { soort: kind }),
    ...(isDay(query['van']) && { van: query['van'] }),
    ...(isDay(query['tot']) && { tot: query['tot'] }),
  };
}

export function logFilterAddress(filter: LogFilter): string {
  const chosen = Object.entries(filter).filter(([, value]) => value);
  return chosen.length === 0 ? logAddress : `${logAddress}?${new URLSearchParams(chosen).toString()}`;
}

/** The same as the graph wants it: the last day whole. */
export function graphLogFilter({ soort, van, tot }: LogFilter): AuditEntryFilter | null {
  if (!soort && !van && !tot) return null;
  return {
    ...(soort && { kinds: [soort] }),
    ...(van && { from: startOfDay(van) }),
    ...(tot && { until: startOfDay(daysLater(tot, 1)) }),
  };
}
