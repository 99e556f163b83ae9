import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { TestSubgraph } from '@naober/kit/testing/subgraph';
import type { Viewer } from '@naober/kit/viewer';
import { signUp } from '../../testing/asking.ts';
import { RegisterStandIn, type StandIn } from '../../testing/big-register.ts';
import { aPlanner, aRegion, now, type Region } from '../../testing/builders.ts';
import { aConfirmedSignUp, aNurse, aNurseShift, aRegistration, type Loose } from '../../testing/credentials.ts';
import { exchange as definition } from '../schema.ts';
import { CredentialVerification } from './credential-verification.entity.ts';
import type { DecidedStatus } from './credential-status.rules.ts';
import { CredentialStatus } from './credential.enums.ts';
import { Credential } from './credential.entity.ts';
import { checkRegistrationJob, checkRegistrationOf } from './check-registration.job.ts';
import { checkRegistrations } from './check-registrations.round.ts';
import { recheckPersonOf } from '../sign-up/recheck-person.job.ts';
import { recheckPersonJob } from '../sign-up/sign-up-jobs.ts';

const register = new RegisterStandIn();
let exchange: TestSubgraph;
let region: Region, her: Viewer;
beforeAll(async () => {
  // No worker: what is queued is looked at, and done by the tests themselves.
  exchange = await TestSubgraph.start({
    ...definition,
    jobs: definition.jobs.map(job => ({ ...job, run: async () => {} })),
  });
  process.env['BIG_REGISTER_URL'] = await register.start();
});
afterAll(async () => {
  delete process.env['BIG_REGISTER_URL'];
  await exchange.stop();
  await register.stop();
});
beforeEach(async () => {
  region = await aRegion(exchange);
  her = await aNurse(exchange, region);
});

const patience = { timeoutMilliseconds: 100, firstWaitMilliseconds: 1 };
const at = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
async function check({ id, number }: Credential, how: StandIn, when = now): Promise<Credential> {
  register.answers.set(number!, how);
  const { orm, events } = exchange.subgraph;
  await checkRegistrationOf(orm, events, id, when, patience);
  return exchange.em.findOneOrFail(Credential, id);
}
const looksAt = ({ id }: Credential) =>
  exchange.em.find(CredentialVerification, { credential: id }, { orderBy: { at: 'asc' } });

test.each<[string, StandIn, DecidedStatus, DecidedStatus]>([
  ['a new number that is registered is right', 'registered', CredentialStatus.SUBMITTED, CredentialStatus.VERIFIED],
  ['a new number that nobody knows is a mistake', 'not-found', CredentialStatus.SUBMITTED, CredentialStatus.REFUSED],
  [
    'a number that was known and is not there any more has gone',
    'not-found',
    CredentialStatus.VERIFIED,
    CredentialStatus.STRUCK_OFF,
  ],
  ['struck off', 'struck-off', CredentialStatus.VERIFIED, CredentialStatus.STRUCK_OFF],
  ['suspended', 'suspended', CredentialStatus.VERIFIED, CredentialStatus.SUSPENDED],
  ['restricted', 'restricted', CredentialStatus.VERIFIED, CredentialStatus.RESTRICTED],
  ['back again', 'registered', CredentialStatus.SUSPENDED, CredentialStatus.VERIFIED],
])('%s', async (_, how, before, after) => {
  const one = await aRegistration(exchange, her, { status: before, checkedByRegister: false, checkedAt: null });
  const checked = await check(one, how);
  expect([checked.status, checked.checkedAt, checked.checkedByRegister]).toEqual([after, now, true]);
  const [look] = await looksAt(one);
  expect([look!.byRegister, look!.memberId, JSON.stringify(look)]).toEqual([
    true,
    null,
    expect.not.stringMatching(/schors|doorhal|toezicht/i),
  ]);
});

test('the same answer is no news: the moment is kept, no row and no other version', async () => {
  const one = await aRegistration(exchange, her);
  const [first, second] = [await check(one, 'registered', at(10)), await check(one, 'registered', at(20))];
  expect([first.checkedAt, second.checkedAt, second.version, (await looksAt(one)).length]).toEqual([
    at(10),
    at(20),
    1,
    0,
  ]);
});

test('a register that does not answer changes nothing, and that it was asked is kept', async () => {
  const one = await aRegistration(exchange, her);
  const failed = await check(one, 'slow', at(5));
  expect([failed.status, failed.checkedAt, failed.registerFailedAt]).toEqual([CredentialStatus.VERIFIED, now, at(5)]);
  expect((await check(one, 'registered', at(6))).registerFailedAt).toBeNull();
});

const signsUpFor = async (day: string) => {
  const span = { startsAt: new Date(`${day}T07:00Z`), endsAt: new Date(`${day}T15:00Z`) };
  return signUp(exchange, her, (await aNurseShift(exchange, region, span)).id);
};

test('register unreachable: who signs up with an answer of yesterday is looked at, and never confirmed on it', async () => {
  const one = await aRegistration(exchange, her, { checkedByRegister: false });
  exchange.now = at(59); // said within the hour
  expect([(await signsUpFor('2026-01-29')).userErrors, await queued(one.id)]).toEqual([[], 1]); // by a person alone
  await check(one, 'registered');
  expect([(await signsUpFor('2026-02-02')).signUp!.outcome, await queued(one.id)]).toEqual(['ELIGIBLE', 1]);
  exchange.now = at(60);
  expect([(await signsUpFor('2026-02-05')).signUp!.outcome, await queued(one.id)]).toEqual(['ELIGIBLE', 2]);
  exchange.now = at(1_441);
  const stale = await signsUpFor('2026-02-09');
  expect(stale.findings!.map(({ code }) => code)).toContain('CREDENTIAL_UNKNOWN');
  expect([stale.signUp!.status, await queued(one.id)]).toEqual(['PENDING_CHECK', 3]);
});

const confirmed = (day: string) => aConfirmedSignUp(exchange, region, her, day);
const looksAgain = () => recheckPersonOf(exchange.subgraph.orm, exchange.subgraph.events, her.personId!, now);
const statusOf = async (id: string) => {
  const { status, ruleIds } = (await exchange.reference(aPlanner(region), 'SignUp', id, 'status ruleIds')) as Loose;
  return [status, ruleIds];
};

test.each<[string, StandIn]>([
  ['BIG struck off after sign-up', 'struck-off'],
  ['suspended', 'suspended'],
  ['restricted, until HR of the host looked', 'restricted'],
])('%s: on hold at once, the planner hears no more than the rule; back when it is solved', async (_, how) => {
  const one = await aRegistration(exchange, her);
  const id = await confirmed('2026-02-02');
  expect(await statusOf(id)).toEqual(['CONFIRMED', []]);
  await check(one, how);
  expect(await held(her)).toBe(1); // asked for in the transaction that learned it
  await looksAgain();
  await looksAgain();
  expect(await statusOf(id)).toEqual(['ON_HOLD', ['PR-5']]);
  await check(one, 'registered');
  await looksAgain();
  expect(await statusOf(id)).toEqual(['CONFIRMED', []]);
});

test('BIG lapses mid-placement: shifts up to lapse date stay, later ones on hold', async () => {
  const one = await aRegistration(exchange, her);
  const [before, after] = [await confirmed('2026-02-02'), await confirmed('2026-02-04')];
  await exchange.em.transactional(
    async tx => void ((await tx.findOneOrFail(Credential, one.id)).validUntil = '2026-02-02'),
  );
  await looksAgain();
  expect([await statusOf(before), await statusOf(after)]).toEqual([
    ['CONFIRMED', []],
    ['ON_HOLD', ['PR-8']],
  ]);
});

const held = async ({ personId }: Viewer) =>
  (
    await exchange.em.execute(`select from exchange_events.job where name = ? and data ->> 'personId' = ?`, [
      recheckPersonJob,
      personId,
    ])
  ).length;

const queued = async (credentialId: string) =>
  (
    await exchange.em.execute(`select from exchange_events.job where name = ? and data ->> 'credentialId' = ?`, [
      checkRegistrationJob,
      credentialId,
    ])
  ).length;
const round = (when: Date) => checkRegistrations.go(exchange.subgraph.orm, exchange.subgraph.events, when);

test('each day everybody is looked up once, however many processes look what is due', async () => {
  const one = await aRegistration(exchange, her);
  await round(at(1_200)); // twenty hours: not longer ago than that
  expect(await queued(one.id)).toBe(0);
  await exchange.atOnce(3, () => round(at(1_201)));
  expect(await queued(one.id)).toBe(1);
  await round(at(1_230));
  expect(await queued(one.id)).toBe(1);
  await round(at(1_232)); // no answer came: due again
  expect(await queued(one.id)).toBe(2);
});

test('once more within a day before a shift that counts on her', async () => {
  const one = await aRegistration(exchange, her);
  const shift = await aNurseShift(exchange, region, { startsAt: at(1_500), endsAt: at(1_980) });
  const { signUp: made } = await signUp(exchange, her, shift.id);
  await exchange.em.execute(`update sign_up set status = 'CONFIRMED' where id = ?`, [made!.id]);
  await round(at(59)); // a day and a minute ahead
  expect(await queued(one.id)).toBe(0);
  await round(at(60));
  expect(await queued(one.id)).toBe(1);
  await check(one, 'registered', at(61));
  await round(at(120)); // looked up since
  expect(await queued(one.id)).toBe(1);
});

test('without a link to the register nothing is asked, and people look by hand', async () => {
  const url = process.env['BIG_REGISTER_URL'];
  const one = await aRegistration(exchange, her);
  delete process.env['BIG_REGISTER_URL'];
  await round(at(5_000));
  expect([(await check(one, 'struck-off')).status, await queued(one.id)]).toEqual([CredentialStatus.VERIFIED, 0]);
  process.env['BIG_REGISTER_URL'] = url;
});
