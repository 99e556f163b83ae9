import { localDateOf } from '@naober/kit/local-time';
import type { RuleParameter } from '../eligibility/facts.rules.ts';
import { parameterOn } from '../eligibility/parameter.rules.ts';
import { isNightShift } from '../shift/night.rules.ts';
import { readText, readWholeNumber, readYes } from './cells.rules.ts';
import { readRequirements, type Requirements } from './requirements.rules.ts';
import type { RosterLine, RosterTable } from './roster-table.ts';
import { RosterRowErrorCode as Code, type RowError } from './row-error.rules.ts';
import { RowReader } from './row-reader.rules.ts';
import { readSpan, type Span } from './span.rules.ts';

/** One row, read: a shift as the roster wants it. */
export interface RosterRow extends Span, Requirements {
  readonly externalId: string;
  readonly departmentId: string;
  readonly professionId: string;
  readonly isNight: boolean;
  readonly places: number;
  readonly remarks: string | null;
  /** Whether the roster called it off. */
  readonly isCancelled: boolean;
  /** Grows with every change in the roster; null where the roster does not count. */
  readonly rosterVersion: number | null;
}

/** What names in a roster stand for; names in the form of `plain`, EPA codes in capitals. */
export interface Catalogue {
  readonly departments: ReadonlyMap<string, string>;
  readonly professions: ReadonlyMap<string, string>;
  readonly epas: ReadonlyMap<string, string>;
  readonly parameters: readonly RuleParameter[];
}

const longest = { externalId: 100, remarks: 2_000, requirements: 1_000 };
const mostPlaces = 100;
const nothingAsked: Requirements = { requiredEpas: [], otherRequirements: [] };

/** Reads one row: the shift, or everything that is wrong with the row. */
export function readRow(table: RosterTable, line: RosterLine, catalogue: Catalogue, now: Date): RosterRow | RowError[] {
  const row = new RowReader(table.columns, line, table.isLoose);
  const isWhole = line.unreadable?.get(-1);
  if (isWhole) row.refuse(isWhole, null);
  else if (line.cells.length < table.width) row.refuse(Code.TOO_FEW_COLUMNS, null);
  if (row.errors.length > 0) return row.errors;
  const { departments, professions, epas, parameters } = catalogue;
  const usualLevel = parameterOn(parameters, 'LN-1.independent-level', localDateOf(now));
  const externalId = row.read('externalId', text => readText(text, longest.externalId));
  const departmentId = row.named('department', departments, Code.UNKNOWN_DEPARTMENT);
  const professionId = row.named('profession', professions, Code.UNKNOWN_PROFESSION);
  const span = readSpan(row, parameters, now);
  const places = row.read('places', text => readWholeNumber(text, 1, mostPlaces), 1);
  const asked = row.read(
    'requirements',
    text => readRequirements(readText(text, longest.requirements), epas, usualLevel),
    nothingAsked,
  );
  const remarks = row.read<string | null>('remarks', text => readText(text, longest.remarks), null);
  const isCancelled = row.read('isCancelled', readYes, false);
  const rosterVersion = row.read<number | null>('rosterVersion', text => readWholeNumber(text, 0, 2 ** 31 - 1), null);
  if (row.errors.length > 0) return row.errors;
  const isNight = isNightShift(span!.startsAt, span!.endsAt, parameters);
  return {
    externalId: externalId!,
    departmentId: departmentId!,
    professionId: professionId!,
    ...span!,
    isNight,
    places: places!,
    ...asked!,
    remarks: remarks ?? null,
    isCancelled: isCancelled!,
    rosterVersion: rosterVersion ?? null,
  };
}

/** The lines whose shift number an earlier line of the same file has. */
export function duplicateLines({ columns, rows }: RosterTable): Set<number> {
  const at = columns.get('externalId')!.at;
  const seen = new Set<string>();
  return new Set(rows.filter(({ cells }) => isRepeated(cells[at] ?? '', seen)).map(({ line }) => line));
}

function isRepeated(number: string, seen: Set<string>): boolean {
  if (number === '') return false;
  const isKnown = seen.has(number);
  seen.add(number);
  return isKnown;
}
