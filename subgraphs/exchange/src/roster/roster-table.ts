import type { Columns } from './columns.rules.ts';
import type { RosterRowErrorCode } from './row-error.rules.ts';

/** One row of a file, as text. */
export interface RosterLine {
  /** Line of the file as its reader counts: the header of a table is line 1. */
  readonly line: number;
  readonly cells: readonly string[];
  /** Cells that hold no value that could be read, by where they stand; -1 for the whole row. */
  readonly unreadable?: ReadonlyMap<number, RosterRowErrorCode>;
}

/** A roster file as rows of cells, whatever kind of file it was. */
export interface RosterTable {
  readonly columns: Columns;
  readonly header: readonly string[];
  readonly width: number;
  readonly rows: readonly RosterLine[];
  /** Whether names stand among other words, as in the title of an appointment. */
  readonly isLoose?: boolean;
}
