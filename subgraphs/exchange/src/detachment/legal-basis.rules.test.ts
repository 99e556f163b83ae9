import { expect, test } from '@jest/globals';
import type { Cooperation } from './coverage.rules.ts';
import { coverageSpans, spanOn } from './coverage.rules.ts';
import { LegalBasis } from './detachment.enums.ts';
import { activationFindings, detachmentFindings, type DetachmentFacts, type Terms } from './detachment.rules.ts';
import { remindersDue, strengthOf } from './signing.rules.ts';

const number = (id: string, value: number, validFrom = '2000-01-01', validUntil: string | null = null) => ({
  id,
  validFrom,
  validUntil,
  value,
});
const parameters = [
  number('LS-1.registration-checked-within', 365),
  number('LS-4.admission-needed', 0, '2012-07-01', '2026-12-31'),
  number('LS-4.admission-needed', 1, '2027-01-01'),
  number('DT-1.remind-first', 1),
  number('DT-1.remind-second', 3),
  number('DT-1.remind-third', 7),
];
const cooperation: Cooperation = {
  id: 'run-ok',
  memberIds: ['home', 'host'],
  departmentKinds: ['OK'],
  professionIds: ['OA'],
  startsOn: '2026-01-01',
  endsOn: '2027-12-31',
  terminatedOn: null,
  runOffUntil: null,
};
const someTerms: Terms = {
  homeMemberId: 'home',
  hostMemberId: 'host',
  professionId: 'OA',
  departmentKind: 'OK',
  startsOn: '2026-12-01',
  lastDay: '2027-03-31',
  hasBegun: false,
  legalBasis: LegalBasis.NON_PROFIT_ASSISTANCE,
  costPerHourCents: 4500,
  grossWageCostCents: 4500,
};
const nothing = { registration: null, admission: null, economicGroup: null };
const registered = { ...nothing, registration: { checkedOn: '2026-11-01' } };

/** Facts that nothing speaks against: say what differs. */
const facts = (over: Partial<DetachmentFacts> = {}, terms: Partial<Terms> = {}): DetachmentFacts => ({
  terms: { ...someTerms, ...terms },
  today: '2026-11-26',
  employments: [{ startsOn: '2020-01-01', endsOn: null }],
  cooperations: [cooperation],
  home: nothing,
  host: nothing,
  hasOther: false,
  isFresh: true,
  parameters,
  ...over,
});
const tba = { legalBasis: LegalBasis.TBA, grossWageCostCents: null };
const group = { legalBasis: LegalBasis.INTRA_GROUP, grossWageCostCents: null };
const umcg = { ...nothing, economicGroup: 'UMCG' };
const ends = (over: Partial<Cooperation>) => ({ cooperations: [{ ...cooperation, ...over }] });

test.each<[string, Partial<DetachmentFacts>, Partial<Terms>, string[]]>([
  ['help without profit at what she costs', {}, {}, []],
  ['a cent above what she costs', {}, { costPerHourCents: 4501 }, ['CHARGE_ABOVE_COST BLOCK']],
  ['what she costs is not known', {}, { grossWageCostCents: null }, ['GROSS_COST_MISSING BLOCK']],
  ['no cost agreed', {}, { costPerHourCents: null }, ['COST_MISSING BLOCK']],
  ['help for nothing', {}, { costPerHourCents: 0 }, []],
  ['help for nothing, whatever she costs', {}, { costPerHourCents: 0, grossWageCostCents: null }, []],
  [
    'a group that lends for nothing',
    { home: umcg, host: umcg },
    { ...group, costPerHourCents: 0 },
    ['FREE_WITHOUT_HELP BLOCK'],
  ],
  ['a group that lends for a cent', { home: umcg, host: umcg }, { ...group, costPerHourCents: 1 }, []],
  ['two members of one group, above cost', { home: umcg, host: umcg }, { ...group, costPerHourCents: 9000 }, []],
  ['two groups', { home: umcg, host: { ...nothing, economicGroup: 'ZGT' } }, group, ['NOT_ONE_GROUP BLOCK']],
  ['no group on record', {}, group, ['NOT_ONE_GROUP BLOCK']],
  ['lending without registration', {}, tba, ['NOT_REGISTERED BLOCK', 'ADMISSION_NEEDED_LATER SIGNAL']],
  ['lending until the last day before the admission', { home: registered }, { ...tba, lastDay: '2026-12-31' }, []],
  [
    'lending until the first day of the admission',
    { home: registered },
    { ...tba, lastDay: '2027-01-01' },
    ['ADMISSION_NEEDED_LATER SIGNAL'],
  ],
  [
    'lending from the last day before the admission',
    { home: registered },
    { ...tba, startsOn: '2026-12-31', lastDay: '2026-12-31' },
    [],
  ],
  [
    'lending from the first day of the admission',
    { home: registered },
    { ...tba, startsOn: '2027-01-01' },
    ['ADMISSION_MISSING BLOCK'],
  ],
  [
    'lending with an admission',
    { home: { ...registered, admission: { checkedOn: '2027-01-01' } } },
    { ...tba, startsOn: '2027-01-01' },
    [],
  ],
  [
    'a registration that was checked a year before',
    { home: { ...nothing, registration: { checkedOn: '2025-12-01' } } },
    { ...tba, lastDay: '2026-12-31' },
    [],
  ],
  [
    'a registration that was checked a year and a day before',
    { home: { ...nothing, registration: { checkedOn: '2025-11-30' } } },
    { ...tba, lastDay: '2026-12-31' },
    ['REGISTRATION_CHECK_OLD SIGNAL'],
  ],
  ['no agreement of the members', { cooperations: [] }, {}, ['NO_COOPERATION_AGREEMENT BLOCK']],
  ['one that ended the day before', ends({ endsOn: '2026-11-30' }), {}, ['NO_COOPERATION_AGREEMENT BLOCK']],
  ['one that ends on the first day', ends({ endsOn: '2026-12-01' }), {}, ['COOPERATION_ENDS_BEFORE SIGNAL']],
  [
    'one that was terminated as of the first day',
    ends({ terminatedOn: '2026-12-01' }),
    {},
    ['NO_COOPERATION_AGREEMENT BLOCK'],
  ],
  ['one that ends on the last day', ends({ endsOn: '2027-03-31' }), {}, []],
  ['one for other departments', ends({ departmentKinds: ['IC'] }), {}, ['NO_COOPERATION_AGREEMENT BLOCK']],
  ['all departments, where it covers some', {}, { departmentKind: null }, ['NO_COOPERATION_AGREEMENT BLOCK']],
  ['one of other members', ends({ memberIds: ['home', 'third'] }), {}, ['NO_COOPERATION_AGREEMENT BLOCK']],
  [
    'not employed any more',
    { employments: [{ startsOn: '2020-01-01', endsOn: '2026-11-30' }] },
    {},
    ['NOT_EMPLOYED BLOCK'],
  ],
  [
    'employed until the first day',
    { employments: [{ startsOn: '2020-01-01', endsOn: '2026-12-01' }] },
    {},
    ['EMPLOYMENT_ENDS_BEFORE SIGNAL'],
  ],
  ['another agreement', { hasOther: true }, {}, ['OTHER_DETACHMENT BLOCK']],
  ['facts of yesterday', { isFresh: false }, {}, ['FACTS_TOO_OLD BLOCK']],
  ['its last day is today', {}, { startsOn: '2026-11-01', lastDay: '2026-11-26' }, []],
  ['its last day was yesterday', {}, { startsOn: '2026-11-01', lastDay: '2026-11-25' }, ['PERIOD_OVER BLOCK']],
  [
    'all its days lie before the law that it would be judged by',
    { home: registered },
    { ...tba, startsOn: '2000-01-01', lastDay: '2000-01-01' },
    ['PERIOD_OVER BLOCK'],
  ],
])('sending it is judged: %s', (_, over, terms, expected) => {
  const found = detachmentFindings(facts(over, terms));
  expect(found.map(({ code, enforcement }) => `${code} ${enforcement}`)).toEqual(expected);
});

test('an agreement for lending comes into force on the last day before the admission duty, and not on the first', () => {
  const lending = facts({ home: registered }, tba);
  const codes = (day: string) => activationFindings(lending, day).map(({ code }) => code);
  expect([codes('2026-12-31'), codes('2027-01-01')]).toEqual([[], ['ADMISSION_MISSING']]);
});

test('what covers each day is told without gaps: in force, running off what had begun, or nothing', () => {
  const agreements = [
    { ...cooperation, endsOn: '2026-12-31', runOffUntil: '2027-01-31' },
    { ...cooperation, id: 'next', startsOn: '2027-03-01', endsOn: null },
  ];
  const begun = coverageSpans(agreements, { ...someTerms, hasBegun: true });
  expect(
    begun.map(({ from, until, kind, cooperationAgreementId }) => [from, until, kind, cooperationAgreementId]),
  ).toEqual([
    ['2026-12-01', '2026-12-31', 'IN_FORCE', 'run-ok'],
    ['2027-01-01', '2027-01-31', 'RUN_OFF', 'run-ok'],
    ['2027-02-01', '2027-02-28', 'NONE', null],
    ['2027-03-01', '2027-03-31', 'IN_FORCE', 'next'],
  ]);
  const notBegun = coverageSpans(agreements, someTerms);
  expect(notBegun.map(({ from, kind }) => [from, kind])).toEqual([
    ['2026-12-01', 'IN_FORCE'],
    ['2027-01-01', 'NONE'],
    ['2027-03-01', 'IN_FORCE'],
  ]);
  expect([spanOn(begun, '2026-11-30'), spanOn(begun, '2027-01-31')?.kind, spanOn(begun, '2027-04-01')]).toEqual([
    null,
    'RUN_OFF',
    null,
  ]);
});

test('a signature tells whether who gave it had signed in shortly before, and reminders are due by whole days', () => {
  const at = (text: string) => new Date(text);
  const now = at('2026-11-26T12:00:00Z');
  expect(strengthOf(at('2026-11-26T11:45:00Z'), now, 15)).toBe('FRESH_SIGN_IN');
  expect(strengthOf(at('2026-11-26T11:44:59Z'), now, 15)).toBe('OPEN_SESSION');
  const due = (asked: string) => remindersDue(at(asked), now, parameters, '2026-11-26');
  expect([due('2026-11-25T12:00:01Z'), due('2026-11-25T12:00:00Z'), due('2026-11-19T12:00:00Z')]).toEqual([0, 1, 3]);
});
