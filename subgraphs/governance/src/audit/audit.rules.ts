import { hasRole, type Viewer } from '@naober/kit/viewer';
import { isInPerson } from '../platform.rules.ts';
import { maySeeRegion, type OfRegion } from '../region/region.rules.ts';

/** The whole log of a region is for its compliance officer, in person. */
export const maySeeLog = (viewer: Viewer, { region }: OfRegion): boolean =>
  isInPerson(viewer) && maySeeRegion(viewer, region) && hasRole(viewer, 'COMPLIANCE_OFFICER', null);
