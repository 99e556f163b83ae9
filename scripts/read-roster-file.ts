import { readFile, stat } from 'node:fs/promises';
import { largestFile } from '@naober/exchange/roster/decode.rules';

/**
 * The bytes of a roster file; one that is too large is not read at all.
 *
 * @throws Error with one line for people
 */
export async function readRosterFile(file: string): Promise<Buffer> {
  const { size } = await stat(file);
  if (size > largestFile) throw new Error(`The file has more than ${largestFile} bytes.`);
  return readFile(file);
}
