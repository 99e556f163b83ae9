import { contrast, mixed } from './contrast.ts';

/** Text needs at least this contrast (WCAG 2.2, success criterion 1.4.3). */
export const leastContrast = 4.5;

const white = '#ffffff';
const ink = '#16211f';
const darkSurface = '#1a2422';

export type MemberTheme =
  | { readonly isAccepted: true; readonly tokens: Readonly<Record<string, string>> }
  | { readonly isAccepted: false; readonly ratio: number };

/**
 * The tokens of a member's theme, from its one colour. Refused, with the ratio, when white text on the colour
 * cannot be read; in the dark the colour is lightened until it can be read on the dark surface.
 */
export function memberTheme(primary: string): MemberTheme {
  const ratio = contrast(primary, white);
  if (ratio < leastContrast) return { isAccepted: false, ratio };
  const onDark = lightenedFor(darkSurface, primary);
  return {
    isAccepted: true,
    tokens: {
      '--theme-primary-light': primary,
      '--theme-strong-light': mixed(primary, '#000000', 0.25),
      '--theme-primary-dark': onDark,
      '--theme-strong-dark': mixed(onDark, white, 0.4),
    },
  };
}

/** White or ink, whichever reads better on a member's mark. */
export function inkOn(colour: string): string {
  return contrast(colour, white) >= contrast(colour, ink) ? white : ink;
}

function lightenedFor(surface: string, colour: string): string {
  const shares = Array.from({ length: 20 }, (_, step) => step / 20);
  const share = shares.find(it => contrast(mixed(colour, white, it), surface) >= leastContrast + 1) ?? 1;
  return mixed(colour, white, share);
}
