import Bowser from 'bowser';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { randomBytes } from 'node:crypto';
import * as oidc from 'openid-client';
import type { Logger } from 'pino';
import { z } from 'zod';
import { assuranceOf } from './assurance.rules.ts';
import { giveCookie, readCookie, takeCookie } from './cookies.ts';
import { digestOf, type Identity } from './identity.ts';
import type { IssuerConfig, Issuers } from './issuers.ts';
import type { Limits } from './limits.ts';
import { baseUrlOf, publicPlaceOf } from './public-url.ts';
import { signOut } from './sign-out.ts';
import { returnPath } from './return-to.rules.ts';

/** What the sign-in page says when it did not work; the portal has the words. */
type Notice = 'unknown-service' | 'service-down' | 'too-late' | 'refused' | 'failed' | 'unknown-person' | 'not-now';

export interface SignInOptions {
  readonly identity: Identity;
  readonly limits: Limits;
  readonly issuers: Issuers;
  readonly log: Logger;
}

const newSecret = () => randomBytes(32).toString('base64url');

/** Signing in by OpenID Connect: to the person's own service and back. */
export function signInRoutes(server: FastifyInstance, options: SignInOptions): void {
  server.get('/auth/issuers', () => options.issuers.all.map(({ slug, name }) => ({ slug, name })));
  server.get('/auth/sign-in', (request, reply) => begin(request, reply, options));
  server.get<Callback>('/auth/callback/:issuer', (request, reply) =>
    finish(request, reply, options).catch(error => {
      options.log.error({ err: error, requestId: request.id }, 'sign-in could not end');
      return sayAt(reply, 'not-now');
    }),
  );
  server.post('/auth/sign-out', (request, reply) => signOut(request, reply, options));
}

const asked = z.object({
  issuer: z.string().optional(),
  /** A mail address or the name of an organisation. */
  who: z.string().max(300).optional(),
  to: z.unknown().optional(),
  /** Whom the service should expect. */
  hint: z.string().max(300).optional(),
});

async function begin(request: FastifyRequest, reply: FastifyReply, options: SignInOptions): Promise<unknown> {
  const { issuers } = options;
  const base = baseUrlOf(request);
  const elsewhere = publicPlaceOf(request);
  if (elsewhere) return reply.redirect(elsewhere);
  const wait = await options.limits.beginSignIn(request.ip);
  const query = asked.safeParse(request.query).data ?? { to: '/' };
  const returnTo = returnPath(query.to);
  if (wait > 0) return sayAt(reply.header('retry-after', String(wait)), 'not-now', returnTo);
  const issuer = issuers.bySlug(query.issuer) ?? (query.who ? issuers.byWords(query.who) : undefined);
  if (!issuer) return sayAt(reply, 'unknown-service', returnTo);
  const configuration = await issuers.configurationOf(issuer, base).catch(error => void hear(options, issuer, error));
  if (!configuration) return sayAt(reply, 'service-down', returnTo, issuer);
  const attempt = {
    issuer: issuer.slug,
    state: oidc.randomState(),
    nonce: oidc.randomNonce(),
    codeVerifier: oidc.randomPKCECodeVerifier(),
    returnTo,
  };
  const secret = newSecret();
  const isKept = await options.identity
    .askGovernance(beginMutation, { input: { ...attempt, secretDigest: digestOf(secret) } })
    .catch(error => void options.log.warn({ err: error }, 'sign-in could not begin'));
  if (!isKept) return sayAt(reply, 'not-now', returnTo, issuer);
  giveCookie(request, reply, 'sign-in', secret);
  return reply.redirect(await addressOf(configuration, attempt, issuer, callbackOf(base, issuer), query.hint));
}

/** Each service has a way back of its own (RFC 9700, 4.4): what one was told is of no use at another. */
const callbackOf = (base: string, { slug }: IssuerConfig) => `${base}/auth/callback/${slug}`;

async function addressOf(
  configuration: oidc.Configuration,
  { state, nonce, codeVerifier }: { state: string; nonce: string; codeVerifier: string },
  { prompt, acrValues }: IssuerConfig,
  redirectUri: string,
  hint: string | undefined,
): Promise<string> {
  return oidc.buildAuthorizationUrl(configuration, {
    scope: 'openid',
    redirect_uri: redirectUri,
    state,
    nonce,
    code_challenge: await oidc.calculatePKCECodeChallenge(codeVerifier),
    code_challenge_method: 'S256',
    ...(prompt && { prompt }),
    ...(acrValues && { acr_values: acrValues }),
    ...(hint && { login_hint: hint }),
  }).href;
}

const attemptShape = z.object({
  issuer: z.string(),
  state: z.string(),
  nonce: z.string(),
  codeVerifier: z.string(),
  returnTo: z.string(),
});

interface Callback {
  Params: { issuer: string };
  Querystring: { state?: unknown };
}

async function finish(
  request: FastifyRequest<Callback>,
  reply: FastifyReply,
  options: SignInOptions,
): Promise<unknown> {
  const { identity, issuers } = options;
  const cookie = readCookie(request, 'sign-in');
  const { state } = request.query;
  if (!cookie || typeof state !== 'string') return sayAt(reply, 'too-late');
  const input = { secretDigest: digestOf(cookie), state, issuer: request.params.issuer };
  const { takeSignIn } = await identity.askGovernance(takeMutation, { input });
  const attempt = attemptShape.nullable().parse(takeSignIn);
  const issuer = issuers.bySlug(attempt?.issuer);
  if (!attempt || !issuer) return sayAt(reply, 'too-late'); // a newer attempt of another tab goes on
  takeCookie(request, reply, 'sign-in');
  const outcome = await subjectOf(request, options, issuer, attempt);
  if ('notice' in outcome) {
    await identity.noteRefusal('SignIn');
    return sayAt(reply, outcome.notice, attempt.returnTo, issuer);
  }
  const secret = newSecret();
  const browser = browserOf(request.headers['user-agent']);
  const session = { secretDigest: digestOf(secret), issuer: issuer.slug, ...outcome, browser };
  const { startSession } = await identity.askGovernance(startMutation, { input: session });
  if (!startSession) return sayAt(reply, 'unknown-person', attempt.returnTo, issuer);
  giveCookie(request, reply, 'session', secret);
  return reply.redirect(attempt.returnTo);
}

/** Whom the service let in, and how surely it knew her; everything that does not add up is a failure, and told to nobody but the log. */
async function subjectOf(
  request: FastifyRequest,
  options: SignInOptions,
  issuer: IssuerConfig,
  attempt: z.infer<typeof attemptShape>,
): Promise<{ subject: string; assurance: string | null } | { notice: Notice }> {
  const base = baseUrlOf(request);
  try {
    const configuration = await options.issuers.configurationOf(issuer, base);
    const tokens = await oidc.authorizationCodeGrant(configuration, new URL(request.url, base), {
      expectedState: attempt.state,
      expectedNonce: attempt.nonce,
      pkceCodeVerifier: attempt.codeVerifier,
      idTokenExpected: true,
    });
    const claims = tokens.claims();
    const subject = claims?.[issuer.subjectClaim];
    if (typeof subject === 'string' && subject !== '') return { subject, assurance: assuranceOf(claims!) };
    throw new Error(`The ID token has no ${issuer.subjectClaim}.`);
  } catch (error) {
    if (isKeyUnknown(error)) options.issuers.forget(issuer);
    hear(options, issuer, error);
    return { notice: error instanceof oidc.AuthorizationResponseError ? 'refused' : 'failed' };
  }
}

/** It signs with a key that it did not have when we last looked: whoever tries again is let in. */
const isKeyUnknown = (error: unknown): boolean =>
  [error, (error as Error).cause].some(
    one => (one as { code?: string } | undefined)?.code === 'OAUTH_KEY_SELECTION_FAILED',
  );

/** Back to the sign-in page, which still knows where the person was going. */
function sayAt(reply: FastifyReply, notice: Notice, returnTo = '/', issuer?: IssuerConfig): unknown {
  const about = { ...(issuer && { dienst: issuer.slug }), ...(returnTo !== '/' && { naar: returnTo }) };
  const query = new URLSearchParams({ melding: notice, ...about });
  return reply.redirect(`/inloggen?${query.toString()}`);
}

function hear({ log }: SignInOptions, { slug }: IssuerConfig, error: unknown): void {
  const { code, cause } = error as { code?: string; cause?: { message?: string } };
  log.warn({ issuer: slug, code, reason: (error as Error).message, cause: cause?.message }, 'sign-in failed');
}

function browserOf(userAgent: string | undefined): string | null {
  if (!userAgent) return null;
  const { browser, os } = Bowser.parse(userAgent);
  return [browser.name, os.name].filter(Boolean).join(', ') || null;
}

const beginMutation = 'mutation($input: BeginSignInInput!) { beginSignIn(input: $input) }';
const takeMutation = `mutation($input: TakeSignInInput!) { takeSignIn(input: $input) {
  issuer state nonce codeVerifier returnTo } }`;
const startMutation = 'mutation($input: StartSessionInput!) { startSession(input: $input) { id } }';
