/** Codes such as `OK`, with blanks or commas between them. */
export const kindsIn = (text: string): string[] => text.split(/[\s,]+/).filter(Boolean);

/** A point a line; English stands behind ` / `, else the Dutch words serve for both. */
export const checksIn = (lines: string): { text: string; textEn: string }[] =>
  lines
    .split('\n')
    .map(line => line.trim())
    .filter(Boolean)
    .map(line => {
      const [text = '', textEn = text] = line.split(' / ').map(part => part.trim());
      return { text, textEn };
    });
