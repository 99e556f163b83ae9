export type RosterFileKind = 'CSV' | 'XLSX' | 'ICAL' | 'SETU_JSON';

/** A file as it is kept: text, or for a workbook its bytes in base64. */
export interface DecodedFile {
  readonly kind: RosterFileKind;
  readonly content: string;
}

/** Bytes of the largest file; in base64 with its question it fits what the gateway lets in (4 MB). */
export const largestFile = 2_900_000;

const dataUrl = /^data:[^,]*;base64,/;

/** What a file is, by what it holds; null when it is none of these. UTF-8 and UTF-16 by their mark, else UTF-8 if it is valid, else Windows-1252. */
export function decodeFile(bytes: Uint8Array): DecodedFile | null {
  if (isZip(bytes)) return { kind: 'XLSX', content: Buffer.from(bytes).toString('base64') };
  return decodeText(new TextDecoder(encodingOf(bytes)).decode(bytes));
}

/** An upload: as text, or as the file's bytes in a `data:` URL, which keeps any encoding whole. */
export function decodeUpload(content: string): DecodedFile | null {
  const prefix = dataUrl.exec(content)?.[0];
  if (prefix) return decodeFile(Buffer.from(content.slice(prefix.length), 'base64'));
  return decodeText(content.replace(/^\uFEFF/, ''));
}

/** A name without what a database cannot keep, composed as it is searched for. */
export const cleanName = (text: string): string =>
  text.toWellFormed().replaceAll('\0', '').normalize('NFC').slice(0, 200).toWellFormed();

function decodeText(text: string): DecodedFile | null {
  if (!isText(text)) return null;
  const start = text.trimStart().slice(0, 20);
  if (/^BEGIN:VCALENDAR/i.test(start)) return { kind: 'ICAL', content: text };
  return { kind: /^[[{]/.test(start) ? 'SETU_JSON' : 'CSV', content: text };
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return 'utf-8';
  } catch {
    return 'windows-1252';
  }
}

const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3;

/** Zero bytes come from files that are no text, replacement marks and half characters from text that was read in a wrong encoding. */
const isText = (text: string): boolean => !/[\0\uFFFD]/.test(text) && text.isWellFormed();
