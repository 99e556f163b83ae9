import { platformViewer, type Viewer } from '@naober/kit/viewer';
import { createHash, randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Credential } from './credential.rules.ts';
import { Remembered } from './remembered.ts';
import type { Transport } from './transport.ts';

/** Why a request is not answered for who it says that it is. */
export class Refusal extends Error {
  constructor(
    readonly code: 'UNAUTHENTICATED' | 'FORBIDDEN',
    message: string,
    /** The key that was brought; null when it is none of ours. */
    readonly keyId: string | null,
  ) {
    super(message);
  }
}

const accountShape = z.object({
  professionalId: z.string().nullable(),
  regionId: z.string(),
  client: z.enum(['portal', 'widget', 'key', 'token']),
  clientId: z.string(),
  mayWrite: z.boolean(),
  roles: z.array(z.object({ role: z.string(), memberId: z.string().nullable(), departmentId: z.string().nullable() })),
  endsAt: z.coerce.date().nullable(),
  signIn: z
    .object({ service: z.string(), at: z.coerce.date(), assurance: z.string().nullable().default(null) })
    .nullable()
    .default(null),
});
type Account = z.infer<typeof accountShape>;
interface KeyAnswer {
  keyId: string;
  account: Account | null;
  refusal: 'EXPIRED' | 'REVOKED' | 'WRONG_ORIGIN' | null;
}

/** What is withdrawn or ended counts no more after this time. */
const freshMilliseconds = 5_000;
/** While governance does not answer, what was known last serves for this long. */
const lastKnownMilliseconds = 15 * 60_000;
const notedEveryMilliseconds = 60_000;

export const digestOf = (secret: string) => createHash('sha256').update(secret).digest('base64url');

/** Finds out who asks: the person of a session, what a key was made for, or a visitor of the default region. */
export class Identity {
  private readonly sessions = new Remembered<Account | null>(freshMilliseconds, lastKnownMilliseconds);
  private readonly keys = new Remembered<KeyAnswer | null>(freshMilliseconds, lastKnownMilliseconds);
  private readonly notedAt = new Map<string, number>();
  private visitorsTenant: string | undefined;

  constructor(
    private readonly transport: Transport,
    /** Slug of the region that visitors see. */
    private readonly defaultRegion: string,
  ) {}

  /**
   * Who asks. A session that is over is a visitor; a key that is not good throws Refusal. Rejects when governance has to
   * be asked and does not answer.
   */
  async viewerOf(credential: Credential, origin: string | null = null): Promise<Viewer> {
    const viewer = await this.unusedViewerOf(credential, origin);
    if (viewer.clientId !== null) this.noteUse(viewer.clientId);
    return viewer;
  }

  /** The same for who asks nothing, such as a page that is open: it keeps no session alive. */
  async unusedViewerOf(credential: Credential, origin: string | null): Promise<Viewer> {
    const account = await this.accountOf(credential, origin);
    return account ? asViewer(account) : { ...visitor, tenantId: await this.tenantOfVisitors() };
  }

  /** Who reads her own shifts at a secret address; null when it is unknown or revoked. It counts nowhere else. */
  async calendarViewerOf(secret: string): Promise<Viewer | null> {
    const { calendarAccount } = await this.askGovernance(calendarQuery, { digest: digestOf(secret) });
    const account = accountShape.nullable().parse(calendarAccount);
    return account && asViewer(account);
  }

  /** Lets nothing of a session count any more in this process; the others hear within seconds. */
  forget(secret: string): void {
    this.sessions.forget(digestOf(secret));
  }

  /** Lets the audit log know what was refused before there was a viewer. */
  async noteRefusal(what: string, keyId: string | null = null): Promise<void> {
    await this.askGovernance(refusalMutation, { input: { what, keyId } });
  }

  /** Asks governance as the platform itself, or as `viewer`. Throws when any part of the answer is missing. */
  async askGovernance(
    query: string,
    variables: Record<string, unknown> = {},
    viewer: Viewer = platformViewer,
  ): Promise<Record<string, unknown>> {
    const request = { query, variables, requestId: randomUUID() };
    const { data, errors } = await this.transport.ask('governance', request, viewer);
    if (!data || errors) throw new Error(`governance: ${errors?.[0]?.message ?? 'no answer'}`);
    return data;
  }

  private async accountOf(credential: Credential, origin: string | null): Promise<Account | null> {
    if (credential === null) return null;
    const digest = digestOf(credential.secret);
    const account = credential.kind === 'session' ? await this.bySession(digest) : await this.byKey(digest, origin);
    const isOver = account?.endsAt && account.endsAt.getTime() <= Date.now();
    if (!isOver) return account;
    if (credential.kind === 'session') return null;
    throw new Refusal('UNAUTHENTICATED', refusals.EXPIRED, account.clientId);
  }

  private bySession(digest: string): Promise<Account | null> {
    return this.sessions.of(digest, async () => {
      const { sessionAccount } = await this.askGovernance(sessionQuery, { digest });
      return accountShape.nullable().parse(sessionAccount);
    });
  }

  private async byKey(digest: string, origin: string | null): Promise<Account> {
    const place = `${digest} ${origin}`;
    const answer = await this.keys.of(place, async () => {
      const { keyAccount } = await this.askGovernance(keyQuery, { digest, origin });
      const found = keyAccount as KeyAnswer | null;
      return found && { ...found, account: accountShape.nullable().parse(found.account) };
    });
    if (answer?.account) return answer.account;
    this.keys.forget(place); // a key that was made a moment ago counts at once
    const refusal = answer?.refusal ?? 'UNKNOWN';
    const code = refusal === 'WRONG_ORIGIN' ? 'FORBIDDEN' : 'UNAUTHENTICATED';
    throw new Refusal(code, refusals[refusal], answer?.keyId ?? null);
  }

  /** Keeps a session alive and a key's last use known; nobody waits for it. */
  private noteUse(clientId: string): void {
    const now = Date.now();
    if (now - (this.notedAt.get(clientId) ?? 0) < notedEveryMilliseconds) return;
    if (this.notedAt.size > 10_000) this.notedAt.clear();
    this.notedAt.set(clientId, now);
    this.askGovernance(noteMutation, { clientId }).catch(() => this.notedAt.delete(clientId));
  }

  /** Remembered once it is known; until then each visitor asks again. */
  private async tenantOfVisitors(): Promise<string> {
    if (this.visitorsTenant !== undefined) return this.visitorsTenant;
    const slug = this.defaultRegion;
    const { regionBySlug } = await this.askGovernance(regionQuery, { slug }).catch(() => ({ regionBySlug: null }));
    this.visitorsTenant = (regionBySlug as { id: string } | null)?.id;
    return this.visitorsTenant ?? nobodysTenant;
  }
}

const asViewer = ({ professionalId, regionId, roles, client, clientId, mayWrite, signIn }: Account): Viewer => ({
  personId: professionalId,
  tenantId: regionId,
  roles: roles.map(({ role, memberId, departmentId }) => ({ role, organisationId: memberId, unitId: departmentId })),
  client,
  clientId,
  mayWrite,
  ...(signIn && { signIn: { ...signIn, at: signIn.at.toISOString() } }),
});

const refusals = {
  UNKNOWN: 'There is no such key.',
  EXPIRED: 'This key has expired.',
  REVOKED: 'This key was revoked.',
  WRONG_ORIGIN: 'This widget key was not made for this page.',
} as const;

/** A region that does not exist: visitors see nothing rather than everything. */
const nobodysTenant = '00000000-0000-0000-0000-000000000000';
const visitor: Omit<Viewer, 'tenantId'> = {
  personId: null,
  roles: [],
  client: 'portal',
  clientId: null,
  mayWrite: true,
};

const regionQuery = 'query($slug: String!) { regionBySlug(slug: $slug) { id } }';
const account = 'professionalId regionId client clientId mayWrite roles { role memberId departmentId } endsAt';
const sessionQuery = `query($digest: String!) {
  sessionAccount(secretDigest: $digest) { ${account} signIn { service at assurance } } }`;
const calendarQuery = `query($digest: String!) { calendarAccount(secretDigest: $digest) { ${account} } }`;
const keyQuery = `query($digest: String!, $origin: String) {
  keyAccount(secretDigest: $digest, origin: $origin) { keyId account { ${account} } refusal } }`;
const refusalMutation = 'mutation($input: NoteRefusalInput!) { noteRefusal(input: $input) }';
const noteMutation = 'mutation($clientId: ID!) { noteUse(input: { clientId: $clientId }) }';
