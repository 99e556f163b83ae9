import { expect, test } from '@jest/globals';
import { facts, held, instant } from '../../testing/facts.ts';
import { firstStatusOf } from '../sign-up/first-status.rules.ts';
import { SignUpStatus } from '../sign-up/sign-up-status.rules.ts';
import { eligibilityFindings } from './eligibility.rules.ts';
import { outcomeOf } from './finding.rules.ts';

type Over = Parameters<typeof facts>[0];
const day = '2026-06-08';
const employment = {
  memberId: 'home',
  professionId: 'OA',
  collectiveAgreement: null,
  startsOn: '2020-01-01',
  endsOn: null,
};
const agreement = {
  memberIds: ['home', 'host'],
  departmentKinds: ['OK'],
  professionIds: ['OA'],
  startsOn: '2020-01-01',
  endsOn: null,
  terminatedOn: null,
};
const now = instant('2026-06-01T12:00Z');
const ago = (minutes: number, seconds = 0) => new Date(now.getTime() - minutes * 60_000 - seconds * 1_000);
const heard = (over: object) => ({
  now,
  person: { heardAt: { entrustments: now, employments: now, agreements: now, ...over } },
});
const employed = (over: object): Over => ({ person: { employments: [{ ...employment, ...over }] } });
const agreed = (over: object): Over => ({ person: { agreements: [{ ...agreement, ...over }] } });
const entrusted = (over: object): Over => ({
  person: { entrustments: [{ epaId: 'OA-1', level: 4, validUntil: null, ...over }] },
});
const ofThird = (other: string) => [{ ...agreement, memberIds: [other, 'third'] }];
const merged = (memberId: string, mergedOn = '2026-06-08') => ({
  successors: [{ memberId, successorId: 'third', mergedOn }],
});
const zzp: Over = { person: { isSelfEmployed: true, employments: [], agreements: [] } };

const table: [string, Over, string[]][] = [
  ['nothing against it', {}, []],
  ['draft', { shift: { status: 'DRAFT' } }, ['SHIFT_NOT_OPEN BLOCK']],
  ['cancelled', { shift: { status: 'CANCELLED' } }, ['SHIFT_NOT_OPEN BLOCK']],
  ['one place left', { shift: { places: 2, placesTaken: 1 } }, []],
  ['no place left', { shift: { places: 2, placesTaken: 2 } }, ['SHIFT_FULL SIGNAL']],
  [
    'signed up before',
    {
      person: { signUps: [held('2026-06-08T07:30+02:00', '2026-06-08T16:00+02:00', SignUpStatus.WAITLISTED, 'shift')] },
    },
    ['ALREADY_SIGNED_UP BLOCK'],
  ],
  [
    'withdrew before',
    {
      person: { signUps: [held('2026-06-08T07:30+02:00', '2026-06-08T16:00+02:00', SignUpStatus.WITHDRAWN, 'shift')] },
    },
    [],
  ],
  ['employed until the day', employed({ endsOn: day }), []],
  ['employed until the day before', employed({ endsOn: '2026-06-07' }), ['NOT_EMPLOYED BLOCK']],
  ['employed from the day on', employed({ startsOn: day }), []],
  ['employed from the day after', employed({ startsOn: '2026-06-09' }), ['NOT_EMPLOYED BLOCK']],
  ['employed in another profession', employed({ professionId: 'AM' }), ['PROFESSION_MISMATCH BLOCK']],
  [
    'employed by the host, no agreement',
    { person: { employments: [{ ...employment, memberId: 'host' }], agreements: [] } },
    [],
  ],
  ['self-employed without an engagement', zzp, ['ENGAGEMENT_MISSING GATE']],
  ['self-employed, and lent by another member under an agreement', { person: { isSelfEmployed: true } }, []],
  [
    'self-employed, and employed by another member without an agreement',
    { person: { isSelfEmployed: true, agreements: [] } },
    ['ENGAGEMENT_MISSING GATE'],
  ],
  ['no agreement', { person: { agreements: [] } }, ['NO_AGREEMENT_IN_FORCE BLOCK']],
  ['agreement without the host', agreed({ memberIds: ['home', 'third'] }), ['NO_AGREEMENT_IN_FORCE BLOCK']],
  ['agreement without the home', agreed({ memberIds: ['third', 'host'] }), ['NO_AGREEMENT_IN_FORCE BLOCK']],
  ['agreement for another kind of department', agreed({ departmentKinds: ['IC'] }), ['NO_AGREEMENT_IN_FORCE BLOCK']],
  ['agreement for all kinds and professions', agreed({ departmentKinds: [], professionIds: [] }), []],
  ['agreement for another profession', agreed({ professionIds: ['AM'] }), ['NO_AGREEMENT_IN_FORCE BLOCK']],
  ['agreement that ends on the day', agreed({ endsOn: day }), []],
  ['agreement that ended the day before', agreed({ endsOn: '2026-06-07' }), ['NO_AGREEMENT_IN_FORCE BLOCK']],
  ['agreement that starts on the day', agreed({ startsOn: day }), []],
  ['agreement that starts the day after', agreed({ startsOn: '2026-06-09' }), ['NO_AGREEMENT_IN_FORCE BLOCK']],
  ['agreement terminated as of the day after', agreed({ terminatedOn: '2026-06-09' }), []],
  ['agreement terminated as of the day', agreed({ terminatedOn: day }), ['NO_AGREEMENT_IN_FORCE BLOCK']],
  [
    'agreement that ended the day before and still runs off',
    agreed({ endsOn: '2026-06-07', runOffUntil: '2026-07-07' }),
    ['NO_AGREEMENT_IN_FORCE BLOCK'],
  ],
  ['agreement of what the home merged into', { person: { ...merged('home'), agreements: ofThird('host') } }, []],
  ['agreement of what the host merged into', { person: { ...merged('host'), agreements: ofThird('home') } }, []],
  [
    'agreement of what the home merges into the day after',
    { person: { ...merged('home', '2026-06-09'), agreements: ofThird('host') } },
    ['NO_AGREEMENT_IN_FORCE BLOCK'],
  ],
  [
    'home and host that became one, no agreement',
    {
      person: {
        successors: [...merged('home').successors, ...merged('host').successors],
        agreements: [],
      },
    },
    [],
  ],
  ['department not known', { shift: { departmentKind: null } }, ['NO_AGREEMENT_IN_FORCE BLOCK']],
  ['EPA above the level', entrusted({ level: 5 }), []],
  ['EPA below the level', entrusted({ level: 3 }), ['EPA_MISSING BLOCK']],
  [
    'EPA below the level on a learning place that nobody supervises',
    { ...entrusted({ level: 3 }), shift: { isLearning: true, isSupervised: false } },
    ['EPA_MISSING SIGNAL', 'SUPERVISOR_MISSING GATE'],
  ],
  [
    'EPA below the level on a learning place that is supervised',
    { ...entrusted({ level: 3 }), shift: { isLearning: true, isSupervised: true } },
    ['EPA_MISSING SIGNAL'],
  ],
  [
    'EPA at the level on a learning place that nobody supervises',
    { shift: { isLearning: true, isSupervised: false } },
    [],
  ],
  ['another EPA', entrusted({ epaId: 'OA-2' }), ['EPA_MISSING BLOCK']],
  ['EPA until the day', entrusted({ validUntil: day }), []],
  ['EPA until the day before', entrusted({ validUntil: '2026-06-07' }), ['EPA_MISSING BLOCK']],
  ['entrustments heard an hour ago', heard({ entrustments: ago(60) }), []],
  ['entrustments heard an hour and a second ago', heard({ entrustments: ago(60, 1) }), ['EPA_UNKNOWN GATE']],
  ['entrustments never heard', heard({ entrustments: null }), ['EPA_UNKNOWN GATE']],
  ['entrustments never heard, none asked', { ...heard({ entrustments: null }), shift: { requiredEpas: [] } }, []],
  ['employments heard a day ago', heard({ employments: ago(1_440) }), []],
  ['employments heard a day and a second ago', heard({ employments: ago(1_440, 1) }), ['NOT_EMPLOYED GATE']],
  ['agreements heard a day and a second ago', heard({ agreements: ago(1_440, 1) }), ['NO_AGREEMENT_IN_FORCE GATE']],
  [
    'everything at once',
    { shift: { status: 'CLOSED', placesTaken: 2 }, person: { employments: [], entrustments: [] } },
    ['SHIFT_NOT_OPEN BLOCK', 'SHIFT_FULL SIGNAL', 'NOT_EMPLOYED BLOCK', 'EPA_MISSING BLOCK'],
  ],
];

test.each(table)('%s', (_name, over, expected) => {
  expect(eligibilityFindings(facts(over)).map(({ code, enforcement }) => `${code} ${enforcement}`)).toEqual(expected);
});

test.each([
  ['2026-06-08T07:29:59+02:00', ['SHORT_NOTICE']],
  ['2026-06-08T07:30:00+02:00', ['SHIFT_STARTED']],
])('at %s', (at, expected) => {
  const moment = instant(at);
  const over = { now: moment, person: { heardAt: { entrustments: moment, employments: moment, agreements: moment } } };
  expect(eligibilityFindings(facts(over)).map(({ code }) => code)).toEqual(expected);
});

test('a missing EPA says what is asked and what is held', () => {
  expect(eligibilityFindings(facts(entrusted({ level: 2 })))).toMatchObject([
    { ruleId: 'LN-1', ruleVersion: '1', missingEpas: [{ epaId: 'OA-1', requiredLevel: 4, heldLevel: 2 }] },
  ]);
});

test.each([
  [heard({ entrustments: null }), 'EX-1', true],
  [heard({ employments: null }), 'EX-2', true],
  [heard({ agreements: null }), 'EX-2', true],
  [zzp, 'ACM-10', false],
  [employed({ professionId: 'AM' }), 'EX-7', false],
] as [Over, string, boolean][])(
  '%j names its rule, and whether only a fact can clear it',
  (over, ruleId, isUnknown) => {
    expect(eligibilityFindings(facts(over))).toMatchObject([{ ruleId, isUnknown }]);
  },
);

test.each([
  ['nothing', {}, 'ELIGIBLE', 'SUBMITTED'],
  ['a full shift', { shift: { placesTaken: 2 } }, 'ELIGIBLE', 'WAITLISTED'],
  ['unknown facts', heard({ entrustments: null }), 'UNKNOWN', 'PENDING_CHECK'],
  [
    'unknown facts and a full shift',
    { ...heard({ entrustments: null }), shift: { placesTaken: 2 } },
    'UNKNOWN',
    'WAITLISTED',
  ],
  ['a block', { person: { employments: [] } }, 'NOT_ELIGIBLE', null],
] as [string, Over, string, string | null][])(
  '%s leads to its outcome and first status',
  (_name, over, outcome, status) => {
    const findings = eligibilityFindings(facts(over));
    expect(outcomeOf(findings)).toBe(outcome);
    if (status) expect(firstStatusOf(findings, false)).toBe(status);
  },
);
