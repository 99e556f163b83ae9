import type { RuleParameter } from '../eligibility/facts.rules.ts';
import type { RosterTable } from '../roster/roster-table.ts';
import { RosterRowErrorCode, type RowError } from '../roster/row-error.rules.ts';
import { dayOfTold, readHomeRow } from './home-row.rules.ts';
import type { ToldInterval } from './replace-home-roster.ts';

/** A home roster file, read: whose work it tells, on which days, and what is wrong with single rows. */
export interface HomeFile {
  readonly professionalIds: readonly string[];
  /** People with a row of which not even the day could be read. */
  readonly lostIds: readonly string[];
  /** Local days, both included; null for a file of which no day could be read. */
  readonly period: { readonly firstDay: string; readonly lastDay: string } | null;
  readonly intervals: readonly ToldInterval[];
  readonly rowErrors: readonly RowError[];
}

/** Days that who hands in a file names; null for those of the file itself. */
export interface AskedPeriod {
  readonly firstDay: string | null;
  readonly lastDay: string | null;
}

const keyOf = ({ professionalId, span }: ToldInterval): string => JSON.stringify([professionalId, span]);

/** Reads the rows of a file one by one. A row outside the period asked is told and left out. */
export function readHomeFile(
  table: RosterTable,
  employed: ReadonlySet<string>,
  asked: AskedPeriod,
  parameters: readonly RuleParameter[],
): HomeFile {
  const [intervals, rowErrors]: [ToldInterval[], RowError[]] = [[], []];
  const [seen, lost] = [new Set<string>(), new Set<string>()];
  for (const line of table.rows) {
    const { kept, lostId, errors } = readHomeRow(table, line, employed, parameters);
    rowErrors.push(...errors);
    if (lostId) lost.add(lostId);
    if (!kept) continue;
    const day = dayOfTold(kept);
    const isOutside =
      (asked.firstDay !== null && day < asked.firstDay) || (asked.lastDay !== null && day > asked.lastDay);
    if (isOutside)
      rowErrors.push({ line: line.line, column: null, code: RosterRowErrorCode.OUTSIDE_PERIOD, value: day });
    else if (seen.has(keyOf(kept)))
      rowErrors.push({ line: line.line, column: null, code: RosterRowErrorCode.DUPLICATE_ROW, value: null });
    else {
      seen.add(keyOf(kept));
      intervals.push(kept);
    }
  }
  const days = intervals.map(dayOfTold).sort();
  const [firstDay, lastDay] = [asked.firstDay ?? days[0], asked.lastDay ?? days.at(-1)];
  return {
    professionalIds: [...new Set(intervals.map(({ professionalId }) => professionalId))].sort(),
    lostIds: [...lost],
    period: firstDay && lastDay ? { firstDay, lastDay } : null,
    intervals,
    rowErrors,
  };
}
