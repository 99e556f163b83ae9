import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { aViewer, type TestSubgraph } from '@naober/kit/testing/subgraph';
import type { Viewer } from '@naober/kit/viewer';
import { confirm, signUp } from '../../testing/asking.ts';
import { aPlanner, aProfessional, aRegion, aShift, type Region } from '../../testing/builders.ts';
import { mutate, type Loose } from '../../testing/credentials.ts';
import { startExchange } from '../../testing/exchange.ts';

let exchange: TestSubgraph;
let region: Region;
let her: Viewer;
let planner: Viewer;
beforeAll(async () => void (exchange = await startExchange()));
afterAll(() => exchange.stop());
beforeEach(async () => {
  region = await aRegion(exchange);
  her = await aProfessional(exchange, region);
  planner = aPlanner(region);
});

const texts = {
  receivedBy: 'De dagcoördinator van de OK',
  reportAt: 'Balie OK, route 14',
  login: 'Je krijgt een login per mail',
  loginOwner: 'Servicedesk',
  loginDays: 5,
  badge: 'Bij de receptie',
  badgeOwner: 'Receptie',
  badgeDays: 2,
  medication: 'Via de kast op de gang',
  medicationOwner: 'Apotheek',
  medicationDays: 3,
  wardSheet: 'Acht operatiekamers.',
  qualificationAsked: 'Instrumenteren en omlopen',
  safety: 'Röntgen: draag lood.',
};
const write = (over: object = {}, who = planner) =>
  mutate(
    exchange,
    who,
    'writeArrivalCard',
    { departmentId: region.department.id, ...texts, ...over },
    'arrivalCard { id revision receivedBy }',
  );
const acknowledge = (arrivalCardId: string, who = her) =>
  mutate(exchange, who, 'acknowledgeArrivalCard', { arrivalCardId }, 'arrivalCard { id viewerReadAt }');
const of = async (viewer: Viewer, shiftId: string) =>
  (await exchange.reference(
    viewer,
    'OpenShift',
    shiftId,
    'arrivalCard { id revision } eligibility { findings { code enforcement } }',
  )) as Loose;
const unread = async (viewer: Viewer, id: string) => {
  const card = (await exchange.reference(viewer, 'ArrivalCard', id, 'unreadSignUps { id }')) as Loose;
  return card['unreadSignUps']?.map((one: { id: string }) => one.id) ?? null;
};
const codes = ({ userErrors }: Loose) =>
  userErrors.map(({ code, field }: { code: string; field: string[] }) => [code, ...(field ?? [])]);

test('who is confirmed is shown the card and asked to read it before her first shift there; a newer one again', async () => {
  const { id: shiftId } = await aShift(exchange, region);
  const { arrivalCard } = await write();
  expect([arrivalCard.revision, (await of(her, shiftId))['arrivalCard']]).toEqual([1, null]);
  await expect(acknowledge(arrivalCard.id)).rejects.toMatchObject({ extensions: { code: 'NOT_FOUND' } });
  const { signUp: made } = await signUp(exchange, her, shiftId);
  await confirm(exchange, planner, made!.id);
  const unreadFinding = { code: 'ARRIVAL_CARD_NOT_READ', enforcement: 'SIGNAL' };
  const warned = async () =>
    (await of(her, shiftId))['eligibility'].findings.filter(
      ({ code }: { code: string }) => code === unreadFinding.code,
    );
  expect([(await of(her, shiftId))['arrivalCard'].id, await warned()]).toEqual([arrivalCard.id, [unreadFinding]]);
  expect([await unread(planner, arrivalCard.id), await unread(her, arrivalCard.id)]).toEqual([[made!.id], null]);
  const answers = await exchange.atOnce(3, () => acknowledge(arrivalCard.id));
  expect(answers.map(one => one['arrivalCard'].viewerReadAt)).toEqual(Array(3).fill(exchange.now));
  expect(await warned()).toEqual([]);
  expect(await unread(planner, arrivalCard.id)).toEqual([]);
  const newer = (await write({ badge: 'Bij de balie' }))['arrivalCard'];
  expect([newer.revision, await warned(), codes(await acknowledge(arrivalCard.id))]).toEqual([
    2,
    [unreadFinding],
    [['CHANGED_SINCE', 'arrivalCardId']],
  ]);
});

test('the card is of who is counted on there, its planners, and nobody else', async () => {
  const { id: shiftId } = await aShift(exchange, region);
  const { arrivalCard } = await write();
  const others = [her, aViewer({ tenantId: region.regionId }), { ...planner, tenantId: region.host.id }];
  for (const viewer of others)
    expect(await exchange.reference(viewer, 'ArrivalCard', arrivalCard.id, 'safety')).toBeNull();
  expect((await of(planner, shiftId))['arrivalCard'].id).toBe(arrivalCard.id);
  await expect(write({}, her)).rejects.toMatchObject({ extensions: { code: 'NOT_FOUND' } });
  const ofAnother = { ...planner, roles: [{ ...planner.roles[0]!, unitId: region.host.id }] };
  await expect(write({}, ofAnother)).rejects.toMatchObject({ extensions: { code: 'NOT_FOUND' } });
});

test('several planners write at once: revisions count up and none is lost', async () => {
  const written = await exchange.atOnce(5, index => write({ badge: `Balie ${index}` }));
  expect(written.map(one => one['arrivalCard'].revision).sort()).toEqual([1, 2, 3, 4, 5]);
});

test.each<[string, object, string[][]]>([
  ['a text that is missing', { badge: ' ' }, [['TEXT_MISSING', 'badge']]],
  ['days of the badge that are none', { badgeDays: 91 }, [['DAYS_NOT_VALID', 'badgeDays']]],
  ['the phone of a person', { receivedBy: 'Anja, 06-12345678' }, [['PHONE_OF_PERSON', 'receivedBy']]],
  ['a sheet of five minutes and a word', { wardSheet: 'woord '.repeat(1_001) }, [['SHEET_TOO_LONG', 'wardSheet']]],
  [
    'a text that is too long, days that are none',
    { safety: 'x'.repeat(601), loginDays: 91 },
    [
      ['TEXT_TOO_LONG', 'safety'],
      ['DAYS_NOT_VALID', 'loginDays'],
    ],
  ],
])('%s is refused, with its field', async (_, over, expected) => {
  expect(codes(await write(over))).toEqual(expected);
  expect(codes(await write({ wardSheet: 'woord '.repeat(1_000), safety: 'x'.repeat(600), loginDays: 90 }))).toEqual([]);
});
