import { createReadStream } from 'node:fs';
import { open, readFile, stat } from 'node:fs/promises';
import { csvParts } from '@naober/exchange/roster/csv-parts';
import { decodeFile, largestFile } from '@naober/exchange/roster/decode.rules';
import { mostRows } from '@naober/exchange/roster/xlsx-guard';

/** What is imported at once: the whole file, or a part of one that is too long for that. */
export interface RosterPart {
  readonly bytes: Uint8Array;
  /** Where a line of the part stands in the file. */
  lineOf(line: number): number;
}

/**
 * A roster file, in parts where it is a table of more rows than one import takes; of a file of any length one part is
 * held. Other files that are too large are not read at all.
 *
 * @throws Error with one line for people
 */
export async function rosterParts(file: string): Promise<AsyncIterable<RosterPart> | Iterable<RosterPart>> {
  const { size } = await stat(file);
  const isTable = decodeFile(await beginningOf(file))?.kind === 'CSV';
  if (size > largestFile && !isTable) throw new Error(`The file has more than ${largestFile} bytes.`);
  const bytes = size > largestFile ? null : await readFile(file);
  return bytes && !(isTable && hasManyLines(bytes)) ? [{ bytes, lineOf: line => line }] : cut(file);
}

async function* cut(file: string): AsyncGenerator<RosterPart> {
  for await (const { content, lineOf } of csvParts(textOf(file))) yield { bytes: Buffer.from(content), lineOf };
}

async function beginningOf(file: string): Promise<Uint8Array> {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(4_096), 0, 4_096, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

function hasManyLines(bytes: Uint8Array): boolean {
  let lines = 0;
  for (let at = bytes.indexOf(10); at >= 0 && lines <= mostRows; at = bytes.indexOf(10, at + 1)) lines += 1;
  return lines > mostRows;
}

async function* textOf(file: string): AsyncGenerator<string> {
  const decoder = new TextDecoder(await encodingOf(file));
  for await (const piece of createReadStream(file)) yield decoder.decode(piece as Uint8Array, { stream: true });
  yield decoder.decode();
}

/** As `decodeFile` decides: by the mark, else UTF-8 if it is valid throughout, else Windows-1252. */
async function encodingOf(file: string): Promise<string> {
  const [first, second] = await beginningOf(file);
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const strict = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const piece of createReadStream(file)) strict.decode(piece as Uint8Array, { stream: true });
    strict.decode();
    return 'utf-8';
  } catch {
    return 'windows-1252';
  }
}
