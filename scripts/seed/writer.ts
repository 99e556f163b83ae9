import type pg from 'pg';
import { copyRows, type Value } from './copy.ts';

/** Hears what is being written: what, how many of how many rows. */
export type Progress = (text: string, done: number, total: number) => void;

/** Writes rows into a table whose columns are named in one line. */
export type Writer = (table: string, columns: string, rows: Iterable<readonly Value[]>) => Promise<void>;

/** A writer that tells how far it is; `expected` is about how many rows there will be in all. */
export function writerOn(client: pg.Client, expected: number, progress: Progress): Writer {
  let done = 0;
  return (table, columns, rows) =>
    copyRows(client, table, columns.split(' '), rows, count => {
      done = Math.min(done + count, expected);
      progress(table, done, expected);
    });
}
