import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { aViewer, type TestSubgraph } from '@naober/kit/testing/subgraph';
import type { Viewer } from '@naober/kit/viewer';
import { aPlanner, aRegion, type Region } from '../../testing/builders.ts';
import { aBigNumber, aNurse, aRegistration, hrOf, mutate, type Loose } from '../../testing/credentials.ts';
import { startExchange } from '../../testing/exchange.ts';
import { CredentialStatus } from './credential.enums.ts';
import { Credential } from './credential.entity.ts';

let exchange: TestSubgraph;
let region: Region;
let her: Viewer;
let [homeHr, hostHr]: Viewer[] = [];
beforeAll(async () => void (exchange = await startExchange()));
afterAll(() => exchange.stop());
beforeEach(async () => {
  region = await aRegion(exchange);
  her = await aNurse(exchange, region);
  [homeHr, hostHr] = [hrOf(region, region.home), hrOf(region, region.host)];
});

const fields =
  'credential { id status datedOn validUntil about viewerCanWithdraw shownTo { id } verifications { outcome byRegister member { id } } }';
const add = (input: object, who = her) => mutate(exchange, who, 'addCredential', input, fields);
const verify = (who: Viewer, credentialId: string, memberId: string, more = {}) =>
  mutate(exchange, who, 'verifyCredential', { credentialId, memberId, ...more }, fields);
const share = (credentialId: string, memberId = region.host.id) =>
  mutate(exchange, her, 'shareCredential', { credentialId, memberId }, fields);
const codes = ({ userErrors }: Loose) => userErrors.map(({ code }: { code: string }) => code);
const notThere = { extensions: { code: 'NOT_FOUND' } };

test('what is handed in waits for HR of home, who says that it is right; the history keeps who looked', async () => {
  const { credential } = await add({
    kind: 'CZO_DIPLOMA',
    about: ' icv ',
    datedOn: '2020-06-01',
    validUntil: '2030-01-01',
  });
  expect(credential).toMatchObject({
    status: 'SUBMITTED',
    about: 'ICV',
    validUntil: null,
    viewerCanWithdraw: true,
    verifications: [],
  });
  const verified = (await verify(homeHr!, credential.id, region.home.id)).credential;
  const looks = [{ outcome: 'VERIFIED', byRegister: false, member: { id: region.home.id } }];
  expect(verified).toMatchObject({ status: 'VERIFIED', verifications: looks });
  await expect(
    exchange.subgraph.orm.em.fork().execute(`update credential_verification set outcome = 'REFUSED'`),
  ).rejects.toThrow('permission denied');
});

test.each<[string, object, string[]]>([
  ['a number of ten digits', { kind: 'BIG_REGISTRATION', number: '9900000013' }, ['NUMBER_NOT_VALID']],
  ['a diploma of nothing, without a day', { kind: 'CZO_DIPLOMA' }, ['ABOUT_NOT_VALID', 'DATE_REQUIRED']],
  ['a day that has not come', { kind: 'CZO_DIPLOMA', about: 'ICV', datedOn: '2026-01-13' }, ['DATE_IN_FUTURE']],
  ['a licence without a last day', { kind: 'DRIVING_LICENCE', about: 'C1' }, ['END_REQUIRED']],
  [
    'a licence of a category that is none',
    { kind: 'DRIVING_LICENCE', about: 'X', validUntil: '2030-01-01' },
    ['ABOUT_NOT_VALID'],
  ],
  [
    'what is over',
    { kind: 'LIFE_SUPPORT', about: 'BLS', datedOn: '2025-01-01', validUntil: '2026-01-11' },
    ['OVER_ALREADY'],
  ],
  [
    'a last day before the first',
    { kind: 'LIFE_SUPPORT', about: 'BLS', datedOn: '2026-01-10', validUntil: '2026-01-01' },
    ['ENDS_BEFORE_IT_BEGINS', 'OVER_ALREADY'],
  ],
  ['her own clearance', { kind: 'OCCUPATIONAL_HEALTH_CLEARANCE', datedOn: '2026-01-01' }, ['OF_EMPLOYER']],
])('%s is refused with every reason', async (_, input, expected) => {
  const answer = await add(input);
  expect([answer['credential'], codes(answer)]).toEqual([null, expected]);
});

test('nothing is handed in twice: not by her, not at once, and no number by two people', async () => {
  const number = aBigNumber();
  const answers = await exchange.atOnce(6, () => add({ kind: 'BIG_REGISTRATION', number }));
  expect(answers.flatMap(codes)).toEqual(Array(5).fill('ALREADY_ADDED'));
  expect(codes(await add({ kind: 'BIG_REGISTRATION', number }, await aNurse(exchange, region)))).toEqual([
    'NUMBER_TAKEN',
  ]);
  const [{ credential }] = answers.filter(one => one['credential'] !== null) as [Loose];
  expect(credential.about).toBe('30');
  await mutate(exchange, her, 'withdrawCredential', { credentialId: credential.id }, fields);
  expect(codes(await add({ kind: 'BIG_REGISTRATION', number }))).toEqual([]);
});

test('a certificate of conduct keeps the day on which it was seen, and a newer one can be shown when that is old', async () => {
  const first = (await add({ kind: 'CONDUCT_CERTIFICATE', datedOn: '2025-01-01' }))['credential'];
  expect([first.datedOn, codes(await add({ kind: 'CONDUCT_CERTIFICATE' }))]).toEqual([null, ['ALREADY_ADDED']]);
  expect(codes(await verify(homeHr!, first.id, region.home.id, { seenOn: '2026-01-13' }))).toEqual(['SEEN_IN_FUTURE']);
  const seen = (await verify(homeHr!, first.id, region.home.id, { seenOn: '2026-01-11' }))['credential'];
  expect([seen.status, seen.datedOn, codes(await add({ kind: 'CONDUCT_CERTIFICATE' }))]).toEqual([
    'VERIFIED',
    '2026-01-11',
    [],
  ]);
});

test('HR of a host sees what was shown to it and nothing else; a planner sees nothing', async () => {
  const [shown, other] = [await aRegistration(exchange, her), await aRegistration(exchange, her)];
  await share(shown.id);
  const seenBy = async (viewer: Viewer) => {
    const query = `query($of: [_Any!]!) { _entities(representations: $of) { ... on Professional { credentials { id } } } }`;
    const { data } = await exchange.ask(viewer, query, { of: [{ __typename: 'Professional', id: her.personId }] });
    return (
      (data!['_entities'] as { credentials: { id: string }[] | null }[])[0]!.credentials?.map(({ id }) => id).sort() ??
      null
    );
  };
  const both = [shown.id, other.id].sort();
  expect([await seenBy(her), await seenBy(homeHr!), await seenBy(hostHr!)]).toEqual([both, both, [shown.id]]);
  const others = [
    aPlanner(region),
    await aNurse(exchange, region),
    aViewer({ tenantId: region.regionId }),
    { ...homeHr!, tenantId: region.host.id },
  ];
  for (const viewer of others) {
    expect([await seenBy(viewer), await exchange.reference(viewer, 'Credential', shown.id, 'number')]).toEqual([
      null,
      null,
    ]);
    const code = viewer.personId === null ? 'UNAUTHENTICATED' : 'NOT_FOUND';
    await expect(verify(viewer, shown.id, region.host.id)).rejects.toMatchObject({ extensions: { code } });
  }
  await expect(verify(hostHr!, other.id, region.host.id)).rejects.toMatchObject(notThere);
  await expect(verify(homeHr!, shown.id, region.host.id)).rejects.toMatchObject(notThere);
  expect(codes(await share(shown.id))).toEqual(['ALREADY_SHOWN']);
});

test('HR of home turns down for everybody, HR of a host for itself alone; nobody looks at her own', async () => {
  const credential = await aRegistration(exchange, her);
  await share(credential.id);
  const refuse = (who: Viewer, memberId: string, more: object = { reason: 'NAME_DIFFERS' }) =>
    mutate(exchange, who, 'refuseCredential', { credentialId: credential.id, memberId, ...more }, fields);
  expect(codes(await refuse(hostHr!, region.host.id, { reason: 'OTHER' }))).toEqual(['NOTE_REQUIRED']);
  expect((await refuse(hostHr!, region.host.id))['credential'].status).toBe('VERIFIED');
  expect(codes(await verify({ ...homeHr!, personId: her.personId }, credential.id, region.home.id))).toEqual([
    'OWN_CREDENTIAL',
  ]);
  expect((await refuse(homeHr!, region.home.id))['credential'].status).toBe('REFUSED');
  expect(codes(await refuse(homeHr!, region.home.id))).toEqual(['NOT_TO_VERIFY']);
});

test('whom the register calls not valid, nobody calls right', async () => {
  const { id } = await aRegistration(exchange, her, { status: CredentialStatus.SUSPENDED });
  expect(codes(await verify(homeHr!, id, region.home.id))).toEqual(['REGISTER_SAYS_NO']);
});

test('the occupational health service says yes or no and a day; what it said before no longer counts', async () => {
  const record = (who: Viewer, isCleared: boolean, more: object = {}) =>
    mutate(
      exchange,
      who,
      'recordOccupationalHealthClearance',
      { professionalId: her.personId, memberId: region.home.id, isCleared, datedOn: '2026-01-12', ...more },
      'credential { id isCleared status }',
    );
  const first = (await record(homeHr!, false))['credential'];
  const second = (await record(homeHr!, true))['credential'];
  expect([first.isCleared, second.isCleared]).toEqual([false, true]);
  expect((await exchange.em.findOneOrFail(Credential, first.id as string)).status).toBe('WITHDRAWN');
  expect(codes(await mutate(exchange, her, 'withdrawCredential', { credentialId: second.id }, fields))).toEqual([
    'OF_EMPLOYER',
  ]);
  expect(codes(await record(homeHr!, true, { datedOn: '2026-01-13' }))).toEqual(['DATE_IN_FUTURE']);
  await expect(record({ ...hostHr! }, true)).rejects.toMatchObject(notThere);
  await expect(record(hostHr!, true, { memberId: region.host.id })).rejects.toMatchObject(notThere);
});
