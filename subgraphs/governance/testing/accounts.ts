import { uuidv7 } from '@naober/kit/ids';
import type { TestSubgraph } from '@naober/kit/testing/subgraph';
import type { Viewer } from '@naober/kit/viewer';
import type { Member } from '../src/member/member.entity.ts';
import type { Professional } from '../src/professional/professional.entity.ts';
import type { Region } from '../src/region/region.entity.ts';
import { aMember, aProfessional, aRegion } from './governance.ts';
import { holderOf, platform } from './viewers.ts';

/** A region with two members, an administrator of the first, and somebody without a role. */
export interface Cast {
  readonly region: Region;
  readonly martini: Member;
  readonly ozg: Member;
  readonly admin: Viewer;
  readonly femke: Professional;
}

export const aCast = (governance: TestSubgraph): Promise<Cast> =>
  governance.em.transactional(async tx => {
    const region = aRegion(tx);
    const [martini, ozg] = [aMember(tx, region), aMember(tx, region)];
    const [geert, femke] = [aProfessional(tx, region), aProfessional(tx, region)];
    const admin = { ...holderOf('MEMBER_ADMIN', martini.id, region.id), personId: geert.id };
    return { region, martini, ozg, admin, femke };
  });

/** What a mutation answers; throws what it threw. */
export async function did(
  governance: TestSubgraph,
  viewer: Viewer,
  mutation: string,
  input: object | null,
  fields: string,
  // oxlint-disable-next-line typescript/no-explicit-any -- the shape of an answer is its question's business
): Promise<any> {
  const type = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input!`;
  const query = input
    ? `mutation($input: ${type}) { ${mutation}(input: $input) { ${fields} } }`
    : `mutation { ${mutation} { ${fields} } }`;
  const { data, errors } = await governance.ask(viewer, query, { input });
  if (errors) throw errors[0];
  return data![mutation];
}

/** The code of what it threw, or the codes of its userErrors. */
export const refusalOf = async (answer: Promise<{ userErrors: { code: string }[] }>): Promise<unknown> =>
  answer.then(
    ({ userErrors }) => userErrors.map(({ code }) => code),
    (error: { extensions: { code: string } }) => error.extensions.code,
  );

/** What the gateway is answered when a service let somebody in; null when she is not known here. */
export async function startSession(governance: TestSubgraph, issuer: string, subject: string) {
  const query = 'mutation($input: StartSessionInput!) { startSession(input: $input) { id issuer browser isCurrent } }';
  const input = { issuer, subject, secretDigest: uuidv7(), browser: 'Firefox, Android' };
  const { data, errors } = await governance.ask(platform, query, { input });
  if (errors) throw errors[0];
  return data!['startSession'] as { id: string } | null;
}
