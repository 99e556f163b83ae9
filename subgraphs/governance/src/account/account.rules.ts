import type { Viewer } from '@naober/kit/viewer';

/** Accounts are for the platform itself: the gateway asks who somebody is before there is a viewer. */
export const mayReadAccounts = (viewer: Viewer): boolean => viewer.client === 'system';
