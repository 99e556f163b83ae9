import { createLocalJWKSet, exportJWK, generateKeyPair, type JWTVerifyGetKey } from 'jose';
import type { SigningKey } from '../src/viewer.ts';

/** A key to sign with, and the set in which its public half is found. */
export async function signingKey(kid = 'ours'): Promise<{ signing: SigningKey; keys: JWTVerifyGetKey }> {
  const { privateKey, publicKey } = await generateKeyPair('EdDSA');
  const jwk = { ...(await exportJWK(publicKey)), kid, alg: 'EdDSA' };
  return { signing: { kid, privateKey }, keys: createLocalJWKSet({ keys: [jwk] }) };
}
