import type pg from 'pg';
import { copyRows, type Row } from './copy.ts';

/** Hears what is being written: what, how many of how many rows. */
export type Progress = (text: string, done: number, total: number) => void;

/** Writes rows into a table. */
export type Writer = (table: string, rows: Iterable<Row>) => Promise<void>;

/** A writer that tells how far it is; `expected` is about how many rows there will be in all. */
export function writerOn(client: pg.Client, expected: number, progress: Progress): Writer {
  let done = 0;
  return (table, rows) =>
    copyRows(client, table, rows, count => {
      done = Math.min(done + count, expected);
      progress(table, done, expected);
    });
}

/** The row of each item, made when it is written. */
export function* rowsOf<T>(items: Iterable<T>, row: (item: T) => Row): Generator<Row> {
  for (const item of items) yield row(item);
}
