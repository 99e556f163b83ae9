import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { uuidv7 } from '@naober/kit/ids';
import { TestSubgraph } from '@naober/kit/testing/subgraph';
import type { RequiredEntityData } from '@mikro-orm/core';
import { aProfessional, aRegion, type Region } from '../../testing/builders.ts';
import { exchange as definition } from '../schema.ts';
import { DetachmentAgreement } from './detachment-agreement.entity.ts';
import { DetachmentSuspension } from './detachment-suspension.entity.ts';
import { DetachmentStatus, LegalBasis } from './detachment.enums.ts';
import { detachmentOn } from './detachment-on.ts';

let exchange: TestSubgraph;
let region: Region;
let professionalId: string;
beforeAll(async () => {
  exchange = await TestSubgraph.start(definition);
  region = await aRegion(exchange);
  professionalId = (await aProfessional(exchange, region)).personId!;
});
afterAll(() => exchange.stop());

const sent = new Date('2026-01-01T09:00:00Z');
function signed(over: Partial<RequiredEntityData<DetachmentAgreement>> = {}): Promise<DetachmentAgreement> {
  return exchange.em.transactional(async tx =>
    tx.create(DetachmentAgreement, {
      regionId: region.regionId,
      seriesId: uuidv7(),
      number: 1,
      professionalId,
      homeMemberId: region.home.id,
      hostMemberId: region.host.id,
      departmentId: region.department.id,
      professionId: region.profession.id,
      cooperationAgreementId: region.agreement.id,
      startsOn: '2026-02-01',
      endsOn: '2026-06-30',
      status: DetachmentStatus.ACTIVE,
      legalBasis: LegalBasis.INTRA_GROUP,
      costPerHourCents: 4500,
      templateVersion: 1,
      text: 'Tekst',
      textHash: '0'.repeat(64),
      costAnnex: null,
      draftedBy: null,
      draftedAt: sent,
      sentAt: sent,
      signedAt: sent,
      inForceFrom: '2026-02-02',
      ...over,
    } as RequiredEntityData<DetachmentAgreement>),
  );
}
const on = async (day: string, departmentId = region.department.id) =>
  (await detachmentOn(exchange.em.fork(), { professionalId, hostMemberId: region.host.id, departmentId, day }))?.id ??
  null;

test('it is in force from its first day to its last, at its department alone, and not while it is on hold', async () => {
  const first = await signed({ endedOn: '2026-03-31' });
  const second = await signed({
    seriesId: first.seriesId,
    number: 2,
    startsOn: '2026-04-01',
    inForceFrom: '2026-04-01',
  });
  await exchange.em.transactional(async tx => {
    const held = { regionId: region.regionId, fromDay: '2026-05-10', untilDay: '2026-05-12', reason: 'LEAVE' };
    tx.create(DetachmentSuspension, { ...held, detachmentId: second.id });
  });
  const days = ['2026-02-01', '2026-02-02', '2026-03-31', '2026-04-01', '2026-05-09', '2026-05-10', '2026-05-12'];
  expect(await Promise.all(days.map(day => on(day)))).toEqual([
    null,
    first.id,
    first.id,
    second.id,
    second.id,
    null,
    null,
  ]);
  expect([await on('2026-05-13'), await on('2026-06-30'), await on('2026-07-01')]).toEqual([
    second.id,
    second.id,
    null,
  ]);
  expect(await on('2026-05-13', uuidv7())).toBeNull();
});

test('no day has two versions of one agreement in force, nor two agreements of one person at one department', async () => {
  const { seriesId } = await signed({ startsOn: '2027-01-01', inForceFrom: '2027-01-01', endsOn: '2027-06-30' });
  const next = { seriesId, number: 2, startsOn: '2027-06-30', endsOn: '2027-12-31' };
  await expect(signed({ ...next, inForceFrom: '2027-06-30' })).rejects.toThrow('detachment_one_version_a_day');
  const other = { startsOn: '2027-06-30', endsOn: '2027-12-31', inForceFrom: null };
  await expect(signed({ ...other, status: DetachmentStatus.PENDING_SIGNATURES })).rejects.toThrow(
    'detachment_one_series_a_day',
  );
  await signed({ ...other, startsOn: '2027-07-01', status: DetachmentStatus.PENDING_SIGNATURES });
});
