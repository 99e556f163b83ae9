import { expect, test } from '@jest/globals';
import { settle, type Agreement, type Numbers, type SettledSheet } from './line.rules.ts';
import { centsOfMinutes, euros, vatOn } from './money.rules.ts';
import { type ChosenTerms, periodFor, periodOf, usualRhythm } from './period.rules.ts';
import { SettlementCadence, VatBasis } from './settlement.enums.ts';
import { settleJourney } from './travel.rules.ts';
import { vatFor, type Exemption } from './vat.rules.ts';

const agreement: Agreement = { id: 'a', legalBasis: 'INTRA_GROUP', costPerHourCents: 6_000, grossWageCostCents: null };
const exemption: Exemption = {
  id: 'x',
  homeMemberId: 'home',
  hostMemberId: 'host',
  legalBasis: 'INTRA_GROUP',
  basis: VatBasis.CARE_RELATED,
  validFrom: '2026-01-01',
  validUntil: '2026-06-30',
};
const weights: Record<string, number> = { REGULAR: 10_000, NIGHT: 14_400 };
const numbers: Numbers = {
  numberOn: (id, day) =>
    ({ 'LS-5.vat': day < '2012-10-01' ? 19 : 21, 'LS-6.vat': 0, 'LS-7.vat': 0, 'SE-2.kilometre': 23 })[id] ?? null,
  weightOn: (cao, band) => (cao === 'ZIEKENHUIZEN' ? (weights[band] ?? null) : null),
  exemptions: [exemption],
};
const sheet: SettledSheet = {
  homeMemberId: 'home',
  hostMemberId: 'other',
  day: '2026-03-31',
  cao: 'ZIEKENHUIZEN',
  minutes: 480,
  isHeld: false,
  bands: [{ month: '2026-03-01', band: 'REGULAR', minutes: 480 }],
  agreement,
};
const settled = (over: Partial<SettledSheet>) => settle({ ...sheet, ...over }, numbers);

test.each([
  [1, 6_000, 10_000, 100],
  [1, 29, 10_000, 0], // 0.483
  [1, 30, 10_000, 1], // 0.5 goes away from zero
  [-1, 30, 10_000, -1],
  [-1, 29, 10_000, 0],
  [451, 5_937, 14_400, 64_262], // 451 × 59.37 ÷ 60 × 1.44 = 642.62
  [600_000, 50_000, 17_200, 860_000_000],
])('%i minutes at %i cents an hour, weighed %i, are %i cents', (minutes, cost, weight, cents) => {
  expect(centsOfMinutes(minutes, cost, weight)).toBe(cents);
});

test.each([
  [10, 2_100, 2],
  [12, 2_100, 3], // 2.52
  [50, 2_100, 11], // 10.5
  [-50, 2_100, -11],
  [100, 0, 0],
])('VAT on %i cents at %i is %i', (net, hundredths, vat) => expect(vatOn(net, hundredths)).toBe(vat));

test.each([
  [0, '0.00'],
  [5, '0.05'],
  [-1_234, '-12.34'],
  [100_000_00, '100000.00'],
])('%i cents are written %s', (cents, text) => expect(euros(cents)).toBe(text));

test('a night over the end of a month is one sheet and two lines, each rounded by itself', () => {
  const bands = [
    { month: '2026-03-01', band: 'NIGHT', minutes: 61 },
    { month: '2026-04-01', band: 'NIGHT', minutes: 359 },
    { month: '2026-04-01', band: 'REGULAR', minutes: 60 },
  ];
  const { lines, gaps } = settled({ bands, minutes: 480 });
  expect(gaps).toEqual([]);
  expect(lines.map(({ month, minutes, netCents }) => [month, minutes, netCents])).toEqual([
    ['2026-03-01', 61, 8_784],
    ['2026-04-01', 419, 51_696 + 6_000],
  ]);
});

test('hours beyond the end of the month go by VAT and weights of their own month, under the agreement of the night', () => {
  const night = { month: '2026-03-01', band: 'NIGHT', minutes: 60 };
  const bands = [night, { ...night, month: '2026-04-01' }];
  const untilMarch = { ...exemption, hostMemberId: 'other', validUntil: '2026-03-31' };
  const weightOn: Numbers['weightOn'] = (_, __, day) => (day < '2026-04-01' ? 14_400 : 15_000);
  const { lines } = settle({ ...sheet, minutes: 120, bands }, { ...numbers, weightOn, exemptions: [untilMarch] });
  expect(lines.map(({ vat, netCents, agreement: { id } }) => [vat.hundredths, netCents, id])).toEqual([
    [0, 8_640, 'a'],
    [2_100, 9_000, 'a'],
  ]);
});

test.each<[string, Partial<SettledSheet>, string[]]>([
  ['an agreement', {}, []],
  ['no agreement', { agreement: null }, ['NO_AGREEMENT']],
  ['a band without weight', { bands: [{ month: '2026-03-01', band: 'EVENING', minutes: 480 }] }, ['NO_BAND_WEIGHT']],
  ['a cao without bands', { cao: null }, ['NO_BAND_WEIGHT']],
  ['minutes that stand in no band', { bands: [] }, ['NO_BAND_WEIGHT']],
  ['finance that holds it', { isHeld: true }, ['HELD']],
  ['help at what she costs', { agreement: help(6_000, 6_000) }, []],
  ['help a cent above it (LS-8)', { agreement: help(6_001, 6_000) }, ['ABOVE_COST']],
  ['help of which the cost is not known', { agreement: help(6_000, null) }, ['COST_UNKNOWN']],
  ['lending above cost, which is taxed', { agreement: { ...help(6_001, 6_000), legalBasis: 'TBA' } }, []],
])('with %s: missing is %j', (_, over, gaps) => {
  const found = settled(over);
  expect(found.gaps).toEqual(gaps);
  expect(found.lines.map(({ netCents }) => netCents)).toEqual(
    gaps.length > 0 ? [] : [over.agreement?.costPerHourCents === 6_001 ? 48_008 : 48_000],
  );
});

test.each([[null], [6_000]])(
  'help for nothing is a line of hours and no cent, whatever she costs: %j',
  grossWageCost => {
    const { lines, gaps } = settled({ agreement: help(0, grossWageCost) });
    expect(gaps).toEqual([]);
    expect(lines.map(({ minutes, netCents }) => [minutes, netCents])).toEqual([[480, 0]]);
  },
);

function help(costPerHourCents: number, grossWageCostCents: number | null): Agreement {
  return { id: 'h', legalBasis: 'NON_PROFIT_ASSISTANCE', costPerHourCents, grossWageCostCents };
}

test('an exemption for structural lending relies on cost as well (LS-6), one for care does not', () => {
  const above = { ...agreement, costPerHourCents: 6_001, grossWageCostCents: 6_000 };
  const by = (basis: VatBasis) =>
    settle({ ...sheet, hostMemberId: 'host', agreement: above }, { ...numbers, exemptions: [{ ...exemption, basis }] })
      .gaps;
  expect([by(VatBasis.STRUCTURAL_LENDING), by(VatBasis.CARE_RELATED)]).toEqual([['ABOVE_COST'], []]);
});

const lending = { homeMemberId: 'home', hostMemberId: 'host', legalBasis: 'INTRA_GROUP' };
test.each([
  ['2025-12-31', lending, 'STANDARD_21', 2_100],
  ['2026-01-01', lending, 'CARE_RELATED', 0],
  ['2026-06-30', lending, 'CARE_RELATED', 0],
  ['2026-07-01', lending, 'STANDARD_21', 2_100],
  ['2012-09-30', lending, 'STANDARD_21', 1_900],
  ['2012-10-01', lending, 'STANDARD_21', 2_100],
  ['2026-03-01', { ...lending, legalBasis: 'TBA' }, 'STANDARD_21', 2_100],
  ['2026-03-01', { ...lending, hostMemberId: 'other' }, 'STANDARD_21', 2_100],
  ['2026-03-01', { ...lending, homeMemberId: 'host', hostMemberId: 'home' }, 'STANDARD_21', 2_100],
])('on %s for %j: %s, %i', (day, of, basis, hundredths) => {
  expect(vatFor(of, day, [exemption], numbers.numberOn)).toMatchObject({ basis, hundredths });
});

test('without a percentage there is no VAT to guess', () => {
  expect(() => vatFor(lending, '2026-03-01', [], () => null)).toThrow('LS-5.vat');
});

test('a journey is kilometres times the cents of its day, and needs an agreement too', () => {
  const journey = { ...sheet, kilometres: 48 };
  const journeyed = settleJourney(journey, numbers);
  expect(journeyed.lines.map(({ netCents, month, minutes }) => [netCents, month, minutes])).toEqual([
    [1_104, '2026-03-01', 0],
  ]);
  expect(settleJourney({ ...journey, agreement: null }, numbers).gaps).toEqual(['NO_AGREEMENT']);
  expect(settleJourney({ ...journey, isHeld: true }, numbers).gaps).toEqual(['HELD']);
});

const usualOn = () => ({ cadence: SettlementCadence.MONTHLY, cutOffDays: 5 });
const weekly: ChosenTerms = { validFrom: '2026-03-01', cadence: SettlementCadence.WEEKLY, cutOffDays: 2 };
test.each([
  ['2026-02-28', [], 'MONTHLY', '2026-02-01', '2026-02-28', '2026-03-05T23:00:00.000Z'],
  ['2026-02-28', [weekly], 'MONTHLY', '2026-02-01', '2026-02-28', '2026-03-05T23:00:00.000Z'],
  ['2026-03-01', [weekly], 'WEEKLY', '2026-02-23', '2026-03-01', '2026-03-03T23:00:00.000Z'],
  ['2026-03-02', [weekly], 'WEEKLY', '2026-03-02', '2026-03-08', '2026-03-10T23:00:00.000Z'],
  ['2026-03-29', [weekly], 'WEEKLY', '2026-03-23', '2026-03-29', '2026-03-31T22:00:00.000Z'], // summer time began
])('the period of %s by %j', (day, chosen, cadence, startsOn, endsOn, cutOffAt) => {
  expect(periodOf(day, { chosen, usualOn })).toEqual({ cadence, startsOn, endsOn, cutOffAt: new Date(cutOffAt) });
});

test.each([
  ['2026-03-05T22:59:59.999Z', false, '2026-02-01'], // in time
  ['2026-03-05T23:00:00.000Z', false, '2026-03-01'], // cut off: the next by itself
  ['2026-03-01T12:00:00.000Z', true, '2026-03-01'], // proposed before its time
  ['2026-04-10T12:00:00.000Z', false, '2026-04-01'],
])('hours of 28 February confirmed by %s (closed: %s) go into the period of %s', (now, isClosed, startsOn) => {
  const isProposed = (one: { startsOn: string }) => isClosed && one.startsOn === '2026-02-01';
  const period = periodFor('2026-02-28', new Date(now), { chosen: [], usualOn }, isProposed);
  expect(period.startsOn).toBe(startsOn);
});

test('SE-4: what is usual goes by the day of the work, what two members chose holds whatever becomes usual, and nothing is guessed', () => {
  const changes = (id: string, day: string) =>
    (day < '2026-05-01' ? { 'SE-4.cadence': 1, 'SE-4.cut-off': 5 } : { 'SE-4.cadence': 2, 'SE-4.cut-off': 1 })[id] ??
    null;
  const terms = { chosen: [weekly], usualOn: (day: string) => usualRhythm(changes, day) };
  const periodStart = (day: string, chosen: ChosenTerms[] = []) => periodOf(day, { ...terms, chosen }).startsOn;
  expect([periodStart('2026-04-30'), periodStart('2026-05-14')]).toEqual(['2026-04-01', '2026-05-11']);
  expect(periodOf('2026-05-14', terms).cutOffAt).toEqual(new Date('2026-05-19T22:00:00.000Z'));
  expect(() => usualRhythm(() => null, '2026-05-14')).toThrow('No value of SE-4 holds on 2026-05-14.');
  expect(() => usualRhythm(id => (id === 'SE-4.cadence' ? 3 : 5), '2026-05-14')).toThrow('SE-4');
});
