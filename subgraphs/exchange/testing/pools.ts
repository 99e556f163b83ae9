import type { RequiredEntityData } from '@mikro-orm/core';
import { uuidv7 } from '@naober/kit/ids';
import { aViewer, type TestSubgraph } from '@naober/kit/testing/subgraph';
import type { Viewer } from '@naober/kit/viewer';
import { Pool } from '../src/pool/pool.entity.ts';
import { PoolKind } from '../src/pool/pool.enums.ts';
import { now, type Region } from './builders.ts';

/** A pool that is open to operating room assistants; say what differs. */
export function aPool(
  exchange: TestSubgraph,
  { regionId, profession }: Region,
  over: Partial<RequiredEntityData<Pool>> = {},
): Promise<Pool> {
  const words = { name: 'Flexpool', nameEn: 'Flex pool', description: 'Vrij.', descriptionEn: 'Free.' };
  const what = { regionId, kind: PoolKind.REGIONAL_FLEX, ...words, professionIds: [profession.id] };
  return exchange.em.transactional(async tx =>
    tx.create(Pool, { ...what, openedAt: now, ...over } as RequiredEntityData<Pool>),
  );
}

/** A pool of specialists, of whom operating room assistants stand in for. */
export const aSpecialistPool = (exchange: TestSubgraph, region: Region): Promise<Pool> =>
  aPool(exchange, region, { kind: PoolKind.SPECIALIST });

/** Somebody of the office of the region. */
export const theOffice = ({ regionId }: Region): Viewer =>
  aViewer({
    personId: uuidv7(),
    tenantId: regionId,
    roles: [{ role: 'PROGRAMME_MANAGER', organisationId: null, unitId: null }],
  });

const fields: Record<string, string> = {
  openPool: 'pool { id kind name professions { id } closedAt }',
  closePool: 'pool { id closedAt viewerCanClose }',
  joinPool: 'membership { id profession { id } joinedAt leftAt pool { id viewerCanJoin viewerMembership { id } } }',
  leavePool: 'membership { id leftAt pool { viewerMembership { id } } }',
  saveParticipationPreference: 'preference { id weekdays atMostShifts mayBeAsked isWishReached members { id } }',
  offerAvailability: 'slots { id startsAt endsAt isRepeated }',
  withdrawAvailability: 'withdrawn',
  saveFilter: 'savedFilter { id name query }',
  renameFilter: 'savedFilter { id name }',
  deleteFilter: 'deletedId',
};
const consultation = 'consultationRequest { id status subject specialist { id } }';
const neverRefused = new Set(['withdrawAvailability', 'deleteFilter']);

// oxlint-disable-next-line typescript/no-explicit-any -- each test knows the shape of what it asks
type Answer = any;

/** What a mutation answers, in the shape of its fields above; throws what was thrown. */
export async function ask(
  exchange: TestSubgraph,
  viewer: Viewer,
  mutation: string,
  input: Record<string, unknown>,
): Promise<Answer> {
  const type = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input!`;
  const answer = `${fields[mutation] ?? consultation} ${neverRefused.has(mutation) ? '' : 'userErrors { code field }'}`;
  const query = `mutation($input: ${type}) { ${mutation}(input: $input) { ${answer} } }`;
  const { data, errors } = await exchange.ask(viewer, query, { input });
  if (errors) throw errors[0];
  return data![mutation];
}

/** The codes of its refusals. */
export const codesOf = (answer: { userErrors: { code: string }[] }): string[] =>
  answer.userErrors.map(({ code }) => code);
