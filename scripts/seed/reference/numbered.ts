import type { DemoEpa } from './epas.ts';

/** EPAs of one prefix, numbered from 1. */
export function numbered(
  prefix: string,
  kind: DemoEpa['kind'],
  professions: readonly string[],
  titles: readonly string[],
): DemoEpa[] {
  return titles.map((title, index) => ({ code: `${prefix}-${index + 1}`, title, kind, professions }));
}
