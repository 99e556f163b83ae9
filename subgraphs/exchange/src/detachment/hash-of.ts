import { createHash } from 'node:crypto';

/** SHA-256, hexadecimal: what a signature is of. */
export const hashOf = (text: string | Uint8Array): string => createHash('sha256').update(text).digest('hex');
