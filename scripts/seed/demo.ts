import type { Calendar } from './calendar.ts';
import { Trouble } from '../trouble.ts';

export type SizeName = 'small' | 'base' | 'large';

export interface Size {
  /** Named and staff included. */
  readonly people: number;
  /** Those of the stories included. */
  readonly shifts: number;
  /** About. */
  readonly signUps: number;
  /** Recruitment events beside those of the stories. */
  readonly events: number;
}

export const sizes: Readonly<Record<SizeName, Size>> = {
  small: { people: 200, shifts: 600, signUps: 900, events: 0 },
  base: { people: 5_000, shifts: 50_000, signUps: 200_000, events: 120 },
  large: { people: 100_000, shifts: 1_000_000, signUps: 4_000_000, events: 1_200 },
};

export function sizeOf(name: string): Size {
  const size = sizes[name as SizeName];
  if (!size) throw new Trouble(`There is no size ${name}; choose one of ${Object.keys(sizes).join(', ')}.`);
  return size;
}

/** The days over which shifts are spread, counted from today. */
export const firstDay = -14;
export const lastDay = 42;

/** What a run of the seed is decided by: the same three give the same rows. */
export interface Demo {
  readonly seed: number;
  readonly calendar: Calendar;
  readonly size: Size;
}
