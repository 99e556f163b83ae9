import type { AdministeredMemberFragment, AdministeredRegionFragment } from '../generated/operations.ts';
import { regionSlug } from '../shell/administration-address.ts';

/** What is administered: one member, or the whole region. */
export interface Place {
  /** As it stands in addresses. */
  readonly slug: string;
  readonly name: string;
  /** Null for the region. */
  readonly memberId: string | null;
  readonly viewerCanAdminister: boolean;
}

/** Null when there is no such member, or no answer. */
export function placeOfMember(member: AdministeredMemberFragment | null | undefined): Place | null {
  if (!member) return null;
  const { id: memberId, slug, name, viewerCanAdminister } = member;
  return { slug, name, memberId, viewerCanAdminister };
}

export function placeOfRegion(region: AdministeredRegionFragment | null | undefined): Place | null {
  if (!region) return null;
  return { slug: regionSlug, name: region.name, memberId: null, viewerCanAdminister: region.viewerCanAdminister };
}
