import { createHash } from 'node:crypto';
import type { TestSubgraph } from '@naober/kit/testing/subgraph';
import type { Viewer } from '@naober/kit/viewer';
import { did, type Cast } from './accounts.ts';
import { platform } from './viewers.ts';

/** What is asked of a key that was made. */
export const shownKey = `accessKey { id kind name hint scopes origins mayWrite status expiresAt viewerCanRevoke viewerCanRotate
  member { id } } secret userErrors { code field }`;

/** An API key of Martini, as its administrator makes it; say what differs. */
export const makeKey = (
  governance: TestSubgraph,
  { admin, martini }: Cast,
  over: object = {},
  viewer: Viewer = admin,
) => {
  const input = { memberId: martini.id, name: ' Power BI ', scopes: ['READ_SHIFTS'], days: 30, ...over };
  return did(governance, viewer, 'createApiKey', input, shownKey);
};

const keyAccount = `query($digest: String!, $origin: String) { keyAccount(secretDigest: $digest, origin: $origin) {
  account { professionalId client mayWrite roles { role memberId departmentId } } refusal } }`;

/** What the gateway hears of somebody who brings this secret. */
export async function accountBy(
  governance: TestSubgraph,
  secret: string,
  origin: string | null = null,
): Promise<unknown> {
  const digest = createHash('sha256').update(secret).digest('base64url');
  return (await governance.ask(platform, keyAccount, { digest, origin })).data?.['keyAccount'];
}
