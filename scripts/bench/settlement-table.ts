import { setTimeout as wait } from 'node:timers/promises';
import { portalDocument } from './documents.ts';
import { liveMemory } from './live-memory.ts';
import { measure, type Measured } from './load.ts';
import { month } from './settlement.ts';

/** What the platform keeps alive, in MiB, without garbage. Were the table held, `most` would exceed `mostInThird` by two thirds of `textMiB` at least. */
export interface TableMemory {
  readonly rows: number;
  readonly textMiB: number;
  readonly before: number;
  /** While a browser that took the first piece takes no more. */
  readonly whileStalled: number;
  /** The most up to a third of the rows, and up to the last. */
  readonly mostInThird: number;
  readonly most: number;
}

/** Lines between two looks at memory. */
const everyRows = 4_000;

/** Takes the table of the month, of 12,000 lines at least, and looks at memory again and again, in the process of the platform. */
export async function measureTableMemory(url: string, finance: string): Promise<TableMemory> {
  for await (const _warm of pieces(url, finance));
  const live = liveMemory();
  const before = live();
  const seen: { readonly rows: number; readonly mib: number }[] = [];
  let [rows, bytes, whileStalled] = [0, 0, 0];
  for await (const piece of pieces(url, finance)) {
    if (bytes === 0) {
      await wait(2_000);
      whileStalled = live();
    }
    bytes += piece.length;
    rows += linesIn(piece);
    if (rows - (seen.at(-1)?.rows ?? 0) >= everyRows) seen.push({ rows, mib: live() });
  }
  const most = (until: number) => Math.max(...seen.filter(one => one.rows <= until).map(({ mib }) => mib));
  const inTenths = (value: number) => Math.round(value * 10) / 10;
  return {
    rows: rows - 1,
    textMiB: inTenths(bytes / 2 ** 20),
    before: inTenths(before),
    whileStalled: inTenths(whileStalled),
    mostInThird: inTenths(most(rows / 3)),
    most: inTenths(most(rows)),
  };
}

export interface MeasuredTable {
  readonly rows: number;
  readonly seconds: number;
  readonly boardAlone: Measured;
  readonly boardMeanwhile: Measured;
}

/** All lines of a month as a table, streamed by the gateway while the board is asked. */
export async function measureTable(
  url: string,
  finance: string,
  professional: string,
  requests: number,
): Promise<MeasuredTable> {
  const board = { url, cookie: professional, query: portalDocument('Board'), variables: { filter: {} } };
  const boardAlone = await measure(board, requests, 2);
  const begun = performance.now();
  let rows = 0;
  const table = (async () => {
    for await (const piece of pieces(url, finance)) rows += linesIn(piece);
    return (performance.now() - begun) / 1_000;
  })();
  const boardMeanwhile = await measure(board, requests, 2);
  return { seconds: await table, rows: rows - 1, boardAlone, boardMeanwhile };
}

async function* pieces(url: string, cookie: string): AsyncGenerator<Uint8Array> {
  const response = await fetch(`${url}/tables/settlement/martini/${month.slice(0, 7)}.csv`, { headers: { cookie } });
  if (!response.ok) throw new Error(`The table was answered ${response.status}.`);
  yield* response.body!;
}

function linesIn(piece: Uint8Array): number {
  let lines = 0;
  for (const byte of piece) if (byte === 10) lines++;
  return lines;
}
