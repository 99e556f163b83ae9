import { compose, Readable } from 'node:stream';
import { CsvError, parse, type Options } from 'csv-parse';
import { stringify } from 'csv-stringify/sync';
import { csvOptions, delimiterOf } from './csv.rules.ts';

/** A part of a table that is too long for one import: a table of its own under the same header. */
export interface CsvPart {
  readonly content: string;
  /** Where a line of the part stands in the whole. */
  lineOf(line: number): number;
}

/** A row is some hundred characters; what is longer is a quote that does not close. */
const longestRow = 50_000;
/** Rows of a part: half of what one import takes, because that is what an import is measured on. */
const rowsOfPart = 10_000;
/** Characters of a part; what an import takes leaves room for letters of several bytes. */
const largestPart = 1_400_000;

interface Row {
  readonly record: string[];
  readonly info: { readonly lines: number };
}

/**
 * Cuts a table while it is read; of a file of any length one part is held. `text` may come in any pieces, of which the
 * first holds the header.
 *
 * @throws Error where quotes do not close
 */
export async function* csvParts(text: AsyncIterable<string>, rows: number = rowsOfPart): AsyncGenerator<CsvPart> {
  const pieces = text[Symbol.asyncIterator]();
  const first = (await pieces.next()).value as string | undefined;
  const delimiter = delimiterOf(first ?? '');
  const options = { ...csvOptions, delimiter, info: true, max_record_size: longestRow };
  const all = Readable.from(linesOf(first ?? '', pieces), { objectMode: false });
  let header: Row | undefined;
  let part: PartInMaking | undefined;
  for await (const row of rowsOf(all, options)) {
    if (!header) {
      header = row;
      continue;
    }
    part ??= new PartInMaking(header, delimiter);
    part.add(row);
    if (part.rows < rows && part.size < largestPart) continue;
    yield part.done();
    part = undefined;
  }
  if (part) yield part.done();
}

async function* rowsOf(all: Readable, options: Options): AsyncGenerator<Row> {
  let line = 0;
  try {
    for await (const row of compose(all, parse(options)) as AsyncIterable<Row>) {
      line = row.info.lines;
      yield row;
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new Error(`Behind line ${line} a quote does not close.`, { cause: error });
  }
}

/** The pieces with each end of a line as one sign, also where it lies between two pieces. */
async function* linesOf(first: string, rest: AsyncIterator<string>): AsyncGenerator<string> {
  let held = '';
  for (let piece: string | undefined = first; piece !== undefined;) {
    const text = held + piece;
    held = text.endsWith('\r') ? '\r' : '';
    const whole = text.slice(0, text.length - held.length).replaceAll('\r\n', '\n');
    if (whole !== '') yield whole;
    const next: IteratorResult<string> = await rest.next();
    piece = next.done ? undefined : next.value;
  }
  if (held !== '') yield held;
}

class PartInMaking {
  rows = 0;
  size = 0;
  private readonly lines = new Map<number, number>();
  private readonly texts: string[] = [];
  private line = 0;

  constructor(
    header: Row,
    private readonly delimiter: string,
  ) {
    this.write(header);
  }

  add(row: Row): void {
    this.write(row);
    this.rows += 1;
  }

  done(): CsvPart {
    const { lines } = this;
    return { content: this.texts.join(''), lineOf: line => lines.get(line) ?? line };
  }

  private write({ record, info }: Row): void {
    const text = stringify([record], { delimiter: this.delimiter, quoted: true, quoted_empty: false });
    this.texts.push(text);
    this.size += text.length;
    this.line += text.split('\n').length - 1;
    this.lines.set(this.line, info.lines);
  }
}
