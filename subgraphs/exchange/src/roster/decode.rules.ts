/** Characters of the largest file: about 15,000 rows. */
export const largestFile = 2_000_000;

const dataUrl = /^data:[^,]*;base64,/;

/** The text of a file; null when it is none. UTF-8 and UTF-16 by their mark, else UTF-8 if it is valid, else Windows-1252. */
export function decodeFile(bytes: Uint8Array): string | null {
  const text = new TextDecoder(encodingOf(bytes)).decode(bytes);
  return isText(text) ? text : null;
}

/** The text of an upload: as text, or as the file's bytes in a `data:` URL, which keeps any encoding whole. */
export function decodeUpload(content: string): string | null {
  const prefix = dataUrl.exec(content)?.[0];
  if (prefix) return decodeFile(Buffer.from(content.slice(prefix.length), 'base64'));
  return isText(content) ? content.replace(/^\uFEFF/, '') : null;
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return 'utf-8';
  } catch {
    return 'windows-1252';
  }
}

/** Zero bytes come from files that are no text, replacement marks from text that was read in a wrong encoding. */
const isText = (text: string): boolean => !/[\0\uFFFD]/.test(text);
