import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { uuidv7 } from '@naober/kit/ids';
import { aViewer, type TestSubgraph } from '@naober/kit/testing/subgraph';
import type { Viewer } from '@naober/kit/viewer';
import { signUp } from '../../testing/asking.ts';
import { aProfessional, aRegion, aShift, now, type Region } from '../../testing/builders.ts';
import { startExchange } from '../../testing/exchange.ts';
import { RosterImport } from '../roster/roster-import.entity.ts';

let exchange: TestSubgraph;
let region: Region;
let draftId: string;
let openId: string;
let importId: string;
beforeAll(async () => void (exchange = await startExchange()));
beforeEach(async () => {
  region = await aRegion(exchange);
  draftId = (await aShift(exchange, region, { status: 'DRAFT', externalId: 'D1' })).id;
  openId = (await aShift(exchange, region, { externalId: 'D2' })).id;
  await signUp(exchange, await aProfessional(exchange, region), openId);
  const { regionId, host } = region;
  const file = { regionId, memberId: host.id, fileName: 'week.csv', requestedAt: now };
  importId = await exchange.em.transactional(async tx => tx.create(RosterImport, file).id);
});
afterAll(() => exchange.stop());

/** A key of the host, or of another member. */
const keyFor = (scope: string, memberId = region.host.id): Viewer =>
  aViewer({
    tenantId: region.regionId,
    client: 'key',
    clientId: uuidv7(),
    mayWrite: scope === 'IMPORT_ROSTERS',
    roles: [{ role: scope, organisationId: memberId, unitId: null }],
  });

const member = `viewerCanPlan viewerCanImportRosters waitingSignUpCount rosterImports { nodes { id } }
  shifts { nodes { id externalId signUps { totalCount } } }`;
const memberFor = (viewer: Viewer) => exchange.reference(viewer, 'Member', region.host.id, member);
const nothing = {
  viewerCanPlan: false,
  viewerCanImportRosters: false,
  waitingSignUpCount: null,
  rosterImports: null,
  shifts: null,
};

test("a key that reads shifts sees the member's drafts, numbers and counts, and nobody who works them", async () => {
  const key = keyFor('READ_SHIFTS');
  expect(await memberFor(key)).toEqual({
    ...nothing,
    waitingSignUpCount: 1,
    shifts: {
      nodes: [
        { id: draftId, externalId: 'D1', signUps: null },
        { id: openId, externalId: 'D2', signUps: null },
      ],
    },
  });
  expect(await exchange.reference(key, 'OpenShift', draftId, 'status')).toEqual({ status: 'DRAFT' });
  const { id } = (
    await exchange.em.execute<{ id: string }[]>('select id from sign_up where shift_id = ?', [openId])
  )[0]!;
  expect(await exchange.reference(key, 'SignUp', id, 'status')).toBeNull();
});

test('a key for rosters sees imports, and no shift that is not on offer', async () => {
  const key = keyFor('IMPORT_ROSTERS');
  expect(await memberFor(key)).toEqual({
    ...nothing,
    viewerCanImportRosters: true,
    rosterImports: { nodes: [{ id: importId }] },
  });
  expect(await exchange.reference(key, 'RosterImport', importId, 'fileName')).toEqual({ fileName: 'week.csv' });
  expect(await exchange.reference(key, 'OpenShift', draftId, 'status')).toBeNull();
});

test('a key counts at its own member alone', async () => {
  for (const scope of ['READ_SHIFTS', 'IMPORT_ROSTERS', 'READ_AGREEMENTS']) {
    const key = keyFor(scope, region.home.id);
    expect(await memberFor(key)).toEqual(nothing);
    expect(await exchange.reference(key, 'RosterImport', importId, 'fileName')).toBeNull();
    expect(await exchange.reference(key, 'OpenShift', draftId, 'status')).toBeNull();
  }
});

const importRoster = `mutation($input: ImportRosterInput!) { importRoster(input: $input) { rosterImport { id } userErrors { code } } }`;
const handIn = async (viewer: Viewer) => {
  const content = 'Dienstnummer;Afdeling;Functie;Datum;Begin;Einde;Aantal\r\n';
  const input = { memberId: region.host.id, fileName: 'r.csv', content };
  const { data, errors } = await exchange.ask(viewer, importRoster, { input });
  const made = data?.['importRoster'] as { rosterImport: { id: string } | null; userErrors: { code: string }[] };
  return {
    id: made?.rosterImport?.id ?? null,
    code: errors?.[0]?.extensions['code'] ?? made.userErrors[0]?.code ?? null,
  };
};

test("a key for rosters hands one in, in nobody's name", async () => {
  const { id, code } = await handIn(keyFor('IMPORT_ROSTERS'));
  expect(code).toBeNull();
  expect(await exchange.em.findOneOrFail(RosterImport, id!)).toMatchObject({
    memberId: region.host.id,
    requestedBy: null,
  });
});

test.each<[string, () => Viewer, string]>([
  ['a key for rosters of another member', () => keyFor('IMPORT_ROSTERS', region.home.id), 'NOT_ALLOWED'],
  ['a key that reads shifts', () => keyFor('READ_SHIFTS'), 'FORBIDDEN'],
  ['a key for rosters in another region', () => ({ ...keyFor('IMPORT_ROSTERS'), tenantId: uuidv7() }), 'NOT_ALLOWED'],
  ['a visitor', () => aViewer({ tenantId: region.regionId }), 'UNAUTHENTICATED'],
])('%s hands in none', async (_who, viewer, code) => {
  expect(await handIn(viewer())).toEqual({ id: null, code });
});
