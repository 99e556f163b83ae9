import type { EntityManager } from '@mikro-orm/postgresql';
import type { Context } from '@naober/kit/context';
import { messageDue } from '@naober/kit/message-due';
import { BorrowedDepartment } from '../borrowed/department.entity.ts';
import { BorrowedMember } from '../borrowed/member.entity.ts';
import { BorrowedProfession } from '../borrowed/profession.entity.ts';
import { whoMayBeAsked } from '../participation/who-may-be-asked.ts';
import { PoolMembership } from '../pool/pool-membership.entity.ts';
import type { ConsultationRequest } from './consultation-request.entity.ts';

/** What people hear of a consultation. */
export type ConsultationMessage =
  | 'CONSULTATION_REQUESTED'
  | 'CONSULTATION_ACCEPTED'
  | 'CONSULTATION_GIVEN_BACK'
  | 'CONSULTATION_WITHDRAWN';

/** Says in the caller's transaction that each of them must hear it, with what the words need; never the subject. */
export async function tell(
  { events }: Context,
  tx: EntityManager,
  request: ConsultationRequest,
  kind: ConsultationMessage,
  recipientIds: readonly (string | null)[],
): Promise<void> {
  const people = recipientIds.filter(one => one !== null);
  if (people.length === 0) return;
  const { id, regionId, startsAt, endsAt, mode } = request;
  const span = { startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() };
  const facts = { ...(await namesOf(tx, request)), ...span, mode };
  const subject = { type: 'ConsultationRequest', id };
  for (const recipientId of people)
    await messageDue(events, tx, 'exchange', { kind, recipientId, regionId, subject, facts });
}

/** The specialists of the pool whom it suits to be asked for that, by their own word. */
export async function askable(tx: EntityManager, request: ConsultationRequest): Promise<string[]> {
  const { pool, professionId, memberId, departmentId, startsAt, endsAt } = request;
  const members = await tx.find(PoolMembership, { pool, professionId, leftAt: null }, { orderBy: { id: 'asc' } });
  const ids = members.map(({ professionalId }) => professionalId);
  const departmentKind = (await tx.findOneOrFail(BorrowedDepartment, departmentId)).kind;
  return whoMayBeAsked(tx, ids, { memberId, departmentKind, startsAt, endsAt });
}

async function namesOf(tx: EntityManager, { memberId, departmentId, professionId }: ConsultationRequest) {
  const member = await tx.findOne(BorrowedMember, memberId);
  const department = await tx.findOne(BorrowedDepartment, departmentId);
  const profession = await tx.findOne(BorrowedProfession, professionId);
  return {
    member: member?.name ?? null,
    department: department?.name ?? null,
    profession: profession?.name ?? null,
    professionEn: profession?.nameEn ?? null,
  };
}
