import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { uuidv7 } from '@naober/kit/ids';
import { TestSubgraph } from '@naober/kit/testing/subgraph';
import { aProfessional, aRegion, now, type Region } from '../../testing/builders.ts';
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
import { BorrowedMember } from '../borrowed/member.entity.ts';
import { exchange as definition } from '../schema.ts';
import { makeDocumentOf } from './make-document.job.ts';
import { passOnAll } from './pass-on.job.ts';

let exchange: TestSubgraph;
let region: Region;
let scene: Scene;
let successorId: string;
beforeAll(async () => void (exchange = await TestSubgraph.start(definition)));
afterAll(() => exchange.stop());
beforeEach(async () => {
  region = await aRegion(exchange);
  scene = {
    her: signedIn(await aProfessional(exchange, region)),
    home: await aSigner(exchange, region, region.home.id),
    host: await aSigner(exchange, region, region.host.id),
  };
  successorId = uuidv7();
  await exchange.em.transactional(async tx => {
    const named = { slug: `noordzorg-${successorId.slice(-6)}`, name: 'Noordzorg', shortName: 'Noordzorg' };
    tx.create(BorrowedMember, { id: successorId, version: 1, regionId: region.regionId, ...named });
  });
});

const merge = (memberId: string, into = successorId, mergedOn = '2026-01-12') =>
  passOnAll(exchange.subgraph.orm, exchange.subgraph.events, { memberId, successorId: into, mergedOn }, now);
const versions = async (of: string) => {
  const one = `versions { id number status host { id } inForceFrom lastDay endReason text signatures { party } pdf }`;
  const { data } = await exchange.ask(scene.home, `{ detachmentAgreement(id: "${of}") { ${one} } }`);
  return (data!['detachmentAgreement'] as { versions: Record<string, never>[] }).versions;
};

test('what all had signed passes to the successor by law, on the day of the merger and under the same signatures', async () => {
  const draft = await drafted(exchange, region, scene, { startsOn: '2026-01-12' });
  const one = await signedByAll(exchange, scene, await sent(exchange, scene, draft));
  await merge(region.host.id, successorId, '2026-01-13');
  expect(await versions(one.id)).toHaveLength(1); // not before its day
  await detaching(exchange, scene.host, 'suspendDetachmentAgreement', {
    detachmentAgreementId: one.id,
    reason: 'LEAVE',
  });
  await merge(region.host.id);
  await merge(region.host.id);
  const [next, before, ...more] = await versions(one.id);
  expect([before!['status'], before!['lastDay'], more]).toEqual(['SUPERSEDED', '2026-01-11', []]);
  expect(next).toMatchObject({ number: 2, status: 'SUSPENDED', host: { id: successorId }, inForceFrom: '2026-01-12' });
  expect(next!['text']).toContain('aan Noordzorg');
  expect(next!['signatures']).toHaveLength(3);
  await makeDocumentOf(exchange.subgraph.orm, next!['id']!);
  expect((await versions(one.id))[0]!['pdf']).not.toBeNull();
});

test('what not all had signed is drafted anew for the successor, and between one member nothing is left', async () => {
  const one = await sent(exchange, scene, await drafted(exchange, region, scene));
  await sign(exchange, scene.home, 'HOME', one);
  await merge(region.host.id);
  const [next, before] = await versions(one.id);
  expect([before!['status'], next!['status'], next!['number']]).toEqual(['SUPERSEDED', 'DRAFT', 2]);
  expect([next!['host'], next!['signatures']]).toEqual([{ id: successorId }, []]);
  const other = { ...scene, her: signedIn(await aProfessional(exchange, region)) };
  const draft = await drafted(exchange, region, other, { startsOn: '2026-01-12' });
  const two = await signedByAll(exchange, other, await sent(exchange, other, draft));
  await merge(region.host.id, region.home.id);
  expect(await versions(two.id)).toMatchObject([{ status: 'ENDED', endReason: 'MERGER', lastDay: '2026-01-11' }]);
});
