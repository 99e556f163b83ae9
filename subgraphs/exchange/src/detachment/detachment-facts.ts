import type { EntityManager } from '@mikro-orm/postgresql';
import { localDateOf } from '@naober/kit/local-time';
import { rows } from '@naober/kit/sql';
import { BorrowedDepartment } from '../borrowed/department.entity.ts';
import { ruleParameters } from '../eligibility/gather-facts.ts';
import { isFresh, parameterOn } from '../eligibility/parameter.rules.ts';
import { cooperationsOf } from './cooperations.ts';
import type { DetachmentAgreement } from './detachment-agreement.entity.ts';
import type { DetachmentFacts, OnRecord } from './detachment.rules.ts';
import { LendingRecord, LendingRecordKind } from './lending-record.entity.ts';

/** What is judged: an agreement, or what somebody has in mind. */
export type Judged = Pick<
  DetachmentAgreement,
  | 'regionId'
  | 'seriesId'
  | 'professionalId'
  | 'homeMemberId'
  | 'hostMemberId'
  | 'departmentId'
  | 'professionId'
  | 'startsOn'
  | 'endsOn'
  | 'endedOn'
  | 'inForceFrom'
  | 'legalBasis'
  | 'costPerHourCents'
  | 'grossWageCostCents'
>;

/** All that rules need to judge an agreement at this moment; read as the platform. */
export async function gatherDetachmentFacts(em: EntityManager, one: Judged, now: Date): Promise<DetachmentFacts> {
  const today = localDateOf(now);
  const parameters = await ruleParameters(em);
  const { professionalId, homeMemberId: memberId, professionId } = one;
  const employments = await rows<{ startsOn: string; endsOn: string | null }>(
    em,
    `select starts_on::text as "startsOn", ends_on::text as "endsOn" from borrowed_employment
     where professional_id = ? and profession_id = ? and ? in (member_id, stands_for(member_id, ?))`,
    [professionalId, professionId, memberId, one.startsOn],
  );
  return {
    terms: await termsOf(em, one),
    today,
    employments,
    cooperations: await cooperationsOf(em, one.regionId),
    home: await onRecord(em, memberId),
    host: await onRecord(em, one.hostMemberId),
    hasOther: await hasOther(em, one),
    isFresh: await areFactsFresh(em, now),
    parameters,
  };
}

export async function termsOf(em: EntityManager, one: Judged): Promise<DetachmentFacts['terms']> {
  const department = one.departmentId === null ? null : await em.findOne(BorrowedDepartment, one.departmentId);
  return {
    homeMemberId: one.homeMemberId,
    hostMemberId: one.hostMemberId,
    professionId: one.professionId,
    departmentKind: department?.kind ?? null,
    startsOn: one.startsOn,
    lastDay: one.endedOn ?? one.endsOn,
    hasBegun: one.inForceFrom !== null,
    legalBasis: one.legalBasis,
    costPerHourCents: one.costPerHourCents,
    grossWageCostCents: one.grossWageCostCents,
  };
}

async function onRecord(em: EntityManager, memberId: string): Promise<OnRecord> {
  const newest = (kind: LendingRecordKind) =>
    em.findOne(LendingRecord, { memberId, kind }, { orderBy: { checkedOn: 'desc', id: 'desc' } });
  const group = await newest(LendingRecordKind.ECONOMIC_GROUP);
  return {
    registration: await newest(LendingRecordKind.WAADI_REGISTRATION),
    admission: await newest(LendingRecordKind.WTTA_ADMISSION),
    economicGroup: group?.value ?? null,
  };
}

/** One for all departments covers each of them, so it stands in the way of one for any. */
async function hasOther(em: EntityManager, one: Judged): Promise<boolean> {
  const { professionalId, hostMemberId, departmentId, seriesId, startsOn, endsOn, endedOn } = one;
  const found = await rows<{ id: string }>(
    em,
    `select id from detachment_agreement
     where professional_id = ? and host_member_id = ? and series_id <> ?
       and (in_force_from is not null or status = 'PENDING_SIGNATURES')
       and coalesce(department_id = ?::uuid, true)
       and daterange(starts_on, coalesce(ended_on, ends_on) + 1, '[)') && daterange(?, ?, '[]') limit 1`,
    [professionalId, hostMemberId, seriesId, departmentId, startsOn, latest(startsOn, endedOn ?? endsOn)],
  );
  return found.length > 0;
}

const latest = (a: string, b: string) => (a > b ? a : b);

/** Whether what was heard of employments and cooperation agreements is fresh enough to decide on. */
export async function areFactsFresh(em: EntityManager, now: Date): Promise<boolean> {
  const minutes = parameterOn(await ruleParameters(em), 'EX-2.employer-facts-fresh', localDateOf(now));
  const heard = await rows<{ topic: string; at: Date }>(
    em,
    `select topic, heard_at as at from borrowed_feed where topic in ('governance.employment', 'governance.cooperation-agreement')`,
  );
  return heard.length === 2 && heard.every(({ at }) => isFresh(new Date(at), now, minutes));
}
