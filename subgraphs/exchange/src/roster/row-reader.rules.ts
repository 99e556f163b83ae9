import type { RosterLine } from './roster-table.ts';
import { CellError } from './cells.rules.ts';
import { plain, type Column, type Columns } from './columns.rules.ts';
import { RosterRowErrorCode, type RowError } from './row-error.rules.ts';

/** Reads the cells of one row and remembers everything that is wrong with it. */
export class RowReader {
  readonly errors: RowError[] = [];

  constructor(
    private readonly columns: Columns,
    private readonly row: RosterLine,
    private readonly isLoose = false,
  ) {}

  refuse(code: RosterRowErrorCode, column: Column | null): void {
    const header = column && (this.columns.get(column)?.header ?? null);
    this.errors.push({
      line: this.row.line,
      column: header,
      code,
      value: header === null ? null : this.cell(column!).slice(0, 100).toWellFormed(),
    });
  }

  /** What `reader` makes of the cell, or `whenEmpty`; undefined when it was refused. */
  read<T>(column: Column, reader: (text: string) => T, whenEmpty?: T): T | undefined {
    const unreadable = this.row.unreadable?.get(this.at(column));
    if (unreadable) return void this.refuse(unreadable, column);
    const text = this.cell(column);
    if (text !== '') return this.attempt(column, () => reader(text));
    if (whenEmpty === undefined) this.refuse(RosterRowErrorCode.MISSING_VALUE, column);
    return whenEmpty;
  }

  /** The id that the cell's name stands for. */
  named(column: Column, ids: ReadonlyMap<string, string>, unknown: RosterRowErrorCode): string | undefined {
    return this.read(column, text => {
      const id = ids.get(plain(text)) ?? (this.isLoose ? longestAmong(plain(text), ids) : undefined);
      if (!id) throw new CellError(unknown);
      return id;
    });
  }

  /** The answer of `work`; undefined when it was a CellError, which counts against the column. */
  attempt<T>(column: Column, work: () => T): T | undefined {
    try {
      return work();
    } catch (error) {
      if (!(error instanceof CellError)) throw error;
      this.refuse(error.code, column);
      return undefined;
    }
  }

  has(column: Column): boolean {
    return this.columns.has(column);
  }

  private at(column: Column): number {
    return this.columns.get(column)?.at ?? -1;
  }

  /** Composed, so that what is written in either form of Unicode is found again; without the sign that kept it from being a formula. */
  private cell(column: Column): string {
    return (this.row.cells[this.at(column)] ?? '').normalize('NFC').replace(/^'(?=[=+\-@])/, '');
  }
}

/** The id of the longest name that stands in a text; short codes stand in too many words. */
function longestAmong(text: string, ids: ReadonlyMap<string, string>): string | undefined {
  const found = [...ids].filter(([name]) => name.length >= 5 && text.includes(name));
  return found.sort(([a], [b]) => b.length - a.length)[0]?.[1];
}
