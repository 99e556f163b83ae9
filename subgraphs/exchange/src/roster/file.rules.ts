import { fewestColumns } from './columns.rules.ts';
import { csvHeader } from './csv.rules.ts';
import { largestFile, type DecodedFile } from './decode.rules.ts';

export type FileRefusal = 'NOT_TEXT' | 'EMPTY_FILE' | 'TOO_LARGE' | 'MISSING_COLUMN';

/** Why a file is refused as a whole, before any row is read; null when it is not. `file` null = none that can be read. */
export function fileRefusal(file: DecodedFile | null): { code: FileRefusal; message: string } | null {
  if (file === null) return { code: 'NOT_TEXT', message: 'The file is neither text nor a workbook.' };
  if (file.content.trim() === '') return { code: 'EMPTY_FILE', message: 'The file is empty.' };
  const bytes = file.kind === 'XLSX' ? file.content.length * 0.75 : file.content.length;
  if (bytes > largestFile) return { code: 'TOO_LARGE', message: `The file has more than ${largestFile} bytes.` };
  const width = file.kind === 'CSV' ? csvHeader(file.content).length : fewestColumns;
  return width < fewestColumns
    ? { code: 'MISSING_COLUMN', message: `The header has ${width} columns, a shift needs ${fewestColumns}.` }
    : null;
}
