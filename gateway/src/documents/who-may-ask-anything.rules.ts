import type { Viewer } from '@naober/kit/viewer';

/**
 * Whether somebody may send documents of her own, and so read the schema: people who are signed in, their tokens and the
 * keys of members. Visitors, and widgets, whose key everybody can read, run trusted documents alone.
 */
export const mayAskAnything = ({ client, clientId }: Pick<Viewer, 'client' | 'clientId'>): boolean =>
  clientId !== null && client !== 'widget';
