import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';

/** For the button that opens something in its own place: once that is closed, the focus is on the button again. */
export function useOpener(isOpen: boolean): RefObject<HTMLButtonElement | null> {
  const opener = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(isOpen);
  useEffect(() => {
    if (wasOpen.current && !isOpen) opener.current?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);
  return opener;
}

/** For what may go while the keyboard is in it: the focus moves to the nearest heading above that is still there. */
export function useFocusUp<Place extends HTMLElement>(): RefObject<Place | null> {
  const place = useRef<Place>(null);
  useLayoutEffect(
    () => () => {
      if (!place.current?.contains(document.activeElement)) return;
      const headings = headingsAbove(place.current);
      requestAnimationFrame(() => {
        if (document.activeElement === document.body) headings.find(({ isConnected }) => isConnected)?.focus();
      });
    },
    [],
  );
  return place;
}

/** Nearest first, each ready to be focused. */
function headingsAbove(place: HTMLElement): HTMLElement[] {
  const found: HTMLElement[] = [];
  for (let part = place.parentElement; part; part = part.parentElement) {
    const heading = part.querySelector<HTMLElement>(':scope > :is(h1, h2, h3)');
    if (heading) found.push(heading);
  }
  for (const heading of found) heading.tabIndex = -1;
  return found;
}
