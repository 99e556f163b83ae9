import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { TestSubgraph } from '@naober/kit/testing/subgraph';
import { aPlanner, aRegion, type Region } from '../../testing/builders.ts';
import { startExchange } from '../../testing/exchange.ts';
import { codes, details, plan, type PlanningAnswer } from '../../testing/planning.ts';

let exchange: TestSubgraph;
let region: Region;
beforeAll(async () => void (exchange = await startExchange()));
beforeEach(async () => void (region = await aRegion(exchange)));
afterAll(() => exchange.stop());

const create = (over: object = {}, isPublished = false): Promise<PlanningAnswer> =>
  plan(exchange, aPlanner(region), 'createShift', {
    departmentId: region.department.id,
    isPublished,
    shift: details(region, over),
  });

test('a draft is made with the break that the law asks, and said again as it was said', async () => {
  const answer = await create({
    reportAt: 'Balie 3',
    askFor: 'Teamleider OK',
    bring: 'Pasje',
    contact: '050 1',
    remarks: 'Let op',
  });
  expect(answer).toEqual({
    shift: {
      id: expect.any(String),
      status: 'DRAFT',
      kind: 'REGULAR',
      startsAt: new Date('2026-02-10T06:30:00Z'),
      endsAt: new Date('2026-02-10T15:00:00Z'),
      breakMinutes: 30,
      isNight: false,
      workMinutes: 480,
      places: 2,
      placesTaken: 0,
      revision: 1,
      remarks: 'Let op',
      reportAt: 'Balie 3',
      askFor: 'Teamleider OK',
      bring: 'Pasje',
      contact: '050 1',
      otherRequirements: [],
      seriesCount: 1,
    },
    possibleTimes: [],
    userErrors: [],
  });
  expect((await create({}, true)).shift!.status).toBe('PUBLISHED');
});

const autumn = ['2026-10-25T02:30+02:00', '2026-10-25T02:30+01:00'];
test.each([
  [
    'a night in which the clocks go back lasts an hour longer',
    '2026-10-24T23:00',
    '2026-10-25T07:00',
    540 - 30,
    'CEST',
  ],
  ['a night in which they go forward an hour less', '2027-03-27T23:00', '2027-03-28T07:00', 420 - 30, 'CET'],
  ['the first 02:30', autumn[0]!, '2026-10-25T08:00', 390 - 30, 'CEST'],
  ['the second 02:30', autumn[1]!, '2026-10-25T08:00', 330, 'CET'],
])('%s', async (_, startsAt, endsAt, workMinutes) => {
  expect((await create({ startsAt, endsAt })).shift).toMatchObject({ workMinutes, isNight: true });
});

test.each([
  ['02:30 that comes twice asks which', '2026-10-25T02:30', 'AMBIGUOUS_TIME', autumn],
  [
    '02:30 that does not come is not moved',
    '2027-03-28T02:30',
    'NON_EXISTENT_TIME',
    ['2027-03-28T01:30+01:00', '2027-03-28T03:30+02:00'],
  ],
  [
    'an offset that the clocks do not have then',
    '2026-07-01T07:30+01:00',
    'NON_EXISTENT_TIME',
    ['2026-07-01T07:30+02:00'],
  ],
  ['a day that is none', '2026-02-30T07:30', 'NOT_A_TIME', []],
  ['words', 'morgen', 'NOT_A_TIME', []],
])('%s', async (_, startsAt, code, possibleTimes) => {
  expect(await create({ startsAt, endsAt: '2027-03-28T10:00' })).toEqual({
    shift: null,
    possibleTimes,
    userErrors: [{ code, field: ['shift', 'startsAt'] }],
  });
});

test.each([
  ['a day long', { startsAt: '2026-02-10T08:00', endsAt: '2026-02-11T08:00' }, []],
  ['a minute more', { startsAt: '2026-02-10T08:00', endsAt: '2026-02-11T08:01' }, ['SHIFT_TOO_LONG']],
  ['standby of a week', { kind: 'STANDBY', startsAt: '2026-02-10T08:00', endsAt: '2026-02-17T08:00' }, []],
  ['now', { startsAt: '2026-01-12T10:00', endsAt: '2026-01-12T18:00' }, ['STARTS_IN_THE_PAST']],
  ['in a minute', { startsAt: '2026-01-12T10:01', endsAt: '2026-01-12T18:00' }, []],
  ['an end that is the start', { endsAt: '2026-02-10T07:30' }, ['ENDS_BEFORE_IT_STARTS']],
  ['a break as long as the shift', { breakMinutes: 510 }, ['BREAK_NOT_VALID']],
  ['a minute less', { breakMinutes: 509 }, []],
  ['no place', { places: 0 }, ['PLACES_NOT_VALID']],
  ['a hundred places', { places: 100 }, []],
  ['one more', { places: 101 }, ['PLACES_NOT_VALID']],
  ['a credential in words', { requiredCredentials: ['BIG'] }, ['CREDENTIAL_NOT_VALID']],
  ['a credential by its kind', { requiredCredentials: ['BIG_REGISTRATION'] }, []],
  [
    'a profession and an EPA that nobody knows',
    { professionId: '00000000-0000-7000-8000-000000000001', requiredEpas: [{ epaId: 'x', minimumLevel: 'L4' }] },
    ['UNKNOWN_PROFESSION', 'UNKNOWN_EPA'],
  ],
  [
    'everything at once',
    { startsAt: 'x', places: 0, remarks: '\u0000', requiredCredentials: ['big'] },
    ['NOT_A_TIME', 'CREDENTIAL_NOT_VALID', 'TEXT_NOT_STORABLE', 'PLACES_NOT_VALID'],
  ],
])('%s', async (_, over, expected) => {
  expect(codes(await create(over))).toEqual(expected);
});

test('who can be called and is not works no night and has no break', async () => {
  const night = { startsAt: '2026-02-10T23:00', endsAt: '2026-02-11T07:00' };
  expect((await create({ ...night, kind: 'ON_CALL_AVAILABILITY' })).shift).toMatchObject({
    isNight: false,
    breakMinutes: 0,
  });
  expect((await create({ ...night, kind: 'PRESENCE_DUTY' })).shift).toMatchObject({ isNight: true, breakMinutes: 30 });
});

test.each([
  ['decomposed accents are found composed', 'Zoe\u0308 ', 'Zo\u00eb'],
  ['emoji and right-to-left marks stay', '\u200fשלום 👩🏽‍⚕️', '\u200fשלום 👩🏽‍⚕️'],
  ['an apostrophe in a name', 'van der ’t', 'van der ’t'],
  ['blanks alone are nothing', ' \n ', null],
  ['as long as it may be, in characters', '👩'.repeat(2_000), '👩'.repeat(2_000)],
])('%s', async (_, remarks, stored) => {
  const { shift } = await create({ remarks });
  expect(shift!.remarks).toBe(stored);
  const { data } = await exchange.ask(aPlanner(region), `{ openShift(id: "${shift!.id}") { remarks } }`);
  expect(data).toEqual({ openShift: { remarks: stored } });
});

test.each([
  ['NUL', 'a\u0000b', 'TEXT_NOT_STORABLE'],
  ['half a pair', '\ud83d', 'TEXT_NOT_STORABLE'],
  ['a bell', '\u0007', 'TEXT_NOT_STORABLE'],
  ['one character too many', '👩'.repeat(2_001), 'TEXT_TOO_LONG'],
])('%s is refused, not changed', async (_, remarks, code) => {
  expect(codes(await create({ remarks }))).toEqual([code]);
});
