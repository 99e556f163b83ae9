import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { TestSubgraph } from '@naober/kit/testing/subgraph';
import { aProfessional, aRegion, everythingHeard, now, type Region } from '../../testing/builders.ts';
import {
  aRole,
  aSigner,
  detaching,
  drafted,
  sent,
  sign,
  signedByAll,
  signedIn,
  type Scene,
} from '../../testing/detachments.ts';
import { exchange as definition } from '../schema.ts';
import { goThrough } from './detachment-days.round.ts';
import { detachmentOn } from './detachment-on.ts';
import { noteCoveragesOf } from './note-coverage.job.ts';

let exchange: TestSubgraph;
let region: Region;
let scene: Scene;
beforeAll(async () => void (exchange = await TestSubgraph.start(definition)));
afterAll(() => exchange.stop());
beforeEach(async () => {
  region = await aRegion(exchange);
  const her = signedIn(await aProfessional(exchange, region));
  scene = {
    her,
    home: await aSigner(exchange, region, region.home.id),
    host: await aSigner(exchange, region, region.host.id),
  };
});

/** What days bring until that day, 10:00. */
async function until(day: string): Promise<void> {
  exchange.now = new Date(`${day}T09:00:00Z`);
  await everythingHeard(exchange.em, exchange.now);
  await goThrough(exchange.subgraph.orm, exchange.subgraph.events, exchange.now);
}
const inForce = async (over: object = {}) => {
  const draft = await drafted(exchange, region, scene, { startsOn: '2026-01-12', ...over });
  return signedByAll(exchange, scene, await sent(exchange, scene, draft));
};
const on = async (day: string) => {
  const where = {
    professionalId: scene.her.personId!,
    hostMemberId: region.host.id,
    departmentId: region.department.id,
  };
  return (await detachmentOn(exchange.em, { ...where, day }))?.number ?? null;
};
const stateOf = async (id: string, viewer = scene.home, more = '') => {
  const { data } = await exchange.ask(viewer, `{ detachmentAgreement(id: "${id}") { status lastDay ${more} } }`);
  return data!['detachmentAgreement'] as Record<string, unknown> | null;
};

test('held, it covers no day until it holds again; ended by a party, none after its last day', async () => {
  const one = await inForce();
  const of = { detachmentAgreementId: one.id };
  exchange.now = new Date('2026-02-10T09:00:00Z');
  await detaching(exchange, scene.host, 'suspendDetachmentAgreement', { ...of, reason: 'LEAVE' });
  expect([await on('2026-02-09'), await on('2026-02-10'), await on('2026-05-01')]).toEqual([1, null, null]);
  exchange.now = new Date('2026-02-20T09:00:00Z');
  await detaching(exchange, scene.home, 'resumeDetachmentAgreement', of);
  expect([await on('2026-02-19'), await on('2026-02-20')]).toEqual([null, 1]);
  const end = (lastDay: string, viewer = scene.her, party: string | null = 'PROFESSIONAL') =>
    detaching(exchange, viewer, 'endDetachmentAgreement', { ...of, party, reason: 'NOTICE', lastDay });
  expect((await end('2026-02-19')).userErrors).toEqual([{ code: 'INVALID_DAY' }]);
  expect((await end('2026-06-30')).userErrors).toEqual([{ code: 'INVALID_DAY' }]);
  await expect(end('2026-03-31', scene.her, null)).rejects.toMatchObject({ extensions: { code: 'NOT_FOUND' } });
  expect((await end('2026-03-31')).detachmentAgreement).toMatchObject({ status: 'ACTIVE', lastDay: '2026-03-31' });
  await until('2026-03-31');
  expect((await stateOf(one.id))!['status']).toBe('ACTIVE');
  await until('2026-04-01');
  const more = 'endParty endReason';
  expect(await stateOf(one.id, scene.home, more)).toEqual({
    status: 'TERMINATED',
    lastDay: '2026-03-31',
    endParty: 'PROFESSIONAL',
    endReason: 'NOTICE',
  });
  expect([await on('2026-03-31'), await on('2026-04-01')]).toEqual([1, null]);
});

test('lending that all have signed waits for the admission from 1 January 2027, and not a day before', async () => {
  const record = (kind: string, checkedOn: string) =>
    exchange.ask(
      scene.home,
      'mutation($input: RecordLendingInput!) { recordLending(input: $input) { userErrors { code } } }',
      {
        input: { memberId: region.home.id, kind, value: '12345', checkedOn },
      },
    );
  exchange.now = new Date('2026-12-01T09:00:00Z');
  await everythingHeard(exchange.em, exchange.now);
  await record('WAADI_REGISTRATION', '2026-12-01');
  const tba = { legalBasis: 'TBA', grossWageCostCents: null, endsOn: '2027-06-30' };
  const other = { ...scene, her: signedIn(await aProfessional(exchange, region)) };
  const before = await sent(
    exchange,
    other,
    await drafted(exchange, region, other, { ...tba, startsOn: '2026-12-31' }),
  );
  const draft = await drafted(exchange, region, scene, { ...tba, startsOn: '2026-12-31' });
  const after = await sent(exchange, scene, draft);
  await signedByAll(exchange, other, before);
  await sign(exchange, scene.home, 'HOME', after);
  await sign(exchange, scene.host, 'HOST', after);
  await until('2026-12-31');
  expect((await stateOf(before.id))!['status']).toBe('ACTIVE');
  await until('2027-01-01');
  const last = await sign(exchange, scene.her, 'PROFESSIONAL', after);
  expect(last.detachmentAgreement).toMatchObject({ status: 'PENDING_SIGNATURES' });
  await until('2027-01-02');
  const events = (await stateOf(after.id, scene.home, 'events { kind code }'))!['events'] as object[];
  expect(events[0]).toEqual({ kind: 'HELD_UP', code: 'ADMISSION_MISSING' });
  await record('WTTA_ADMISSION', '2027-01-02');
  await until('2027-01-02');
  expect(await stateOf(after.id, scene.home, 'inForceFrom')).toMatchObject({
    status: 'ACTIVE',
    inForceFrom: '2027-01-02',
  });
});

test('what covered any day can be proven afterwards, also when the cooperation agreement ended', async () => {
  const one = await inForce();
  const coveredOn = async (day: string) => {
    const field = `coveredBy(on: "${day}") { kind cooperationAgreement { id } }`;
    return (await stateOf(one.id, aRole(region, 'PROGRAMME_MANAGER'), field))!['coveredBy'];
  };
  const covered = { kind: 'IN_FORCE', cooperationAgreement: { id: region.agreement.id } };
  expect([await coveredOn('2026-01-11'), await coveredOn('2026-01-12'), await coveredOn('2026-06-30')]).toEqual([
    null,
    covered,
    covered,
  ]);
  await exchange.em.execute('update borrowed_cooperation_agreement set terminated_on = ? where id = ?', [
    '2026-04-01',
    region.agreement.id,
  ]);
  await noteCoveragesOf(exchange.subgraph.orm, region.regionId, now);
  await noteCoveragesOf(exchange.subgraph.orm, region.regionId, now);
  expect([await coveredOn('2026-03-31'), await coveredOn('2026-04-01')]).toEqual([
    covered,
    { kind: 'NONE', cooperationAgreement: null },
  ]);
  const [notes] = await exchange.em.execute<{ count: number }[]>(
    'select count(*)::int as count from detachment_coverage where detachment_id = ?',
    [one.id],
  );
  expect(notes).toEqual({ count: 2 });
  await expect(
    drafted(exchange, region, scene, { startsOn: '2026-07-01', endsOn: '2026-08-01' }).then(draft =>
      sent(exchange, scene, draft),
    ),
  ).rejects.toThrow('NOT_ALLOWED');
});

test('the cost is of the two members, what she costs of her employer, and neither stands in the text', async () => {
  const one = await inForce({ costPerHourCents: 4321, grossWageCostCents: 4444 });
  const office = aRole(region, 'PROGRAMME_MANAGER');
  const viewers = [scene.her, scene.home, scene.host, office, aRole(region, 'FINANCE', region.host.id)];
  const fields = 'costPerHourCents grossWageCostCents costAnnex text';
  const seen = await Promise.all(viewers.map(viewer => stateOf(one.id, viewer, fields)));
  expect(seen.map(each => [each!['costPerHourCents'], each!['grossWageCostCents']])).toEqual([
    [null, null],
    [4321, 4444],
    [4321, null],
    [null, null],
    [4321, null],
  ]);
  expect(seen.map(each => each!['costAnnex'] !== null)).toEqual([false, true, true, false, true]);
  expect(seen[2]!['costAnnex']).toContain('€ 43,21');
  expect(seen[0]!['text']).not.toMatch(/43,21|44,44|4321|4444/);
  const strangers = [aRole(region, 'PLANNER', region.host.id), aRole(region, 'HR_ADVISOR', region.regionId)];
  expect(await Promise.all(strangers.map(viewer => stateOf(one.id, viewer)))).toEqual([null, null]);
  const hidden = await drafted(exchange, region, scene, { startsOn: '2026-07-01', endsOn: '2026-08-01' });
  expect([await stateOf(hidden.id, scene.host), await stateOf(hidden.id, scene.her)]).toEqual([null, null]);
});
