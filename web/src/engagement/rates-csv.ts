import type { RateLineFragment } from '../generated/operations.ts';

const columns = ['number', 'status', 'proposedBySide', 'eurosPerHour', 'startsOn'] as const;

/** What was agreed, as a file: made in the browser of who sees it, so that no file of it passes through anything else. */
export function ratesCsv(
  rates: readonly Pick<RateLineFragment, 'number' | 'status' | 'proposedBySide' | 'centsPerHour' | 'startsOn'>[],
): string {
  const lines = rates.map(({ number, status, proposedBySide, centsPerHour, startsOn }) =>
    [number, status, proposedBySide, (centsPerHour / 100).toFixed(2), startsOn].join(','),
  );
  return [columns.join(','), ...lines, ''].join('\r\n');
}
