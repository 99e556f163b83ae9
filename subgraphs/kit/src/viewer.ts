import { createHash } from 'node:crypto';
import { SignJWT, jwtVerify, type CryptoKey, type KeyObject } from 'jose';
import { z } from 'zod';
import { fail } from './errors.ts';

const viewerShape = z.object({
  /** Who asks; null when nobody is signed in. */
  personId: z.string().nullable(),
  /** The tenant whose records can be seen at all. */
  tenantId: z.string(),
  roles: z.array(z.object({ role: z.string(), organisationId: z.string().nullable() })),
  /** What asks: the portal, a widget, a key of a reporting tool, or the platform itself. */
  client: z.enum(['portal', 'widget', 'key', 'system']),
});

/** Who asks and as what; made by the gateway alone. */
export type Viewer = z.infer<typeof viewerShape>;

export const statementHeader = 'x-viewer-statement';
const lifetimeSeconds = 60;
type Key = CryptoKey | KeyObject | Uint8Array;

const digest = (body: string) => createHash('sha256').update(body).digest('base64url');

/** The viewer as a signed statement for one subgraph and one request body; lives 60 s. */
export function signStatement(viewer: Viewer, audience: string, body: string, privateKey: Key): Promise<string> {
  return new SignJWT({ viewer, body: digest(body) })
    .setProtectedHeader({ alg: 'EdDSA' })
    .setAudience(audience)
    .setIssuedAt()
    .setExpirationTime(`${lifetimeSeconds}s`)
    .sign(privateKey);
}

/** The viewer out of a statement. Throws UNAUTHENTICATED for a missing, forged, stale or misdirected one. */
export async function readStatement(
  statement: string | undefined,
  audience: string,
  body: string,
  publicKey: Key,
): Promise<Viewer> {
  const refusal = fail('UNAUTHENTICATED', 'This request carries no valid statement about who asks.');
  if (!statement) throw refusal;
  const { payload } = await jwtVerify(statement, publicKey, {
    audience,
    algorithms: ['EdDSA'],
    requiredClaims: ['exp'],
  }).catch(() => {
    throw refusal;
  });
  const viewer = viewerShape.safeParse(payload['viewer']);
  if (!viewer.success || payload['body'] !== digest(body)) throw refusal;
  return viewer.data;
}

/** Whether the viewer holds the role at the organisation, or for the whole tenant. */
export function hasRole(viewer: Pick<Viewer, 'roles'>, role: string, organisationId: string | null): boolean {
  return viewer.roles.some(
    held => held.role === role && (held.organisationId === null || held.organisationId === organisationId),
  );
}
