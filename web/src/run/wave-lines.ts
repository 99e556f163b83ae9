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

/** The same the other way round. */
export const linesOf = (of: readonly { readonly text: string; readonly textEn: string }[]): string =>
  of.map(({ text, textEn }) => (text === textEn ? text : `${text} / ${textEn}`)).join('\n');
