import type { Viewer } from '@naober/kit/viewer';
import { jwtVerify, SignJWT } from 'jose';
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Transport } from './transport.ts';

export const sessionCookie = 'naober_session';
export const sessionHours = 12;
const rolesFreshMilliseconds = 5_000;
const mostRemembered = 10_000;

const sessionShape = z.object({ personId: z.string(), tenantId: z.string() });
type Session = z.infer<typeof sessionShape>;
type Roles = Viewer['roles'];

/** Finds out who asks: a session's person with the roles that governance knows, or a visitor of the default region. */
export class Identity {
  private readonly remembered = new Map<string, { roles: Roles; readAt: number }>();
  private visitorsTenant: string | undefined;

  constructor(
    private readonly transport: Transport,
    private readonly secret: Uint8Array,
    /** Slug of the region that visitors see. */
    private readonly defaultRegion: string,
  ) {}

  /** The session as a cookie value; lives 12 h. */
  sessionOf(session: Session): Promise<string> {
    return new SignJWT(session)
      .setProtectedHeader({ alg: 'HS256' })
      .setExpirationTime(`${sessionHours}h`)
      .sign(this.secret);
  }

  async viewerOf(cookie: string | undefined): Promise<Viewer> {
    const session = cookie ? await this.read(cookie) : null;
    if (!session) return { personId: null, tenantId: await this.tenantOfVisitors(), roles: [], client: 'portal' };
    return { ...session, roles: await this.rolesOf(session), client: 'portal' };
  }

  /** Asks governance as the platform itself. Throws when any part of the answer is missing. */
  async askGovernance(query: string, variables: Record<string, unknown> = {}): Promise<Record<string, unknown>> {
    const system: Viewer = { personId: null, tenantId: '', roles: [], client: 'system' };
    const { data, errors } = await this.transport.ask(
      'governance',
      { query, variables, requestId: randomUUID() },
      system,
    );
    if (!data || errors) throw new Error(`governance: ${errors?.[0]?.message ?? 'no answer'}`);
    return data;
  }

  private async read(cookie: string): Promise<Session | null> {
    try {
      const { payload } = await jwtVerify(cookie, this.secret, { algorithms: ['HS256'] });
      return sessionShape.parse(payload);
    } catch {
      return null; // forged, expired or of another installation: a visitor
    }
  }

  /** Roles count within seconds; while governance is down the last known ones serve. */
  private async rolesOf({ personId }: Session): Promise<Roles> {
    const known = this.remembered.get(personId);
    if (known && Date.now() - known.readAt < rolesFreshMilliseconds) return known.roles;
    try {
      const { account } = await this.askGovernance(accountQuery, { id: personId });
      const roles = (account as { roles: { role: string; memberId: string | null }[] } | null)?.roles ?? [];
      return this.remember(
        personId,
        roles.map(({ role, memberId }) => ({ role, organisationId: memberId })),
      );
    } catch {
      return known?.roles ?? [];
    }
  }

  private remember(personId: string, roles: Roles): Roles {
    if (this.remembered.size >= mostRemembered) this.remembered.clear();
    this.remembered.set(personId, { roles, readAt: Date.now() });
    return roles;
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

const regionQuery = 'query($slug: String!) { regionBySlug(slug: $slug) { id } }';

const accountQuery = 'query($id: ID!) { account(professionalId: $id) { roles { role memberId } } }';

/** A region that does not exist: visitors see nothing rather than everything. */
const nobodysTenant = '00000000-0000-0000-0000-000000000000';
