import type { AuditEntryFilter, AuditKind } from '../generated/operations.ts';
import { daysLater, isDay, startOfDay } from '../language/time.ts';
import { logAddress } from '../shell/administration-address.ts';

export const logKinds: readonly AuditKind[] = ['READ', 'WRITE', 'REFUSED'];

/** What of the log is shown, as it stands in the address; what is missing is not narrowed. */
export interface LogFilter {
  readonly soort?: AuditKind;
  /** First and last day, `yyyy-mm-dd`. */
  readonly van?: string;
  readonly tot?: string;
  /** Id of the person who did it, and of the person whom it is about. */
  readonly wie?: string;
  readonly over?: string;
}

const isId = (text: string | undefined): text is string => /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(text ?? '');

/** The filter in an address; what is no kind, no day or no id is left out. */
export function logFilterIn(query: Readonly<Record<string, string>>): LogFilter {
  const kind = logKinds.find(one => one === query['soort']);
  return {
    ...(kind && { soort: kind }),
    ...(isDay(query['van']) && { van: query['van'] }),
    ...(isDay(query['tot']) && { tot: query['tot'] }),
    ...(isId(query['wie']) && { wie: query['wie'] }),
    ...(isId(query['over']) && { over: query['over'] }),
  };
}

export function logFilterAddress(filter: { readonly [Name in keyof LogFilter]: string | undefined }): string {
  const chosen = Object.entries(filter).flatMap(([name, value]) => (value ? [[name, value]] : []));
  return chosen.length === 0 ? logAddress : `${logAddress}?${new URLSearchParams(chosen).toString()}`;
}

/** The same as the graph wants it: the last day whole. */
export function graphLogFilter(filter: LogFilter): AuditEntryFilter | null {
  const { soort, van, tot, wie, over } = filter;
  if (Object.keys(filter).length === 0) return null;
  return {
    ...(soort && { kinds: [soort] }),
    ...(wie && { personId: wie }),
    ...(over && { subjectId: over }),
    ...(van && { from: startOfDay(van) }),
    ...(tot && { until: startOfDay(daysLater(tot, 1)) }),
  };
}
