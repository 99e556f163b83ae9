import { namedId } from './ids.ts';
import type { DemoDetachment } from './reference/detachments.ts';

/** The id of something that belongs to a version of an agreement. */
export const named = (
  kind: string,
  { who, series, number }: Pick<DemoDetachment, 'who' | 'series' | 'number'>,
): string => namedId(`detachment-${kind}`, `${who}/${series}/${number}`);

export const idOf = (one: Pick<DemoDetachment, 'who' | 'series' | 'number'>): string => named('agreement', one);
