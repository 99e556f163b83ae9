import { createHash } from 'node:crypto';
import { GraphQLError } from 'graphql';
import { SignJWT, jwtVerify, type CryptoKey, type JWTVerifyGetKey, type KeyObject } from 'jose';
import { z } from 'zod';

const roleShape = z.object({
  role: z.string(),
  /** The organisation at which it is held; null for the whole tenant. */
  organisationId: z.string().nullable(),
  /** The part of the organisation for which it is held; null for all of it. */
  unitId: z.string().nullable(),
});

const viewerShape = z.object({
  /** Who asks; null when nobody is signed in. */
  personId: z.string().nullable(),
  /** The tenant whose records can be seen at all. */
  tenantId: z.string(),
  /** As what: the roles of a person; for a key, what it was made for. */
  roles: z.array(roleShape),
  /** What asks: the portal, a widget, a key of an organisation, a person's own token, or the platform itself. */
  client: z.enum(['portal', 'widget', 'key', 'token', 'system']),
  /** Which session, key or token; null for a visitor. */
  clientId: z.string().nullable(),
  /** Whether anything may be changed at all. */
  mayWrite: z.boolean(),
  /**
   * By which sign-in service the session was opened, when (ISO instant), and how surely it knew her, in its own word;
   * left out for all that is no session.
   */
  signIn: z
    .object({ service: z.string(), at: z.string(), assurance: z.string().nullable().optional() })
    .nullable()
    .optional(),
});

/** Who asks and as what; made by the gateway alone. */
export type Viewer = z.infer<typeof viewerShape>;

/** The platform itself: asks before there is anybody, and works when nobody asked. */
export const platformViewer: Viewer = {
  personId: null,
  tenantId: '',
  roles: [],
  client: 'system',
  clientId: null,
  mayWrite: true,
};

export const statementHeader = 'x-viewer-statement';
const lifetimeSeconds = 60;
/** Clocks of two machines never agree quite. */
const clockToleranceSeconds = 5;

/** A key that signs statements, and the name by which its public half is found. */
export interface SigningKey {
  readonly kid: string;
  readonly privateKey: CryptoKey | KeyObject;
}

const digest = (body: string) => createHash('sha256').update(body).digest('base64url');

/** The viewer as a signed statement for one subgraph and one request body; lives 60 s. */
export function signStatement(viewer: Viewer, audience: string, body: string, key: SigningKey): Promise<string> {
  return new SignJWT({ viewer, body: digest(body) })
    .setProtectedHeader({ alg: 'EdDSA', kid: key.kid })
    .setAudience(audience)
    .setIssuedAt()
    .setExpirationTime(`${lifetimeSeconds}s`)
    .sign(key.privateKey);
}

/**
 * The viewer out of a statement. `keys` finds the public key by the name that the statement gives. Throws
 * UNAUTHENTICATED for a missing, forged, stale or misdirected one, with the reason as `originalError`.
 */
export async function readStatement(
  statement: string | undefined,
  audience: string,
  body: string,
  keys: JWTVerifyGetKey,
): Promise<Viewer> {
  if (!statement) throw disbelief('there is none');
  const { payload } = await jwtVerify(statement, keys, {
    audience,
    algorithms: ['EdDSA'],
    requiredClaims: ['exp'],
    maxTokenAge: lifetimeSeconds,
    clockTolerance: clockToleranceSeconds,
  }).catch((error: Error) => {
    throw disbelief(error.message);
  });
  const viewer = viewerShape.safeParse(payload['viewer']);
  if (!viewer.success) throw disbelief('it names no viewer');
  if (payload['body'] !== digest(body)) throw disbelief('it was made for another body');
  return viewer.data;
}

/** Who asks without a statement hears no more than that; the reason is for our log. */
const disbelief = (why: string): GraphQLError =>
  new GraphQLError('This request carries no valid statement about who asks.', {
    extensions: { code: 'UNAUTHENTICATED' },
    originalError: new Error(why),
  });

/**
 * Whether the viewer holds the role at the organisation, or for the whole tenant. Without `unitId` the whole
 * organisation is meant: a role for one part of it is not enough.
 */
export function hasRole(
  viewer: Pick<Viewer, 'roles'>,
  role: string,
  organisationId: string | null,
  unitId: string | null = null,
): boolean {
  return viewer.roles.some(
    held =>
      held.role === role &&
      (held.organisationId === null ||
        (held.organisationId === organisationId && (held.unitId === null || held.unitId === unitId))),
  );
}

/** The parts of the organisation for which the viewer holds the role; null for all of it. */
export function unitsOf(viewer: Pick<Viewer, 'roles'>, role: string, organisationId: string): string[] | null {
  if (hasRole(viewer, role, organisationId)) return null;
  return viewer.roles.flatMap(held =>
    held.role === role && held.organisationId === organisationId && held.unitId !== null ? [held.unitId] : [],
  );
}
