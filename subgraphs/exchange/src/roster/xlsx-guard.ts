import { Unzip, UnzipInflate } from 'fflate';

/** Bytes of a workbook once it is unpacked; ten thousand rows need about six million. */
const largestUnpacked = 40_000_000;
/** Rows and columns that a roster may have; a cell far out would make a reader fill everything before it. */
export const mostRows = 20_000;
const mostColumns = 200;
const slice = 8_192;

export type WorkbookTrouble = 'TOO_LARGE' | 'TOO_MANY_ROWS' | 'HAS_MACROS' | 'NOT_A_WORKBOOK';

/** A workbook that is not opened, and why. */
export class WorkbookError extends Error {
  constructor(readonly trouble: WorkbookTrouble) {
    super(trouble);
  }
}

/**
 * The parts of a workbook, unpacked piece by piece and never more than it may be: what the archive says of its own size is
 * not believed.
 *
 * @throws WorkbookError
 */
export function unpack(bytes: Uint8Array): Map<string, string> {
  const parts = new Map<string, Uint8Array[]>();
  let size = 0;
  const unzip = new Unzip(file => {
    const pieces: Uint8Array[] = [];
    parts.set(file.name, pieces);
    file.ondata = (error, piece) => {
      // What is thrown here comes back here as an error of the archive: too large stays too large.
      if (error) throw new WorkbookError(size > largestUnpacked ? 'TOO_LARGE' : 'NOT_A_WORKBOOK');
      if ((size += piece.length) > largestUnpacked) throw new WorkbookError('TOO_LARGE');
      pieces.push(piece);
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  feed(unzip, bytes);
  if ([...parts.keys()].some(name => /vbaProject\.bin$/i.test(name))) throw new WorkbookError('HAS_MACROS');
  const xml = [...parts].filter(([name]) => /\.(xml|rels)$/i.test(name));
  const texts = new Map(xml.map(([name, pieces]) => [name, Buffer.concat(pieces).toString('utf8')]));
  if (!texts.has('xl/workbook.xml')) throw new WorkbookError('NOT_A_WORKBOOK');
  return texts;
}

function feed(unzip: Unzip, bytes: Uint8Array): void {
  try {
    for (let at = 0; at < bytes.length; at += slice)
      unzip.push(bytes.subarray(at, at + slice), at + slice >= bytes.length);
  } catch (error) {
    throw error instanceof WorkbookError ? error : new WorkbookError('NOT_A_WORKBOOK');
  }
}

/** Refuses a sheet that reaches further than a roster does. */
export function checkReach(sheet: string): void {
  for (const [, row] of sheet.matchAll(/<row\b[^>]*?\br="(\d+)"/g))
    if (Number(row) > mostRows + 1) throw new WorkbookError('TOO_MANY_ROWS');
  for (const [, column, row] of sheet.matchAll(/<c\b[^>]*?\br="([A-Z]+)(\d+)"/g))
    if (Number(row) > mostRows + 1 || columnNumber(column!) >= mostColumns) throw new WorkbookError('TOO_MANY_ROWS');
}

/** `A` is 0, `Z` 25, `AA` 26. */
export const columnNumber = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
