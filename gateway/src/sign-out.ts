import type { FastifyReply, FastifyRequest } from 'fastify';
import { setTimeout as sleep } from 'node:timers/promises';
import * as oidc from 'openid-client';
import { z } from 'zod';
import { readCookie, takeCookie } from './cookies.ts';
import type { Issuers } from './issuers.ts';
import { baseUrlOf } from './public-url.ts';
import type { SignInOptions } from './sign-in.ts';

interface SignedOut {
  readonly goTo?: string;
}

/** Her session here is over already: so long she waits for word of her sign-in service, and no longer. */
const patienceMilliseconds = 1_000;

/** `goTo`: where her sign-in service ends its own session and leads back to us; left out where it offers no such place. */
export async function signOut(
  request: FastifyRequest,
  reply: FastifyReply,
  options: SignInOptions,
): Promise<SignedOut> {
  const { identity } = options;
  const secret = readCookie(request, 'session');
  takeCookie(request, reply, 'session');
  if (!secret) return {};
  const viewer = await identity.viewerOf({ kind: 'session', secret });
  identity.forget(secret);
  if (viewer.clientId === null) return {};
  const { endSession } = await identity.askGovernance(endMutation, { id: viewer.clientId }, viewer);
  const { session } = ended.parse(endSession);
  const goTo = await endAtService(options, session?.issuer, baseUrlOf(request));
  return goTo === undefined ? {} : { goTo };
}

/**
 * Where the service ends its own session and leads back to our first page (OpenID Connect RP-Initiated Logout 1.0);
 * undefined where it offers no such place or does not say so in time. We keep no ID token, so it may ask her first.
 */
async function endAtService(
  { issuers }: { readonly issuers: Issuers },
  slug: string | undefined,
  base: string,
): Promise<string | undefined> {
  const issuer = issuers.bySlug(slug);
  if (!issuer) return undefined;
  const told = issuers.configurationOf(issuer, base).then(configuration => endOf(configuration, base));
  return Promise.race([told.catch(() => undefined), sleep(patienceMilliseconds, undefined, { ref: false })]);
}

/** Throws for an address that is none of the web. */
function endOf(configuration: oidc.Configuration, base: string): string | undefined {
  if (!configuration.serverMetadata().end_session_endpoint) return undefined;
  return oidc.buildEndSessionUrl(configuration, { post_logout_redirect_uri: `${base}/` }).href;
}

const ended = z.object({ session: z.object({ issuer: z.string() }).nullable() });
const endMutation = 'mutation($id: ID!) { endSession(input: { sessionId: $id }) { session { issuer } } }';
