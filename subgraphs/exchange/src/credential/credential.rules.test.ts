import { describe, expect, test } from '@jest/globals';
import {
  accepts,
  asked,
  big,
  codes,
  conduct,
  day,
  found,
  looked,
  minutesAgo,
  nurse,
  vog,
} from '../../testing/credential-facts.ts';
import { Enforcement } from '../eligibility/finding.rules.ts';
import { ruleBook } from '../eligibility/rule-book.rules.ts';
import { losesPlace } from './credential.rules.ts';
import type { CredentialFacts, HeldCredential } from './credential-facts.rules.ts';
import { CredentialKind } from './credential-kind.rules.ts';
import { CredentialStatus } from './credential-status.rules.ts';

test('who holds all that is asked hears nothing', () => {
  expect(found([big(), vog('2026-05-20')], [nurse, conduct])).toEqual([]);
});

test('operating room assistants are asked for no registration: nothing asked, nothing missing', () => {
  expect(found([], [])).toEqual([]);
});

describe('the registration', () => {
  test.each<[string, Partial<HeldCredential>, string[]]>([
    ['of another profession is none', { about: '01' }, ['CREDENTIAL_MISSING']],
    [
      'that waits for somebody to look is not verified',
      { status: CredentialStatus.SUBMITTED, checkedByRegister: false },
      ['CREDENTIAL_UNVERIFIED'],
    ],
    ['struck off is not valid', { status: CredentialStatus.STRUCK_OFF }, ['CREDENTIAL_NOT_VALID']],
    ['suspended is not valid', { status: CredentialStatus.SUSPENDED }, ['CREDENTIAL_NOT_VALID']],
    ['on its last day holds', { validUntil: day }, []],
    ['that ended the day before is over', { validUntil: '2026-06-07' }, ['CREDENTIAL_EXPIRED']],
    ['that the register knew a day ago holds', { checkedAt: minutesAgo(1_440) }, []],
    [
      'that the register knew longer ago is unknown',
      { checkedAt: new Date(minutesAgo(1_440).getTime() - 1) },
      ['CREDENTIAL_UNKNOWN'],
    ],
    [
      'that somebody at the host looked up a quarter ago holds',
      { checkedByRegister: false, verifiedAt: looked('host'), checkedAt: minutesAgo(129_600) },
      [],
    ],
    [
      'that somebody looked up longer ago is not verified',
      { checkedByRegister: false, verifiedAt: looked('host'), checkedAt: new Date(minutesAgo(129_600).getTime() - 1) },
      ['CREDENTIAL_UNVERIFIED'],
    ],
  ])('%s', (_, over, expected) => {
    expect(codes([big(over)], [nurse])).toEqual(expected);
  });

  test('has to hold until the end of a night that begins on its last day', () => {
    expect(codes([big({ validUntil: day })], [nurse], { lastDay: '2026-06-09' })).toEqual(['CREDENTIAL_EXPIRED']);
  });

  test('of two the better one counts', () => {
    expect(codes([big({ status: CredentialStatus.STRUCK_OFF }), big()], [nurse])).toEqual([]);
  });
});

const byHand = { checkedByRegister: false, verifiedAt: looked('host') };
describe('a specialism that the profession asks (PR-3)', () => {
  const specialist = { ...nurse, specialisms: ['30.065', '30.066', '30.067', '30.068', '30.069'] };
  const doctor = { ...nurse, about: '01', specialisms: ['01.047'] };
  test.each<[string, Partial<HeldCredential>, string[]]>([
    ['one of them in the register holds', { specialisms: ['30.066'] }, []],
    ['of another group in the register does not', { specialisms: ['01.065'] }, ['SPECIALISM_MISSING']],
    ['one that is newer than our list is looked at', { specialisms: ['30.070'] }, ['CREDENTIAL_UNVERIFIED']],
    ['a newer one besides one of them holds', { specialisms: ['30.070', '30.069'] }, []],
    ['a register that names none says that there is none', {}, ['SPECIALISM_MISSING']],
    ['read by HR of the host it holds', { ...byHand, specialisms: ['30.065'] }, []],
    ['another read by HR of the host does not', { ...byHand, specialisms: ['01.047'] }, ['SPECIALISM_MISSING']],
    ['looked at without a word of it proves nothing', byHand, ['CREDENTIAL_UNVERIFIED']],
  ])('%s', (_, over, codes) => {
    expect(found([big(over)], [specialist]).map(({ code }) => code)).toEqual(codes);
  });
  test('of doctors the list is known: another than what is asked is missing', () => {
    const of = (code: string) => codes([big({ about: '01', specialisms: [code] })], [doctor]);
    expect([of('01.047'), of('01.048')]).toEqual([[], ['SPECIALISM_MISSING']]);
  });
  test('its rule is another than that of the registration, and it blocks', () => {
    expect(found([big()], [specialist])[0]).toMatchObject({ ruleId: 'PR-3', enforcement: 'BLOCK', isUnknown: false });
  });
});

describe('BIG restriction (clausule): not a boolean; HR review at host required', () => {
  const restricted = (verifiedAt = looked('home')) => big({ status: CredentialStatus.RESTRICTED, verifiedAt });
  test('nobody but HR of the host clears it: the planner cannot override what only HR may know', () => {
    const [finding] = found([restricted()], [nurse]);
    expect([finding!.code, finding!.enforcement, finding!.isUnknown]).toEqual([
      'CREDENTIAL_RESTRICTED',
      Enforcement.GATE,
      true,
    ]);
  });
  test('HR of the host looked since: it holds there', () => {
    expect(codes([restricted(looked('host', minutesAgo(600)))], [nurse])).toEqual([]);
  });
  test('HR of the host looked before there was a restriction: that says nothing of it', () => {
    expect(codes([restricted(looked('host', new Date(minutesAgo(600).getTime() - 1)))], [nurse])).toEqual([
      'CREDENTIAL_RESTRICTED',
    ]);
  });
});

describe("VOG older than one host's requirement: that host blocks; other hosts unaffected", () => {
  test.each<[string, string, string[]]>([
    ['seen three months before to the day', '2026-03-08', []],
    ['seen a day earlier', '2026-03-07', ['CREDENTIAL_TOO_OLD']],
  ])('%s', (_, datedOn, expected) => {
    expect(codes([vog(datedOn)], [conduct])).toEqual(expected);
    expect(codes([vog(datedOn)], [asked(CredentialKind.CONDUCT_CERTIFICATE)])).toEqual([]);
  });
  test('where the age counts at the start, it was young enough at the first shift there', () => {
    const atStart = { ...conduct, isAgeAtStart: true };
    expect(codes([vog('2025-10-01')], [atStart], { firstDay: '2026-01-01' })).toEqual([]);
    expect(codes([vog('2025-10-01')], [atStart], { firstDay: '2026-01-02' })).toEqual(['CREDENTIAL_TOO_OLD']);
  });
});

test('occupational-health clearance missing: shown as not cleared only', () => {
  const clearance = asked(CredentialKind.OCCUPATIONAL_HEALTH_CLEARANCE);
  const held = vog(day, {
    kind: CredentialKind.OCCUPATIONAL_HEALTH_CLEARANCE,
    isCleared: false,
    verifiedAt: looked('host'),
  });
  expect(found([held], [clearance])[0]!.missingCredentials).toEqual(
    found([], [clearance])[0]!.missingCredentials.map(one => ({ ...one, credentialId: 'big' })),
  );
  expect(codes([{ ...held, isCleared: true }], [clearance])).toEqual([]);
});

describe('whose looks a host accepts', () => {
  const kind = CredentialKind.CONDUCT_CERTIFICATE;
  test.each<[string, ReturnType<typeof accepts>[], string[]]>([
    ['nobody said anything: not verified there', [], ['CREDENTIAL_UNVERIFIED']],
    ['of all others', [accepts(kind, null)], []],
    ['of home alone', [accepts(kind, 'home')], []],
    ['of all others but home', [accepts(kind, null), accepts(kind, 'home', false)], ['CREDENTIAL_UNVERIFIED']],
    ['of another kind alone', [accepts(CredentialKind.E_LEARNING, null)], ['CREDENTIAL_UNVERIFIED']],
  ])('%s', (_, acceptances, expected) => {
    expect(codes([vog('2026-05-20')], [conduct], { acceptances })).toEqual(expected);
  });
  test('its own look needs no word on it', () => {
    expect(codes([vog('2026-05-20', { verifiedAt: looked('host') })], [conduct], { acceptances: [] })).toEqual([]);
  });
});

test('whose turn it is', () => {
  const owner = (held: HeldCredential[], ask = conduct, over: Partial<CredentialFacts> = {}) =>
    found(held, [ask], { acceptances: [], ...over })[0]!.missingCredentials[0]!.owner;
  const waits = vog(null, { status: CredentialStatus.SUBMITTED, verifiedAt: [] });
  expect([
    owner([]),
    owner([waits]),
    owner([waits], conduct, { employerIds: [] }),
    owner([vog('2026-05-20')]),
    owner([vog('2026-05-20', { shownTo: ['host'] })]),
    owner([], asked(CredentialKind.OCCUPATIONAL_HEALTH_CLEARANCE)),
    owner([big({ checkedAt: minutesAgo(2_000) })], nurse),
  ]).toEqual(['YOU', 'HOME_HR', 'YOU', 'YOU', 'HOST_HR', 'OCCUPATIONAL_HEALTH', 'REGISTER']);
});

test('what a department tells and was not read is a warning, and no more', () => {
  expect(found([], [], { hasUnreadCard: true }).map(({ code, enforcement }) => [code, enforcement])).toEqual([
    ['ARRIVAL_CARD_NOT_READ', 'SIGNAL'],
  ]);
});

test('a place is lost by what is not so any more, and kept by what nobody has looked at yet', () => {
  const known = Object.keys(ruleBook).filter(code => /^(CREDENTIAL|SPECIALISM)_/.test(code));
  expect(known.filter(code => !losesPlace.has(code))).toEqual(['CREDENTIAL_UNVERIFIED', 'CREDENTIAL_UNKNOWN']);
  expect(losesPlace.size).toBe(known.length - 2);
});
