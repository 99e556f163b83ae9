import { missingColumns } from './columns.rules.ts';
import { headerColumns } from './csv.rules.ts';
import { largestFile } from './decode.rules.ts';

export type FileRefusal = 'NOT_TEXT' | 'EMPTY_FILE' | 'TOO_LARGE' | 'MISSING_COLUMN';

/** Why a file is refused as a whole, before any row is read; null when it is not. `text` null = no text. */
export function fileRefusal(text: string | null): { code: FileRefusal; message: string } | null {
  if (text === null) return { code: 'NOT_TEXT', message: 'The file is no text.' };
  if (text.trim() === '') return { code: 'EMPTY_FILE', message: 'The file is empty.' };
  if (text.length > largestFile)
    return { code: 'TOO_LARGE', message: `The file has more than ${largestFile} characters.` };
  const missing = missingColumns(headerColumns(text));
  return missing.length > 0 ? { code: 'MISSING_COLUMN', message: `The header lacks ${missing.join(', ')}.` } : null;
}
