import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { exportJWK, generateKeyPair, type JWK } from 'jose';
import { randomBytes } from 'node:crypto';
import type Provider from 'oidc-provider';
import type { Configuration } from 'oidc-provider';
import { z } from 'zod';
import { choosePage, signOutPage, signOutScript, type DemoPerson } from './demo-issuer-page.ts';
import type { Identity } from './identity.ts';
import type { Fetch, IssuerConfig } from './issuers.ts';
import { baseUrlOf } from './public-url.ts';

const mount = '/demo/issuer';
const clientId = 'naober-portal';
/** Whoever asks by another name of this machine gets a service of that name. */
const mostNames = 20;
/** OpenID Connect's own word for an authentication that proves nothing. */
const noProof = '0';

/** The built-in service, as the portal comes to it: always asks who it shall be. */
export const demoIssuerConfig: IssuerConfig = {
  slug: 'demo',
  name: 'Demo',
  alsoCalled: [],
  mailDomains: [],
  issuer: mount,
  clientId,
  subjectClaim: 'sub',
  prompt: 'login',
};

/**
 * A real OpenID Connect service (oidc-provider) on which anyone may be one of the invented people, without any proof.
 * For demo and tests; never in production. `people` are shown on its page.
 */
export async function demoIssuer(server: FastifyInstance, identity: Identity): Promise<Fetch> {
  const providerAt = await makeProviders();
  const people = async () => (await identity.askGovernance(everyone))['demoPeople'] as DemoPerson[];
  server.get('/demo/people', people);
  server.get(signOutScript, (_request, reply) =>
    reply.type('text/javascript').send(`document.querySelector('button').click()`),
  );
  await server.register(async own => {
    // It reads its own bodies.
    own.removeAllContentTypeParsers();
    own.addContentTypeParser('*', (_request, _payload, done) => done(null));
    own.get(`${mount}/interaction/:uid`, (request, reply) => choose(request, reply, providerAt, people));
    own.get(`${mount}/interaction/:uid/:slug`, (request, reply) => finish(request, reply, providerAt, people));
    own.all(`${mount}/*`, (request, reply) => {
      reply.hijack();
      return providerAt(request).callback()(atMount(request), reply.raw);
    });
  });
  return callInside(server);
}

type ProviderAt = (request: FastifyRequest) => Provider;
type People = () => Promise<DemoPerson[]>;

async function makeProviders(): Promise<ProviderAt> {
  const { Provider, interactionPolicy } = await loadLibrary();
  const { createMemoryAdapter } = await import('oidc-provider/lib/adapters/memory_adapter.js');
  const { privateKey } = await generateKeyPair('ES256', { extractable: true });
  const prompts = interactionPolicy.base();
  prompts.remove('consent'); // nobody is asked whether the portal may know who she is
  const shared = {
    adapter: createMemoryAdapter(),
    jwks: { keys: [{ ...(await exportJWK(privateKey)), alg: 'ES256', use: 'sig' } as JWK as never] },
    cookies: { keys: [randomBytes(32).toString('base64url')] },
    interactions: { policy: prompts, url: (_ctx, { uid }) => `${mount}/interaction/${uid}` },
    features: {
      devInteractions: { enabled: false },
      rpInitiatedLogout: { enabled: true, logoutSource: (ctx, form) => void (ctx.body = signOutPage(form)) },
    },
    acrValues: [noProof],
    // Said unasked, by a scope that every client comes with.
    claims: { openid: ['sub', 'acr'] },
    findAccount: (_ctx, accountId) => ({ accountId, claims: () => ({ sub: accountId }) }),
    loadExistingGrant: async ({ oidc: { client, session, provider } }) => {
      const grant = new provider.Grant({ clientId: client!.clientId, accountId: session!.accountId! });
      grant.addOIDCScope('openid');
      await grant.save();
      return grant;
    },
    ttl: { Session: 900, Interaction: 900, Grant: 900, AuthorizationCode: 60, IdToken: 300, AccessToken: 60 },
  } satisfies Configuration;
  const known = new Map<string, Provider>();
  return request => {
    const base = baseUrlOf(request);
    const found = known.get(base);
    if (found) return found;
    if (known.size >= mostNames) known.clear();
    const provider = new Provider(base + mount, { ...shared, clients: [portalAt(base)] });
    provider.proxy = true;
    known.set(base, provider);
    return provider;
  };
}

const portalAt = (base: string) => ({
  client_id: clientId,
  token_endpoint_auth_method: 'none' as const,
  id_token_signed_response_alg: 'ES256' as const,
  redirect_uris: [`${base}/auth/callback/${demoIssuerConfig.slug}`],
  post_logout_redirect_uris: [`${base}/`],
});

/** It takes a release of Node without a code name for one that it does not support, and says so on every start. */
async function loadLibrary() {
  if (!process.release.lts) Object.assign(process.release, { lts: process.version });
  return import('oidc-provider');
}

/** Who it shall be: at once when the portal says whom it expects, else by choosing. */
async function choose(request: FastifyRequest, reply: FastifyReply, providerAt: ProviderAt, people: People) {
  const details = await providerAt(request).interactionDetails(request.raw, reply.raw);
  const hint = details.params['login_hint'];
  if (typeof hint === 'string') return letIn(request, reply, providerAt, hint, people);
  return reply.type('text/html; charset=utf-8').send(choosePage(details.uid, await people()));
}

const chosen = z.object({ slug: z.string() });

const finish = (request: FastifyRequest, reply: FastifyReply, providerAt: ProviderAt, people: People) =>
  letIn(request, reply, providerAt, chosen.parse(request.params).slug, people);

async function letIn(
  request: FastifyRequest,
  reply: FastifyReply,
  providerAt: ProviderAt,
  slug: string,
  people: People,
): Promise<unknown> {
  const isKnown = (await people()).some(person => person.slug === slug);
  const result = isKnown ? { login: { accountId: slug, acr: noProof } } : { error: 'access_denied' };
  reply.hijack();
  return providerAt(request).interactionFinished(request.raw, reply.raw, result, { mergeWithLastSubmission: false });
}

/** Below its mount it sees its own paths, and knows by the original one where it is mounted. */
function atMount({ raw }: FastifyRequest): FastifyRequest['raw'] {
  Object.assign(raw, { originalUrl: raw.url });
  raw.url = raw.url!.slice(mount.length);
  return raw;
}

/** The portal's server asks it without leaving the process, under whatever name people reach us. */
const callInside =
  (server: FastifyInstance): Fetch =>
  async (url, { method, headers, body }) => {
    const { host, protocol, pathname, search } = new URL(url);
    const answer = await server.inject({
      method: method as 'GET',
      url: pathname + search,
      headers: { ...headers, host, 'x-forwarded-proto': protocol.slice(0, -1) },
      ...(body !== undefined && body !== null && { payload: String(body as URLSearchParams) }),
    });
    return new Response(answer.body, { status: answer.statusCode, headers: answer.headers as Record<string, string> });
  };

const everyone = '{ demoPeople { slug name professions employer roles } }';
