import type { RequiredEntityData } from '@mikro-orm/core';
import { uuidv7 } from '@naober/kit/ids';
import { aViewer, type TestSubgraph } from '@naober/kit/testing/subgraph';
import type { Viewer } from '@naober/kit/viewer';
import { BorrowedCooperationAgreement } from '../src/borrowed/cooperation-agreement.entity.ts';
import { BorrowedEmployment } from '../src/borrowed/employment.entity.ts';
import { BorrowedProfession } from '../src/borrowed/profession.entity.ts';
import { BorrowedProfessional } from '../src/borrowed/professional.entity.ts';
import { Credential } from '../src/credential/credential.entity.ts';
import { CredentialKind, CredentialStatus } from '../src/credential/credential.enums.ts';
import { confirm, signUp } from './asking.ts';
import { aPlanner, aShift, rosterTold, now, type Region } from './builders.ts';

/** Intensive care nurses, whom the law wants in the BIG register. */
export async function nurses({ em }: TestSubgraph): Promise<BorrowedProfession> {
  const known = await em.findOne(BorrowedProfession, { code: 'ICV' });
  if (known) return known;
  const profession = {
    id: uuidv7(),
    version: 1,
    code: 'ICV',
    name: 'IC-verpleegkundige',
    nameEn: 'intensive care nurse',
  };
  return em.transactional(async tx => tx.create(BorrowedProfession, profession));
}

/** An intensive care nurse whom the home member employs, and who may be lent to the host. */
export async function aNurse(exchange: TestSubgraph, { regionId, home, host }: Region): Promise<Viewer> {
  const profession = await nurses(exchange);
  const id = uuidv7();
  const facts = { version: 1, regionId };
  const period = { startsOn: '2020-01-01', endsOn: null };
  await exchange.em.transactional(async tx => {
    tx.create(BorrowedProfessional, { id, ...facts, isSelfEmployed: false });
    const job = { professionalId: id, memberId: home.id, professionId: profession.id, departmentId: null };
    tx.create(BorrowedEmployment, { id: uuidv7(), ...facts, ...job, ...period });
    await rosterTold(tx, id);
    const scope = { memberIds: [host.id, home.id], departmentKinds: [], professionIds: [profession.id] };
    tx.create(BorrowedCooperationAgreement, { id: uuidv7(), ...facts, ...scope, ...period, terminatedOn: null });
  });
  return aViewer({ personId: id, tenantId: regionId });
}

/** A shift of the host for an intensive care nurse. */
export const aNurseShift = async (exchange: TestSubgraph, region: Region, over: object = {}) =>
  aShift(exchange, region, { professionId: (await nurses(exchange)).id, requiredEpas: [], ...over });

/** The id of her sign-up for a day at the host, which its planner confirmed. */
export async function aConfirmedSignUp(
  exchange: TestSubgraph,
  region: Region,
  her: Viewer,
  day: string,
): Promise<string> {
  const span = { startsAt: new Date(`${day}T07:00Z`), endsAt: new Date(`${day}T15:00Z`) };
  const { signUp: made } = await signUp(exchange, her, (await aNurseShift(exchange, region, span)).id);
  await confirm(exchange, aPlanner(region), made!.id);
  return made!.id;
}

/** HR of a member. */
export const hrOf = ({ regionId }: Region, { id }: { id: string }): Viewer =>
  aViewer({
    personId: uuidv7(),
    tenantId: regionId,
    roles: [{ role: 'HR_ADVISOR', organisationId: id, unitId: null }],
  });

let serial = 0;
/** A number that nobody has, another each time. */
export const aBigNumber = (): string => `00${String(++serial).padStart(7, '0')}30`;

/** A BIG registration of the person that the register said is right just now; say what differs. */
export function aRegistration(
  exchange: TestSubgraph,
  { personId, tenantId }: Viewer,
  over: Partial<RequiredEntityData<Credential>> = {},
): Promise<Credential> {
  return exchange.em.transactional(async tx =>
    tx.create(Credential, {
      regionId: tenantId,
      professionalId: personId!,
      kind: CredentialKind.BIG_REGISTRATION,
      about: '30',
      number: aBigNumber(),
      status: CredentialStatus.VERIFIED,
      submittedAt: now,
      statusSince: now,
      checkedAt: now,
      checkedByRegister: true,
      ...over,
    } as RequiredEntityData<Credential>),
  );
}

// oxlint-disable-next-line typescript/no-explicit-any -- the shape of an answer is its question's business
export type Loose = Record<string, any>;

/** Says what the host asks, from the middle of January 2026 on; `over` names another day, name or department. */
export const adoptSet = (
  exchange: TestSubgraph,
  who: Viewer,
  { host }: Region,
  items: readonly object[],
  over: object = {},
): Promise<Loose> =>
  mutate(
    exchange,
    who,
    'adoptRequirementSet',
    { memberId: host.id, name: 'Operatiekamer', validFrom: '2026-01-12', items, ...over },
    'requirementSet { id name isOfWholeMember current { validFrom items { kind about maxAgeMonths professionCodes } } versions { validFrom } }',
  );

/** Asks a mutation and gives what it answered; throws what it threw. */
export async function mutate(
  exchange: TestSubgraph,
  viewer: Viewer,
  mutation: string,
  input: object,
  fields: string,
): Promise<Loose> {
  const type = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input!`;
  const query = `mutation($input: ${type}) { ${mutation}(input: $input) { ${fields} userErrors { code field } } }`;
  const { data, errors } = await exchange.ask(viewer, query, { input });
  if (errors) throw errors[0];
  return data![mutation] as Loose;
}
