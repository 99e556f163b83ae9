import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { uuidv7 } from '@naober/kit/ids';
import type { TestSubgraph } from '@naober/kit/testing/subgraph';
import { aRegion, aShift, type Region } from '../../testing/builders.ts';
import { startExchange } from '../../testing/exchange.ts';
import { BorrowedEmployment } from '../borrowed/employment.entity.ts';
import { BorrowedEpaEntrustment } from '../borrowed/epa-entrustment.entity.ts';
import { EligibilityOutcome } from '../eligibility/finding.rules.ts';
import { MemberReleasePolicy } from '../release/member-release-policy.entity.ts';
import { OpenShift } from '../shift/open-shift.entity.ts';
import { SignUp } from '../sign-up/sign-up.entity.ts';
import { SignUpStatus } from '../sign-up/sign-up.enums.ts';
import { MemberTerms } from '../terms/member-terms.entity.ts';

let exchange: TestSubgraph;
let region: Region;
const now = new Date('2036-03-10T10:00:00.000Z');
const ago = (days: number, milliseconds = 0) => new Date(now.getTime() - days * 86_400_000 - milliseconds);
const day = (days: number) => ago(days).toISOString().slice(0, 10);
const spanTo = (endsAt: Date) => ({ startsAt: new Date(endsAt.getTime() - 3_600_000), endsAt });
beforeAll(async () => {
  exchange = await startExchange();
  region = await aRegion(exchange);
});
afterAll(() => exchange.stop());

/** Everything of one kind in each way; all of it is forgotten in one run, which comes once a day. */
test('shifts, what they say, terms, who set an order of release, and copies go in their time, to the millisecond and the day', async () => {
  const words = { remarks: 'r', reportAt: 'balie', askFor: 'Esra', bring: 'pas', contact: '1234', cancelNote: 'ziek' };
  const shifts: OpenShift[] = [];
  for (const endsAt of [ago(90), ago(90, 1), ago(364), ago(364, 1), ago(400)])
    shifts.push(await aShift(exchange, region, { ...spanTo(endsAt), ...words }));
  const terms = [ago(1_000), ago(900), ago(364, 1), ago(364)].map(validFrom => ({ id: uuidv7(), validFrom }));
  const [held, unheld, before, within] = terms.map(({ id }) => id);
  await exchange.em.transactional(async tx => {
    for (const one of terms)
      tx.create(MemberTerms, { ...one, regionId: region.regionId, memberId: region.host.id, text: 'Bel ons.' });
    await tx.flush();
    // Worked, and held to the first terms: both stay as long as she is known to have worked.
    tx.create(SignUp, {
      shift: tx.getReference(OpenShift, shifts[4]!.id),
      regionId: region.regionId,
      memberId: region.host.id,
      professionalId: uuidv7(),
      status: SignUpStatus.WORKED,
      ...spanTo(ago(400)),
      submittedAt: ago(500),
      queueNumber: 1,
      outcome: EligibilityOutcome.ELIGIBLE,
      checkedAt: ago(500),
      termsId: held!,
    });
    for (const [memberId, changedAt] of [
      [region.host.id, ago(365)],
      [region.host.id, ago(500)],
      [region.home.id, ago(365, 1)],
      [region.home.id, ago(500)],
    ] as const)
      tx.create(MemberReleasePolicy, {
        regionId: region.regionId,
        memberId,
        validFrom: changedAt,
        changedAt,
        changedBy: uuidv7(),
      });
    const whose = { version: 1, regionId: region.regionId, professionalId: uuidv7() };
    const place = { memberId: region.home.id, professionId: region.profession.id, departmentId: null };
    for (const endsOn of [null, day(2_922), day(2_923)])
      tx.create(BorrowedEmployment, { id: uuidv7(), ...whose, ...place, startsOn: '2020-01-01', endsOn });
    const trusted = { epaId: region.epa.id, level: 4, decidedOn: '2020-01-01' };
    for (const [status, validUntil, revokedAt] of [
      ['ACTIVE', null, null],
      ['ACTIVE', day(2_922), null],
      ['ACTIVE', day(2_923), null],
      ['REVOKED', null, ago(2_922)],
      ['REVOKED', day(10), ago(2_922, 1)],
    ] as const)
      tx.create(BorrowedEpaEntrustment, { id: uuidv7(), ...whose, ...trusted, status, validUntil, revokedAt });
  });
  exchange.now = now;
  expect(await exchange.subgraph.forget()).toMatchObject({
    SHIFT_TEXT: 4,
    OPEN_SHIFT: 1,
    MEMBER_TERMS: 1,
    MEMBER_RELEASE_POLICY: 3,
    EMPLOYMENT_COPY: 1,
    ENTRUSTMENT_COPY: 2,
  });
  const left = await exchange.em.find(OpenShift, { memberId: region.host.id }, { orderBy: { endsAt: 'desc' } });
  expect(left.map(({ endsAt }) => endsAt)).toEqual([ago(90), ago(90, 1), ago(364), ago(400)]);
  const saysOf = ({ remarks, reportAt, askFor, bring, contact, cancelNote }: OpenShift) => ({
    remarks,
    reportAt,
    askFor,
    bring,
    contact,
    cancelNote,
  });
  expect(left.map(saysOf)).toEqual([words, nothing, nothing, nothing]);
  const kept = await exchange.em.find(MemberTerms, { memberId: region.host.id });
  expect(kept.map(({ id }) => id).toSorted()).toEqual([held!, before!, within!].toSorted());
  expect(kept.map(({ id }) => id)).not.toContain(unheld);
  const policies = await exchange.em.fork().find(MemberReleasePolicy, {}, { orderBy: { changedAt: 'desc' } });
  expect(policies.map(({ memberId, changedBy }) => [memberId, changedBy !== null])).toEqual([
    [region.host.id, true],
    [region.home.id, false],
    [region.host.id, false],
  ]);
  const employments = await exchange.em.find(BorrowedEmployment, {}, { orderBy: { id: 'asc' } });
  expect(employments.map(({ endsOn }) => endsOn)).toEqual([null, day(2_922)]);
  const trust = await exchange.em.find(BorrowedEpaEntrustment, {}, { orderBy: { id: 'asc' } });
  expect(trust.map(({ validUntil, revokedAt }) => [validUntil, revokedAt])).toEqual([
    [null, null],
    [day(2_922), null],
    [null, ago(2_922)],
  ]);
});
const nothing = { remarks: null, reportAt: null, askFor: null, bring: null, contact: null, cancelNote: null };
