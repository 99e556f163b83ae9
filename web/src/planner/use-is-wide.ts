import { useEffect, useState } from 'preact/hooks';

/** Whether the window is at least this wide, now and after it is turned or dragged. */
export function useIsWide(pixels: number): boolean {
  const [isWide, setWide] = useState(() => matchMedia(`(min-width: ${pixels}px)`).matches);
  useEffect(() => {
    const media = matchMedia(`(min-width: ${pixels}px)`);
    const see = () => setWide(media.matches);
    media.addEventListener('change', see);
    return () => media.removeEventListener('change', see);
  }, [pixels]);
  return isWide;
}
