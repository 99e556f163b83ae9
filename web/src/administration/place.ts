import type { PlaceQuery } from '../generated/operations.ts';
import { regionSlug } from '../shell/administration-address.ts';

export interface Department {
  readonly id: string;
  readonly name: string;
}

/** What is administered: one member, or the whole region. */
export interface Place {
  /** As it stands in addresses. */
  readonly slug: string;
  readonly name: string;
  /** Null for the region. */
  readonly memberId: string | null;
  /** None for the region. */
  readonly departments: readonly Department[];
  readonly primaryColour: string | null;
  readonly viewerCanAdminister: boolean;
}

/** How a place is asked for. */
export const whereOf = (slug: string) => ({ slug, isOfRegion: slug === regionSlug });

/** Null when there is no such place, or no answer. */
export function placeIn({ member, viewer }: PlaceQuery): Place | null {
  if (viewer) {
    const { id: _, ...region } = viewer.region;
    return { ...region, slug: regionSlug, memberId: null, departments: [], primaryColour: null };
  }
  return member ? { ...member, memberId: member.id, departments: member.departments ?? [] } : null;
}
