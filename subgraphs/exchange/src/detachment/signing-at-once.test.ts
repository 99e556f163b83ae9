import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { TestSubgraph } from '@naober/kit/testing/subgraph';
import { aProfessional, aRegion, type Region } from '../../testing/builders.ts';
import {
  aSigner,
  detaching,
  drafted,
  sent,
  sign,
  signedByAll,
  signedIn,
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
