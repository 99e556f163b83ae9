import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { eventually } from '@naober/kit/testing/eventually';
import { TestSubgraph } from '@naober/kit/testing/subgraph';
import type { Viewer } from '@naober/kit/viewer';
import { createHash } from 'node:crypto';
import { aProfessional, aRegion, everythingHeard, now, type Region } from '../../testing/builders.ts';
import { aRole, aSigner, detaching, drafted, sent, sign, signedIn, type Scene } from '../../testing/detachments.ts';
import { listener, toldSince } from '../../testing/listener.ts';
import { exchange as definition } from '../schema.ts';
import { goThrough } from './detachment-days.round.ts';

let exchange: TestSubgraph;
let region: Region;
let scene: Scene;
let names: Record<string, string>;
beforeAll(async () => void (exchange = await TestSubgraph.start(definition, [listener])));
afterAll(() => exchange.stop());
beforeEach(async () => {
  region = await aRegion(exchange);
  const her = signedIn(await aProfessional(exchange, region));
  const home = await aSigner(exchange, region, region.home.id);
  const host = await aSigner(exchange, region, region.host.id, 'MEMBER_ADMIN');
  scene = { her, home, host };
  names = { [her.personId!]: 'her', [home.personId!]: 'home', [host.personId!]: 'host' };
  await exchange.em.execute(`delete from exchange_events.job where name = 'exchange.message-due/listener'`);
});

/** The same person, of whom her sign-in service said how surely it knew her. */
const knownBy = (viewer: Viewer, assurance: string): Viewer => ({
  ...viewer,
  signIn: { ...viewer.signIn!, assurance },
});

/** So many days later, with everything heard until then. */
async function dayLater(days: number): Promise<void> {
  exchange.now = new Date(now.getTime() + days * 86_400_000);
  await everythingHeard(exchange.em, exchange.now);
}
const daily = () => goThrough(exchange.subgraph.orm, exchange.subgraph.events, exchange.now!);
const statusOf = async (id: string) =>
  (await exchange.em.execute<{ status: string }[]>('select status from detachment_agreement where id = ?', [id]))[0]!
    .status;

test('an agreement is in force when the last of three has signed and its first day has come, and its PDF never differs', async () => {
  const one = await sent(exchange, scene, await drafted(exchange, region, scene));
  expect(await toldSince(exchange.em, names)).toEqual([
    'DETACHMENT_TO_SIGN her',
    'DETACHMENT_TO_SIGN home',
    'DETACHMENT_TO_SIGN host',
  ]);
  const known = { HOME: 'http://eidas.europa.eu/LoA/high', HOST: 'goud', PROFESSIONAL: null };
  await sign(exchange, knownBy(scene.home, known.HOME), 'HOME', one);
  await sign(exchange, knownBy(scene.host, known.HOST), 'HOST', one);
  const asked = `{ detachmentAgreement(id: "${one.id}") { status text document { sha256 } pdf
    signatures { party signInService assurance assuranceLevel strength signedInAt textHash signedName } } }`;
  const before = (await exchange.ask(scene.her, asked)).data!['detachmentAgreement'] as Record<string, never>;
  expect([before['document'], before['pdf']]).toEqual([null, null]);
  expect(createHash('sha256').update(before['text']!).digest('hex')).toBe(one.textHash);
  const last = await sign(exchange, scene.her, 'PROFESSIONAL', one);
  expect(last.detachmentAgreement).toMatchObject({ status: 'PENDING_SIGNATURES', inForceFrom: null });
  await dayLater(19);
  await daily();
  expect(await statusOf(one.id)).toBe('PENDING_SIGNATURES');
  await dayLater(20);
  await Promise.all([daily(), daily()]);
  const read = async () => (await exchange.ask(scene.her, asked)).data!['detachmentAgreement'] as Record<string, never>;
  await eventually(read, answer => answer['document'] !== null);
  const [first, second] = [await read(), await read()];
  expect(first['status']).toBe('ACTIVE');
  expect(first['signatures']).toEqual(
    (['HOME', 'HOST', 'PROFESSIONAL'] as const).map(party => ({
      party,
      signInService: 'martini',
      assurance: known[party],
      assuranceLevel: { HOME: 'HIGH', HOST: null, PROFESSIONAL: null }[party],
      strength: 'OPEN_SESSION',
      signedInAt: new Date('2026-01-12T08:00:00.000Z'),
      textHash: one.textHash,
      signedName: `Naam van ${party}`,
    })),
  );
  const bytes = Buffer.from(first['pdf']!, 'base64');
  expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
  expect(first['document']).toEqual({ sha256: createHash('sha256').update(bytes).digest('hex') });
  expect(second).toEqual(first);
});

test('who signs is a party, signed in by her sign-in service, reads that very text, and signs for one party', async () => {
  const both = { ...scene.home, roles: [...scene.home.roles, ...scene.host.roles] };
  const one = await sent(exchange, scene, await drafted(exchange, region, scene));
  const codes = async (viewer: typeof both, party: string, over: object = {}) =>
    (await sign(exchange, viewer, party, { ...one, ...over })).userErrors.map(({ code }) => code);
  const { signIn: _, ...noService } = scene.her;
  expect(await codes(noService, 'PROFESSIONAL')).toEqual(['SIGN_IN_NEEDED']);
  expect(await codes({ ...scene.her, client: 'token' }, 'PROFESSIONAL')).toEqual(['SIGN_IN_NEEDED']);
  expect(await codes(scene.her, 'PROFESSIONAL', { textHash: '0'.repeat(64) })).toEqual(['TEXT_CHANGED']);
  await expect(codes(scene.host, 'HOME')).rejects.toMatchObject({ extensions: { code: 'NOT_FOUND' } });
  await expect(codes(aRole(region, 'FINANCE', region.home.id), 'HOME')).rejects.toMatchObject({
    extensions: { code: 'NOT_FOUND' },
  });
  const herAsHr = { ...scene.her, roles: scene.home.roles };
  await expect(codes(herAsHr, 'HOME')).rejects.toMatchObject({ extensions: { code: 'NOT_FOUND' } });
  expect(await codes(both, 'HOME')).toEqual([]);
  expect(await codes(both, 'HOST')).toEqual(['SIGNED_FOR_OTHER']);
  expect(await codes(both, 'HOME')).toEqual([]);
  const colleague = await aSigner(exchange, region, region.home.id);
  expect(await codes(colleague, 'HOME')).toEqual(['ALREADY_SIGNED']);
});

test('in an order each is asked when her turn comes, and a member hands signing over to another signer, on record', async () => {
  const colleague = await aSigner(exchange, region, region.host.id);
  names[colleague.personId!] = 'colleague';
  const order = ['HOST', 'PROFESSIONAL', 'HOME'];
  const draft = await drafted(exchange, region, scene);
  const one = await sent(exchange, scene, draft, { order, hostSignerId: scene.host.personId });
  expect(await toldSince(exchange.em, names)).toEqual(['DETACHMENT_TO_SIGN host']);
  const codes = async (viewer: typeof colleague, party: string) =>
    (await sign(exchange, viewer, party, one)).userErrors.map(({ code }) => code);
  expect(await codes(scene.her, 'PROFESSIONAL')).toEqual(['NOT_YOUR_TURN']);
  expect(await codes(colleague, 'HOST')).toEqual(['ASKED_OF_OTHER']);
  const handOver = (toPersonId: string) =>
    detaching(exchange, scene.host, 'handOverDetachmentSignature', {
      detachmentAgreementId: one.id,
      party: 'HOST',
      toPersonId,
    });
  expect((await handOver(scene.home.personId!)).userErrors).toEqual([{ code: 'NOT_ENTITLED' }]);
  expect((await handOver(colleague.personId!)).userErrors).toEqual([]);
  expect(await toldSince(exchange.em, names)).toEqual(['DETACHMENT_TO_SIGN colleague']);
  expect(await codes(colleague, 'HOST')).toEqual([]);
  expect(await toldSince(exchange.em, names)).toEqual(['DETACHMENT_TO_SIGN her']);
  const { data } = await exchange.ask(
    scene.host,
    `{ detachmentAgreement(id: "${one.id}") { events { kind party by { id } to { id } } } }`,
  );
  const { events } = data!['detachmentAgreement'] as { events: { kind: string }[] };
  expect(events.find(({ kind }) => kind === 'HANDED_OVER')).toEqual({
    kind: 'HANDED_OVER',
    party: 'HOST',
    by: { id: scene.host.personId },
    to: { id: colleague.personId },
  });
});

test('whose signature is waited for is reminded after one, three and seven days, once each', async () => {
  const one = await sent(exchange, scene, await drafted(exchange, region, scene));
  await sign(exchange, scene.home, 'HOME', one);
  await sign(exchange, scene.host, 'HOST', one);
  await toldSince(exchange.em, names);
  const reminders: string[][] = [];
  for (const days of [0.99, 1, 2.99, 3, 6.99, 7, 12]) {
    await dayLater(days);
    await Promise.all([daily(), daily()]);
    // Agreements of other tests remind their own people.
    reminders.push((await toldSince(exchange.em, names)).filter(told => !told.endsWith('undefined')));
  }
  const her = ['DETACHMENT_SIGN_REMINDER her'];
  expect(reminders).toEqual([[], her, [], her, [], her, []]);
});

test('when who was asked for a member signs for it no more, its other signers are reminded, and take it over', async () => {
  const colleague = await aSigner(exchange, region, region.host.id);
  names[colleague.personId!] = 'colleague';
  const hostSignerId = scene.host.personId;
  const one = await sent(exchange, scene, await drafted(exchange, region, scene), { hostSignerId });
  await sign(exchange, scene.home, 'HOME', one);
  await sign(exchange, scene.her, 'PROFESSIONAL', one);
  await toldSince(exchange.em, names);
  await exchange.em.execute('update borrowed_role_grant set is_withdrawn = true where professional_id = ?', [
    hostSignerId,
  ]);
  await dayLater(1);
  await daily();
  const told = (await toldSince(exchange.em, names)).filter(each => !each.endsWith('undefined'));
  expect(told).toEqual(['DETACHMENT_SIGN_REMINDER colleague']);
  const over = { detachmentAgreementId: one.id, party: 'HOST', toPersonId: colleague.personId };
  expect((await detaching(exchange, colleague, 'handOverDetachmentSignature', over)).userErrors).toEqual([]);
  expect((await sign(exchange, colleague, 'HOST', one)).userErrors).toEqual([]);
});
