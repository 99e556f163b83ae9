import type { Viewer } from '@naober/kit/viewer';

/**
 * Whether somebody may send documents of her own, and so read the schema: people who are signed in, their tokens, and keys
 * with that scope. Visitors, and widgets, whose key everybody can read, run trusted documents alone.
 */
export function mayAskAnything({ client, clientId, roles }: Pick<Viewer, 'client' | 'clientId' | 'roles'>): boolean {
  if (clientId === null || client === 'widget') return false;
  return client !== 'key' || roles.some(({ role }) => role === 'OWN_DOCUMENTS');
}
