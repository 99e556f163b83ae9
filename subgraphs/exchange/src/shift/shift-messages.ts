import type { EntityManager } from '@mikro-orm/postgresql';
import type { Context } from '@naober/kit/context';
import { messageDue } from '@naober/kit/message-due';
import { BorrowedDepartment } from '../borrowed/department.entity.ts';
import { BorrowedMember } from '../borrowed/member.entity.ts';
import { BorrowedProfession } from '../borrowed/profession.entity.ts';
import type { SignUp } from '../sign-up/sign-up.entity.ts';
import type { OpenShift } from './open-shift.entity.ts';

/** What somebody hears of a shift that she signed up for. */
export type ShiftMessage = 'SHIFT_CANCELLED' | 'SHIFT_CHANGED' | 'SHIFT_CHANGED_RECONFIRM';

/** Says in the caller's transaction that each of them must hear it, with what the words need. */
export async function tellAll(
  { events }: Context,
  tx: EntityManager,
  shift: OpenShift,
  told: readonly (readonly [SignUp, ShiftMessage])[],
  more: Readonly<Record<string, string | null>> = {},
): Promise<void> {
  if (told.length === 0) return;
  const facts = { ...(await namesOf(tx, shift)), ...spanOf(shift), ...more };
  for (const [{ id, professionalId, regionId }, kind] of told) {
    const subject = { type: 'SignUp', id };
    await messageDue(events, tx, 'exchange', { kind, recipientId: professionalId, regionId, subject, facts });
  }
}

const spanOf = ({ startsAt, endsAt }: OpenShift) => ({
  startsAt: startsAt.toISOString(),
  endsAt: endsAt.toISOString(),
});

async function namesOf(tx: EntityManager, { memberId, departmentId, professionId }: OpenShift) {
  const member = await tx.findOne(BorrowedMember, memberId);
  const department = await tx.findOne(BorrowedDepartment, departmentId);
  const profession = await tx.findOne(BorrowedProfession, professionId);
  return {
    member: member?.name ?? null,
    department: department?.name ?? null,
    profession: profession?.name ?? null,
  };
}
