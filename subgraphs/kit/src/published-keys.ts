import { createRemoteJWKSet, type JWTVerifyGetKey } from 'jose';

/**
 * The keys that the gateways publish at `url` (JWKS). A new one counts as soon as a gateway signs by it, and none for
 * longer than `keptMilliseconds`, a minute, after it was taken away.
 */
export const publishedKeys = (url: string, keptMilliseconds = 60_000): JWTVerifyGetKey =>
  createRemoteJWKSet(new URL(url), { cooldownDuration: 1_000, cacheMaxAge: keptMilliseconds });
