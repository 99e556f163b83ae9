import type { Viewer } from '@naober/kit/viewer';

/** A record of one region, as far as its rules need it. */
export interface OfRegion {
  readonly region: { readonly id: string };
}

export const maySeeRegion = (viewer: Viewer, { id }: { readonly id: string }): boolean => viewer.tenantId === id;

/** Members, locations and departments are public in their own region and do not exist in any other. */
export const maySeePublicRecord = (viewer: Viewer, { region }: OfRegion): boolean => maySeeRegion(viewer, region);
