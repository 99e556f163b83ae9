import { useEffect } from 'preact/hooks';
import { memberTheme } from './member-theme.ts';

/** Dresses the portal in a member's colour for as long as the page shows that member; null is Naober's own. */
export function useMemberTheme(primaryColour: string | null): void {
  useEffect(() => {
    const theme = primaryColour ? memberTheme(primaryColour) : null;
    if (!theme) return;
    if (!theme.isAccepted) {
      console.warn(`The theme ${primaryColour} is refused: its text has a contrast of ${theme.ratio.toFixed(2)} : 1.`);
      return;
    }
    const { style } = document.documentElement;
    for (const [token, value] of Object.entries(theme.tokens)) style.setProperty(token, value);
    return () => {
      for (const token of Object.keys(theme.tokens)) style.removeProperty(token);
    };
  }, [primaryColour]);
}
