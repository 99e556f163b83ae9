import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { localDateOf } from '@naober/kit/local-time';
import { rows } from '@naober/kit/sql';
import { BorrowedCooperationAgreement } from '../borrowed/cooperation-agreement.entity.ts';
import { BorrowedDepartment } from '../borrowed/department.entity.ts';
import { BorrowedEmployment } from '../borrowed/employment.entity.ts';
import type { Agreement, Successor } from '../eligibility/facts.rules.ts';
import { ExchangePlacement } from './exchange-placement.entity.ts';
import { PlacementStatus } from './placement.enums.ts';
import type { OnOffer, RequestFacts } from './request.rules.ts';

export const notOver = { $nin: [PlacementStatus.IDEA, PlacementStatus.COMPLETED, PlacementStatus.ENDED_EARLY] };

/** What decides whether a wish can become a request. */
export async function gatherRequest(tx: EntityManager, wish: ExchangePlacement, now: Date): Promise<RequestFacts> {
  const { professionalId, regionId, departmentId, startsOn, endsOn } = wish;
  const department = departmentId ? await tx.findOne(BorrowedDepartment, departmentId) : null;
  const overlapping = { startsOn: { $lte: endsOn ?? startsOn }, endsOn: { $gte: startsOn } };
  const same = { professionalId, departmentId, status: notOver, ...overlapping };
  return {
    wish,
    today: localDateOf(now),
    departmentKind: department?.kind ?? null,
    onOffer: departmentId ? await onOfferAt(tx, departmentId) : [],
    employments: await tx.find(
      BorrowedEmployment,
      { professionalId, regionId },
      { orderBy: { startsOn: 'asc', id: 'asc' } },
    ),
    ...(await agreedIn(tx, regionId)),
    isThere: startsOn !== null && (await tx.count(ExchangePlacement, same)) > 0,
  };
}

/**
 * What members of the region agreed, and which of them merged. The agreements are held until the transaction ends: one
 * that ends at the same moment does so before they are read here, or after what is decided on them is done.
 */
export async function agreedIn(
  tx: EntityManager,
  regionId: string,
): Promise<{ agreements: Agreement[]; mergers: Successor[] }> {
  const held = { orderBy: { id: 'asc' }, lockMode: LockMode.PESSIMISTIC_READ } as const;
  const agreements = await tx.find(BorrowedCooperationAgreement, { regionId, status: 'ADOPTED' }, held);
  return { agreements, mergers: await mergersOf(tx, regionId) };
}

const mergersOf = (tx: EntityManager, regionId: string): Promise<Successor[]> =>
  rows<Successor>(
    tx,
    `select id as "memberId", successor_id as "successorId", merged_on::text as "mergedOn" from borrowed_member
     where region_id = ? and successor_id is not null and merged_on is not null order by id`,
    [regionId],
  );

/** Live waves in which the department offers places, its member still taking part. */
const onOfferAt = (tx: EntityManager, departmentId: string): Promise<OnOffer[]> =>
  rows<OnOffer>(
    tx,
    `select wave.id as "waveId", profession_ids as "professionIds", starts_on::text as "startsOn", ends_on::text as "endsOn"
     from wave_place place join programme_wave wave on wave.id = wave_id
     join programme_participation part on part.programme_id = wave.programme_id and part.member_id = place.member_id
       and left_at is null
     where department_id = ? and places > 0 and wave.status = 'LIVE' order by wave.starts_on, wave.id`,
    [departmentId],
  );
