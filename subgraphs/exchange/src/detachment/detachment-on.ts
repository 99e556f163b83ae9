import type { EntityManager } from '@mikro-orm/postgresql';
import { rows } from '@naober/kit/sql';
import { DetachmentAgreement } from './detachment-agreement.entity.ts';

/** Whose work, at which host and department, on which local date. */
export interface DetachedDay {
  readonly professionalId: string;
  readonly hostMemberId: string;
  /** Null: whichever. */
  readonly departmentId: string | null;
  readonly day: string;
}

/**
 * The version that was in force on that day, or null: signed by all three, begun, neither over nor suspended. One for
 * the department itself comes before one for all departments of the host. Needs an entity manager that may see it.
 */
export async function detachmentOn(
  em: EntityManager,
  { professionalId, hostMemberId, departmentId, day }: DetachedDay,
): Promise<DetachmentAgreement | null> {
  const [found] = await rows<{ id: string }>(em, inForceSql, [
    professionalId,
    hostMemberId,
    hostMemberId,
    day,
    departmentId,
    day,
    day,
  ]);
  return found ? em.findOneOrFail(DetachmentAgreement, found.id) : null;
}

const inForceSql = `
  select id from detachment_agreement one
  where professional_id = ? and host_member_id in (?, stands_for(?, ?)) and coalesce(department_id = ?::uuid, true)
    and ?::date between in_force_from and coalesce(ended_on, ends_on)
    and not exists (select from detachment_suspension held
      where held.detachment_id = one.id and ?::date between held.from_day and coalesce(held.until_day, 'infinity'))
  order by department_id nulls last, number desc limit 1`;
