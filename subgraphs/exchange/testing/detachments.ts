import { uuidv7 } from '@naober/kit/ids';
import { aViewer, type TestSubgraph } from '@naober/kit/testing/subgraph';
import type { Viewer } from '@naober/kit/viewer';
import { BorrowedRoleGrant } from '../src/borrowed/role-grant.entity.ts';
import { now, type Region } from './builders.ts';

/** When everybody in the tests signed in: an hour before. */
export const signedInAt = new Date(now.getTime() - 3_600_000);
const signIn = { service: 'martini', at: signedInAt.toISOString() };

/** The same person, signed in by her sign-in service. */
export const signedIn = (viewer: Viewer): Viewer => ({ ...viewer, signIn });

/** Somebody who signs for a member, and is known here as one who may. */
export async function aSigner(
  exchange: TestSubgraph,
  { regionId }: Region,
  memberId: string,
  role = 'HR_ADVISOR',
): Promise<Viewer> {
  const personId = uuidv7();
  await exchange.em.transactional(async tx => {
    const since = { startsOn: '2020-01-01', endsOn: null };
    const grant = { professionalId: personId, memberId, departmentId: null, role };
    tx.create(BorrowedRoleGrant, { id: uuidv7(), version: 1, regionId, ...grant, ...since });
  });
  const roles = [{ role, organisationId: memberId, unitId: null }];
  return signedIn(aViewer({ personId, tenantId: regionId, roles }));
}

/** Somebody with a role who signs for nobody; without a member for the whole region. */
export const aRole = ({ regionId }: Region, role: string, organisationId: string | null = null): Viewer =>
  signedIn(aViewer({ personId: uuidv7(), tenantId: regionId, roles: [{ role, organisationId, unitId: null }] }));

export interface Told {
  detachmentAgreement: {
    id: string;
    status: string;
    number: number;
    textHash: string;
    inForceFrom: string | null;
    lastDay: string;
  } | null;
  findings: { code: string; enforcement: string }[];
  userErrors: { code: string }[];
}

const fields =
  'detachmentAgreement { id status number textHash inForceFrom lastDay } findings { code enforcement } userErrors { code }';

/** Asks a mutation of detachment agreements; a code alone where it was thrown. */
export async function detaching(
  exchange: TestSubgraph,
  viewer: Viewer,
  name: string,
  input: object,
  retryKey?: string,
): Promise<Told> {
  const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input!`;
  const { data, errors } = await exchange.ask(
    viewer,
    `mutation($input: ${type}) { ${name}(input: $input) { ${fields} } }`,
    { input },
    retryKey,
  );
  if (errors) throw errors[0];
  return data![name] as Told;
}

/** Terms that nothing speaks against; say what differs. */
export const terms = ({ department, profession }: Region, over: object = {}): object => ({
  professionalName: 'Femke Hoekstra',
  departmentId: department.id,
  professionId: profession.id,
  startsOn: '2026-02-01',
  endsOn: '2026-06-30',
  legalBasis: 'NON_PROFIT_ASSISTANCE',
  costPerHourCents: 4500,
  grossWageCostCents: 4500,
  ...over,
});

/** Her, somebody who signs for home and for host, and what they do with an agreement. */
export interface Scene {
  readonly her: Viewer;
  readonly home: Viewer;
  readonly host: Viewer;
}

export async function drafted(exchange: TestSubgraph, region: Region, { her, home }: Scene, over: object = {}) {
  const parties = { homeMemberId: region.home.id, hostMemberId: region.host.id };
  const input = { professionalId: her.personId, ...parties, terms: terms(region, over) };
  const { detachmentAgreement } = await detaching(exchange, home, 'draftDetachmentAgreement', input);
  return detachmentAgreement!;
}

type Sent = NonNullable<Told['detachmentAgreement']>;

export async function sent(
  exchange: TestSubgraph,
  { home }: Scene,
  { id, textHash }: Pick<Sent, 'id' | 'textHash'>,
  over: object = {},
): Promise<Sent> {
  const input = { detachmentAgreementId: id, textHash, ...over };
  const { detachmentAgreement, userErrors } = await detaching(exchange, home, 'sendDetachmentForSigning', input);
  if (userErrors[0]) throw new Error(userErrors[0].code);
  return detachmentAgreement!;
}

export const sign = (
  exchange: TestSubgraph,
  viewer: Viewer,
  party: string,
  { id, textHash }: Pick<Sent, 'id' | 'textHash'>,
  retryKey?: string,
): Promise<Told> =>
  detaching(
    exchange,
    viewer,
    'signDetachmentAgreement',
    { detachmentAgreementId: id, party, textHash, signedName: `Naam van ${party}` },
    retryKey,
  );

/** All three sign; the answer to the last of them. */
export async function signedByAll(
  exchange: TestSubgraph,
  scene: Scene,
  one: Pick<Sent, 'id' | 'textHash'>,
): Promise<Sent> {
  await sign(exchange, scene.home, 'HOME', one);
  await sign(exchange, scene.host, 'HOST', one);
  return (await sign(exchange, scene.her, 'PROFESSIONAL', one)).detachmentAgreement!;
}

/** Holds her agreements for those days, both included, and for no others. */
export async function heldFor(exchange: TestSubgraph, her: string, days: readonly [string, string]): Promise<void> {
  await exchange.em.execute('delete from detachment_suspension');
  await exchange.em.execute(
    `insert into detachment_suspension (id, region_id, detachment_id, from_day, until_day, reason)
     select gen_random_uuid(), region_id, id, ?, ?, 'LEAVE' from detachment_agreement where professional_id = ?`,
    [...days, her],
  );
}
