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
  terms,
  type Scene,
} from '../../testing/detachments.ts';
import { worked } from '../../testing/hours.ts';
import { BorrowedCooperationAgreement } from '../borrowed/cooperation-agreement.entity.ts';
import { BorrowedMember } from '../borrowed/member.entity.ts';
import { exchange as definition } from '../schema.ts';
import { detachmentOn } from './detachment-on.ts';
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

test('after the merger shifts at its departments stand under the agreement of the successor, and so do their hours', async () => {
  const from = { startsOn: '2026-01-12' };
  await signedByAll(exchange, scene, await sent(exchange, scene, await drafted(exchange, region, scene, from)));
  const merged = { successorId, mergedOn: '2026-01-20' };
  await exchange.em.nativeUpdate(BorrowedMember, { id: region.host.id }, merged);
  const memberIds = [region.home.id, region.host.id, successorId];
  await exchange.em.nativeUpdate(BorrowedCooperationAgreement, { id: region.agreement.id }, { memberIds });
  const later = new Date('2026-01-20T09:00:00Z');
  const merger = { memberId: region.host.id, ...merged };
  await passOnAll(exchange.subgraph.orm, exchange.subgraph.events, merger, later);
  const hostOn = async (day: string) => {
    const where = { hostMemberId: region.host.id, departmentId: region.department.id, day };
    const found = await detachmentOn(exchange.em.fork(), { professionalId: scene.her.personId!, ...where });
    return found?.hostMemberId;
  };
  expect([await hostOn('2026-01-19'), await hostOn('2026-01-20')]).toEqual([region.host.id, successorId]);
  const at = (day: string) => ({ startsAt: new Date(`${day}T06:30:00Z`), endsAt: new Date(`${day}T15:00:00Z`) });
  const before = await worked(exchange, region, scene.her, at('2026-01-19'));
  const after = await worked(exchange, region, scene.her, at('2026-01-21'));
  expect([before, after].map(({ sheet }) => sheet.hostMemberId)).toEqual([region.host.id, successorId]);
  expect([before, after].map(({ sheet }) => sheet.homeMemberId)).toEqual([region.home.id, region.home.id]);
  // Who was employed by what merged is lent by its successor from then on, and by nobody else.
  const ofHost = await aProfessional(exchange, region, { memberId: region.host.id });
  const lender = await aSigner(exchange, region, successorId);
  const lend = (startsOn: string) =>
    detaching(exchange, lender, 'draftDetachmentAgreement', {
      professionalId: ofHost.personId,
      homeMemberId: successorId,
      hostMemberId: region.home.id,
      terms: terms(region, { startsOn, departmentId: null }),
    });
  await expect(lend('2026-01-19')).rejects.toThrow('You lend no professional');
  expect((await lend('2026-02-02')).findings.map(({ code }) => code)).not.toContain('NOT_EMPLOYED');
});
