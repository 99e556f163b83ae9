import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** One row of the first part: a field, and the mark of each kind of asker. */
export interface Row {
  /** `Type.field`. */
  readonly field: string;
  /** Its question's name: the field, and which of its rows where it has several. */
  readonly key: string;
  readonly marks: Readonly<Record<string, string>>;
}

/** One row of the second part: fields that go with their object. */
export interface Plain {
  /** A type, or `*` with the end of the names of types that are made alike. */
  readonly type: string;
  readonly fields: readonly string[];
}

export interface Table {
  /** Codes of the columns, in their order. */
  readonly askers: readonly string[];
  readonly rows: readonly Row[];
  readonly plain: readonly Plain[];
}

const file = fileURLToPath(new URL('who-may-what.md', import.meta.url));

/** Reads `who-may-what.md`. Every table says in its first header what it is. */
export function readTable(text = readFileSync(file, 'utf8')): Table {
  const askers: string[] = [];
  const rows: Row[] = [];
  const plain: Plain[] = [];
  for (const [header, ...lines] of tablesOf(text)) {
    const [what, ...columns] = header!;
    if (what === 'Code') askers.push(...lines.map(([code]) => code!));
    if (what === 'Field') rows.push(...lines.map(line => rowOf(line, columns.slice(1))));
    if (what === 'Type') plain.push(...lines.flatMap(plainOf));
  }
  return { askers, rows, plain };
}

function rowOf([key, _words, ...cells]: string[], codes: readonly string[]): Row {
  const [field] = key!.split(', ') as [string];
  return { field, key: key!, marks: Object.fromEntries(codes.map((code, index) => [code, cells[index] ?? ''])) };
}

const plainOf = ([types, fields]: string[]): Plain[] =>
  types!.split(', ').map(type => ({ type, fields: fields!.split(', ') }));

/** Tables as lists of lines of cells, without the line under the header; code quotes are dropped. */
function tablesOf(text: string): string[][][] {
  const blocks = text.split(/\n(?!\|)/).map(block => block.split('\n').filter(line => line.startsWith('|')));
  return blocks
    .filter(lines => lines.length > 0)
    .map(lines =>
      lines
        .filter(line => !/^[|\s:-]+$/.test(line))
        .map(line =>
          line
            .split('|')
            .slice(1, -1)
            .map(cell => cell.trim().replaceAll('`', '')),
        ),
    );
}
