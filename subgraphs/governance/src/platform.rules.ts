import type { Viewer } from '@naober/kit/viewer';

/** Before there is a viewer, the platform itself asks who somebody is. */
export const isPlatform = (viewer: Viewer): boolean => viewer.client === 'system';

/** Somebody at a screen: not a key, a token or a widget that speaks for her. Who may hand out access must be there herself. */
export const isInPerson = (viewer: Viewer): boolean => viewer.client === 'portal' && viewer.personId !== null;

/** What somebody comes in by, such as her sessions and tokens, she sees herself, and no script that acts as her. */
export const isHersInPerson = (viewer: Viewer, { professional }: { professional: { id: string } | null }): boolean =>
  isInPerson(viewer) && viewer.personId === professional?.id;

/** What is about somebody and for nobody else, she and her own tokens may read. */
export const isHers = (viewer: Viewer, { professional }: { professional: { id: string } }): boolean =>
  viewer.personId === professional.id;
