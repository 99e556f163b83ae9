import { hasRole, type Viewer } from '@naober/kit/viewer';
import { maySeeRegion, type OfRegion } from '../region/region.rules.ts';

/** The cooperative's office alone, in person: who manages programmes for the whole region. */
export const mayKeepMembers = (viewer: Viewer, { region }: OfRegion): boolean =>
  maySeeRegion(viewer, region) && viewer.personId !== null && hasRole(viewer, 'PROGRAMME_MANAGER', null);
