import { createHmac, randomBytes } from 'node:crypto';
import { adminSecretOf } from '@naober/kit/database';
import { Trouble } from './trouble.ts';

const leastLength = 32;

/**
 * Sessions outlive a restart: unless `SESSION_SECRET` gives their secret, it follows from the database's own. Where
 * the database asks nobody for a password, nothing is secret: a new one at each start then.
 *
 * @throws Trouble for a given secret that could be guessed
 */
export function sessionSecretOf(adminUrl: string): Uint8Array {
  const given = process.env['SESSION_SECRET'];
  if (given && given.length < leastLength)
    throw new Trouble(`SESSION_SECRET is shorter than ${leastLength} characters: its sessions could be forged.`);
  if (given) return new TextEncoder().encode(given);
  const secret = adminSecretOf(adminUrl);
  return secret ? createHmac('sha256', secret).update('sessions').digest() : randomBytes(leastLength);
}
