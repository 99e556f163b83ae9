import { useState } from 'preact/hooks';
import { here } from './board-filter.ts';
import type { BoardFilter, Point } from './board-filter.ts';

export interface Location extends Point {
  readonly id: string;
}

export interface Place {
  /** What distances are counted from; null while none is chosen or known. */
  readonly point: Point | null;
  /** The device is asked where it is. */
  readonly isWaiting: boolean;
  /** The device did not say. */
  readonly isRefused: boolean;
  /** Asks the device; only ever after a press. */
  readonly locate: () => void;
}

/** About a kilometre: no more is needed, and no more leaves the device. */
const rounded = (degrees: number) => Math.round(degrees * 100) / 100;

/** Where the device is, as long as this page is open; kept nowhere. */
let known: Point | null = null;

/** The place that the address names; where the device is stays in its memory. */
export function usePlace({ bij }: BoardFilter, members: readonly { readonly locations: readonly Location[] }[]): Place {
  const [device, setDevice] = useState<Point | null>(known);
  const [state, setState] = useState<'idle' | 'waiting' | 'refused'>('idle');
  const locate = () => {
    setState('waiting');
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        known = { latitude: rounded(coords.latitude), longitude: rounded(coords.longitude) };
        setDevice(known);
        setState('idle');
      },
      () => setState('refused'),
      { maximumAge: 600_000, timeout: 20_000 },
    );
  };
  const location = members.flatMap(({ locations }) => locations).find(({ id }) => id === bij);
  const chosen = location && { latitude: location.latitude, longitude: location.longitude };
  return {
    point: (bij === here ? device : chosen) ?? null,
    isWaiting: bij === here && state === 'waiting',
    isRefused: bij === here && state === 'refused',
    locate,
  };
}
