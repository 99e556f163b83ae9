import { createHash } from 'node:crypto';

/** No letter or digit that is read or heard as another (Crockford). */
const signs = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/**
 * By which finance and HR speak of somebody without her name, such as `7K3M-2QXV`: the same on all that one employer
 * settles of her, another at the next employer. Of forty bits: among ten thousand people two have the same in one of
 * twenty thousand employers.
 */
export function personReference(homeMemberId: string, professionalId: string): string {
  const digest = createHash('sha256').update(`${homeMemberId} ${professionalId}`).digest();
  const text = Array.from(digest.subarray(0, 8), byte => signs[byte % 32]).join('');
  return `${text.slice(0, 4)}-${text.slice(4)}`;
}

/** What the graph says of it. */
export const aboutReference =
  'By which finance and HR of the two members speak of her without her name; the same on all that this employer settles of her.';
