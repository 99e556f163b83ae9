import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { TestSubgraph } from '@naober/kit/testing/subgraph';
import { aProfessional, aRegion, everythingHeard, type Region } from '../../testing/builders.ts';
import {
  aSigner,
  detaching,
  drafted,
  sent,
  sign,
  signedByAll,
  signedIn,
  terms,
  type Scene,
} from '../../testing/detachments.ts';
import { exchange as definition } from '../schema.ts';
import { goThrough } from './detachment-days.round.ts';
import { detachmentOn } from './detachment-on.ts';

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
const amend = (id: string, over: object = {}) =>
  detaching(exchange, scene.home, 'amendDetachmentAgreement', {
    detachmentAgreementId: id,
    terms: terms(region, over),
  });
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

test('a new version takes the place of the one before from its first day, once all have signed it', async () => {
  const first = await inForce();
  const next = (await amend(first.id, { startsOn: '2026-03-01', endsOn: '2026-12-31' })).detachmentAgreement!;
  expect([next.number, next.status, (await amend(first.id)).userErrors]).toEqual([
    2,
    'DRAFT',
    [{ code: 'NEWER_VERSION' }],
  ]);
  await signedByAll(exchange, scene, await sent(exchange, scene, next));
  await until('2026-02-28');
  expect([await stateOf(first.id), await on('2026-02-28')]).toEqual([{ status: 'ACTIVE', lastDay: '2026-06-30' }, 1]);
  await until('2026-03-01');
  expect(await stateOf(first.id)).toEqual({ status: 'SUPERSEDED', lastDay: '2026-02-28' });
  expect(await stateOf(next.id)).toEqual({ status: 'ACTIVE', lastDay: '2026-12-31' });
  expect([await on('2026-02-28'), await on('2026-03-01'), await on('2026-12-31')]).toEqual([1, 2, 2]);
  const late = await sign(exchange, scene.her, 'PROFESSIONAL', first);
  expect(late.userErrors).toEqual([]); // the retry of a signature that was given
  await until('2027-01-01');
  expect(await stateOf(next.id)).toEqual({ status: 'EXPIRED', lastDay: '2026-12-31' });
});

test('signing while a new version is sent ends in one of two ways, and never in two versions that wait', async () => {
  const first = await sent(exchange, scene, await drafted(exchange, region, scene));
  await sign(exchange, scene.home, 'HOME', first);
  await sign(exchange, scene.host, 'HOST', first);
  const next = (await amend(first.id)).detachmentAgreement!;
  const [signed, newer] = await exchange.atOnce<unknown>(2, index =>
    index === 0 ? sign(exchange, scene.her, 'PROFESSIONAL', first) : sent(exchange, scene, next),
  );
  expect(newer).toMatchObject({ status: 'PENDING_SIGNATURES', number: 2 });
  const { userErrors } = signed as { userErrors: { code: string }[] };
  const isFirstSigned = userErrors.length === 0;
  if (!isFirstSigned) expect(userErrors).toEqual([{ code: 'SUPERSEDED' }]);
  expect((await stateOf(first.id))!['status']).toBe(isFirstSigned ? 'PENDING_SIGNATURES' : 'SUPERSEDED');
  await signedByAll(exchange, scene, next);
  await until('2026-02-01');
  expect([(await stateOf(first.id))!['status'], (await stateOf(next.id))!['status']]).toEqual(['SUPERSEDED', 'ACTIVE']);
  expect(await on('2026-02-01')).toBe(2);
});

test('a text that changed, or was set aside, is neither sent nor signed', async () => {
  const draft = await drafted(exchange, region, scene);
  const change = { detachmentAgreementId: draft.id, terms: terms(region, { endsOn: '2026-07-31' }) };
  const changed = (await detaching(exchange, scene.home, 'changeDetachmentDraft', change)).detachmentAgreement!;
  await expect(sent(exchange, scene, draft)).rejects.toThrow('TEXT_CHANGED');
  const first = await sent(exchange, scene, changed);
  expect((await detaching(exchange, scene.home, 'changeDetachmentDraft', change)).userErrors).toEqual([
    { code: 'NOT_A_DRAFT' },
  ]);
  await sent(exchange, scene, (await amend(first.id)).detachmentAgreement!);
  expect((await sign(exchange, scene.her, 'PROFESSIONAL', first)).userErrors).toEqual([{ code: 'SUPERSEDED' }]);
});

test('two agreements of one person at one department never cover the same day, whoever is first', async () => {
  const [one, other] = [await drafted(exchange, region, scene), await drafted(exchange, region, scene)];
  const answers = await exchange.atOnce(2, async index => {
    const { id, textHash } = index === 0 ? one : other;
    const input = { detachmentAgreementId: id, textHash };
    const { userErrors, findings } = await detaching(exchange, scene.home, 'sendDetachmentForSigning', input);
    return [...userErrors, ...findings].map(({ code }) => code).join(' ');
  });
  expect(answers.sort()).toEqual(['', 'NOT_ALLOWED OTHER_DETACHMENT']);
});

test('who writes it notes that all three agreed to end it, with that reason alone; it is then ENDED', async () => {
  const one = await inForce();
  const end = async (viewer: typeof scene.home, over: object) => {
    const input = { detachmentAgreementId: one.id, party: null, reason: 'MUTUAL', lastDay: '2026-03-31', ...over };
    return (await detaching(exchange, viewer, 'endDetachmentAgreement', input)).userErrors.map(({ code }) => code);
  };
  const may = async (viewer: typeof scene.home) =>
    (await stateOf(one.id, viewer, 'viewerCanEndForAll'))!['viewerCanEndForAll'];
  expect([await may(scene.home), await may(scene.host), await may(scene.her)]).toEqual([true, false, false]);
  for (const viewer of [scene.host, scene.her])
    await expect(end(viewer, {})).rejects.toMatchObject({ extensions: { code: 'NOT_FOUND' } });
  expect(await end(scene.host, { party: 'HOST' })).toEqual(['INVALID_REASON']);
  expect(await end(scene.home, { reason: 'MERGER' })).toEqual(['INVALID_REASON']);
  expect(await end(scene.home, {})).toEqual([]);
  await until('2026-04-01');
  expect(await stateOf(one.id, scene.home, 'endParty endReason viewerCanEndForAll')).toEqual({
    status: 'ENDED',
    lastDay: '2026-03-31',
    endParty: null,
    endReason: 'MUTUAL',
    viewerCanEndForAll: false,
  });
});
