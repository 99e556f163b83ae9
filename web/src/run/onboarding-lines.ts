import type { TemplateItemInput } from '../generated/operations.ts';

interface Item {
  readonly party: TemplateItemInput['party'];
  readonly text: string;
  readonly textEn: string;
}

/** A point a line; one that who comes does herself begins with `>`, English stands behind ` / `. */
export const linesOf = (items: readonly Item[]): string =>
  items
    .map(
      ({ party, text, textEn }) =>
        `${party === 'PROFESSIONAL' ? '> ' : ''}${text}${textEn === text ? '' : ` / ${textEn}`}`,
    )
    .join('\n');

export const itemsIn = (lines: string): TemplateItemInput[] =>
  lines
    .split('\n')
    .map(line => line.trim())
    .filter(Boolean)
    .map(line => {
      const isHers = line.startsWith('>');
      const [text = '', textEn] = (isHers ? line.slice(1) : line).split(' / ').map(part => part.trim());
      return { party: isHers ? 'PROFESSIONAL' : 'HOST', text, textEn: textEn || null };
    });
