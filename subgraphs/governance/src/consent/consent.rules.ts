import { isInPerson } from '../platform.rules.ts';
import { isSelf } from '../professional/professional.rules.ts';
import type { OfRegion } from '../region/region.rules.ts';
import type { Viewer } from '@naober/kit/viewer';

export interface ConsentFacts extends OfRegion {
  readonly professional: { readonly id: string };
}

export const maySeeConsent = (viewer: Viewer, { professional, region }: ConsentFacts): boolean =>
  isSelf(viewer, { id: professional.id, region });

/** Nobody agrees on her behalf, no token of hers either. */
export const mayDecideOnConsent = isInPerson;

/** The newest consent of each purpose, in the order in which they were given first. */
export function newestOfEach<T extends { purpose: string; givenAt: Date }>(consents: readonly T[]): T[] {
  const newest = new Map<string, T>();
  for (const one of consents.toSorted((a, b) => a.givenAt.getTime() - b.givenAt.getTime()))
    newest.set(one.purpose, one);
  return [...newest.values()];
}
