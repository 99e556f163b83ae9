import { localDateOf } from '@naober/kit/local-time';
import type { RuleParameter } from '../eligibility/facts.rules.ts';
import { CellError, readDate, readText } from '../roster/cells.rules.ts';
import { plain } from '../roster/columns.rules.ts';
import type { RosterLine, RosterTable } from '../roster/roster-table.ts';
import { RosterRowErrorCode as Code, type RowError } from '../roster/row-error.rules.ts';
import { RowReader } from '../roster/row-reader.rules.ts';
import { readSpan } from '../roster/span.rules.ts';
import type { DutyKind } from '../working-time/duty.rules.ts';
import type { ToldInterval } from './replace-home-roster.ts';

/** What rosters call a kind of work, in small letters and digits alone; what is not named is an ordinary duty. */
const kinds: Readonly<Record<string, DutyKind>> = {
  regulier: 'REGULAR',
  dienst: 'REGULAR',
  werk: 'REGULAR',
  work: 'REGULAR',
  regular: 'REGULAR',
  aanwezigheidsdienst: 'PRESENCE_DUTY',
  presenceduty: 'PRESENCE_DUTY',
  bereikbaarheidsdienst: 'ON_CALL_AVAILABILITY',
  bereikbaarheid: 'ON_CALL_AVAILABILITY',
  oncall: 'ON_CALL_AVAILABILITY',
  consignatie: 'STANDBY',
  standby: 'STANDBY',
  oproep: 'CALL',
  call: 'CALL',
  lesgeven: 'TEACHING',
  docent: 'TEACHING',
  teaching: 'TEACHING',
  scholing: 'TRAINING',
  opleiding: 'TRAINING',
  les: 'TRAINING',
  training: 'TRAINING',
  bpv: 'WORK_PLACEMENT',
  stage: 'WORK_PLACEMENT',
  workplacement: 'WORK_PLACEMENT',
};

/** The columns of a home roster that nothing can be read without, as `missingColumns` says those of shifts. */
export function missingHomeColumns({ columns }: Pick<RosterTable, 'columns'>): string[] {
  const when = columns.has('startsAt') || columns.has('endsAt') ? ['startsAt', 'endsAt'] : ['date', 'begin', 'end'];
  return ['worker', ...when].filter(one => !columns.has(one as never));
}

interface HomeRow {
  /** Null for a row of nobody who is known, or of no day. */
  readonly kept: ToldInterval | null;
  /** Whose row it is, where it could not be kept; null for nobody who is known. */
  readonly lostId: string | null;
  readonly errors: readonly RowError[];
}

/** One row of a home roster; what cannot be read is kept with its day, where person and day are known. */
export function readHomeRow(
  table: RosterTable,
  line: RosterLine,
  employed: ReadonlySet<string>,
  parameters: readonly RuleParameter[],
): HomeRow {
  const row = new RowReader(table.columns, line);
  const isWhole = line.unreadable?.get(-1);
  if (isWhole) row.refuse(isWhole, null);
  const professionalId = row.read('worker', text => {
    const id = text.toLowerCase();
    if (!employed.has(id)) throw new CellError(Code.UNKNOWN_WORKER);
    return id;
  });
  const kind = row.read('workKind', readKind, 'REGULAR');
  const externalId = row.read<string | null>('externalId', text => readText(text, 100), null) ?? null;
  const span = readSpan(row, parameters, new Date(0));
  if (!professionalId) return { kept: null, lostId: null, errors: row.errors };
  if (span && kind && row.errors.length === 0) {
    const { breakMinutes, ...when } = span;
    return { kept: { professionalId, kind, externalId, breakMinutes, span: when }, lostId: null, errors: [] };
  }
  const onDay = dayOf(table, line);
  const of = { professionalId, kind: kind ?? 'REGULAR', externalId, breakMinutes: null };
  if (onDay === null) return { kept: null, lostId: professionalId, errors: row.errors };
  return { kept: { ...of, span: { onDay } }, lostId: null, errors: row.errors };
}

function readKind(text: string): DutyKind {
  const name = plain(text);
  // Not what an object inherits: a cell may well say `constructor`.
  if (!Object.hasOwn(kinds, name)) throw new CellError(Code.UNKNOWN_KIND);
  return kinds[name]!;
}

/** The local day that a row names, whatever else is wrong with it. */
function dayOf({ columns }: RosterTable, { cells }: RosterLine): string | null {
  const text = cells[(columns.get('date') ?? columns.get('startsAt'))?.at ?? -1] ?? '';
  try {
    return readDate(text.split(/[T\s]/)[0]!).toString();
  } catch {
    return null;
  }
}

/** The local day on which told work begins. */
export const dayOfTold = ({ span }: ToldInterval): string =>
  'onDay' in span ? span.onDay : localDateOf(span.startsAt);
