import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { TestSubgraph } from '@naober/kit/testing/subgraph';
import { aProfessional, aRegion, type Region } from '../../testing/builders.ts';
import {
  aRole,
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
import { listener, toldSince } from '../../testing/listener.ts';
import { exchange as definition } from '../schema.ts';

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

const statusOf = async (id: string) =>
  (await exchange.em.execute<{ status: string }[]>('select status from detachment_agreement where id = ?', [id]))[0]!
    .status;

test('who refuses says why; it is a draft again, and what was signed counts no more', async () => {
  const one = await sent(exchange, scene, await drafted(exchange, region, scene));
  await sign(exchange, scene.home, 'HOME', one);
  await toldSince(exchange.em, names);
  const refuse = (reason: string, note: string | null) =>
    detaching(exchange, scene.her, 'refuseDetachmentAgreement', {
      detachmentAgreementId: one.id,
      party: 'PROFESSIONAL',
      reason,
      note,
    });
  expect((await refuse('OTHER', ' ')).userErrors).toEqual([{ code: 'WORDS_REQUIRED' }]);
  expect((await refuse('OTHER', 'a'.repeat(501))).userErrors).toEqual([{ code: 'NOTE_TOO_LONG' }]);
  expect((await refuse('DATES_DIFFER', 'Tot juli')).detachmentAgreement).toMatchObject({ status: 'DRAFT' });
  expect(await toldSince(exchange.em, names)).toEqual(['DETACHMENT_REFUSED home']);
  const again = await sent(exchange, scene, one);
  const { data } = await exchange.ask(scene.home, `{ detachmentAgreement(id: "${one.id}") { signatures { party } } }`);
  expect(data).toEqual({ detachmentAgreement: { signatures: [] } });
  expect(await signedByAll(exchange, scene, again)).toMatchObject({ status: 'PENDING_SIGNATURES' });
});

test('what was refused is read later by all parties as it was, with who had signed it; nothing changes it', async () => {
  const over = { startsOn: '2026-02-01', endsOn: '2026-06-30' };
  const draft = await drafted(exchange, region, scene, over);
  const one = await sent(exchange, scene, draft);
  const asked = `{ detachmentAgreement(id: "${one.id}") { text costAnnex
    refusals { party reason note startsOn endsOn text textHash costAnnex by { id } signatures { party signedName textHash } } } }`;
  const read = async (viewer = scene.home) =>
    (await exchange.ask(viewer, asked)).data!['detachmentAgreement'] as Record<string, never>;
  const before = await read();
  await sign(exchange, scene.home, 'HOME', one);
  const which = { detachmentAgreementId: one.id, party: 'HOST', reason: 'DATES_DIFFER', note: 'Tot juli' };
  await detaching(exchange, scene.host, 'refuseDetachmentAgreement', which);
  const changed = { detachmentAgreementId: one.id, terms: terms(region, { ...over, endsOn: '2026-07-31' }) };
  const { detachmentAgreement: next } = await detaching(exchange, scene.home, 'changeDetachmentDraft', changed);
  await signedByAll(exchange, scene, await sent(exchange, scene, next!));
  const refusal = {
    party: 'HOST',
    reason: 'DATES_DIFFER',
    note: 'Tot juli',
    ...over,
    by: { id: scene.host.personId },
    text: before['text'],
    textHash: one.textHash,
    costAnnex: before['costAnnex'],
    signatures: [
      {
        party: 'HOME',
        signedName: null,
        textHash: one.textHash,
      },
    ],
  };
  expect((await read())['text']).not.toBe(before['text']);
  expect((await read())['refusals']).toEqual([refusal]);
  expect((await read(scene.host))['refusals']).toEqual([refusal]);
  expect((await read(scene.her))['refusals']).toEqual([{ ...refusal, costAnnex: null }]);
  const stranger = aRole(region, 'HR_ADVISOR', region.regionId);
  expect(await read(stranger)).toBeNull();
  for (const change of ['text = text || $$.$$', 'ends_on = ends_on + 1', 'note = $$Toch niet$$', 'round = 2'])
    await expect(exchange.em.execute(`update detachment_refusal set ${change}`)).rejects.toThrow('is kept as it was');
});

test('three sign at once, each twice: there are three signatures, it is agreed once, and has one PDF', async () => {
  const draft = await drafted(exchange, region, scene, { startsOn: '2026-01-12' });
  const one = await sent(exchange, scene, draft);
  await toldSince(exchange.em, names);
  const signers = [
    [scene.home, 'HOME'],
    [scene.host, 'HOST'],
    [scene.her, 'PROFESSIONAL'],
  ] as const;
  const answers = await exchange.atOnce(6, index => {
    const [viewer, party] = signers[index % 3]!;
    return sign(exchange, viewer, party, one);
  });
  expect(answers.flatMap(({ userErrors }) => userErrors)).toEqual([]);
  const [count] = await exchange.em.execute<{ signatures: number }[]>(
    'select count(*)::int as signatures from detachment_signature where detachment_id = ?',
    [one.id],
  );
  expect(count).toEqual({ signatures: 3 });
  expect(await toldSince(exchange.em, names)).toEqual([
    'DETACHMENT_SIGNED her',
    'DETACHMENT_SIGNED home',
    'DETACHMENT_SIGNED host',
  ]);
  expect(await statusOf(one.id)).toBe('ACTIVE');
});
