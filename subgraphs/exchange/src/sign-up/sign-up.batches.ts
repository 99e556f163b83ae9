import type { Page, PageArgs } from '@naober/kit/connection';
import { pageOfLoaded } from '@naober/kit/connection';
import type { Context } from '@naober/kit/context';
import { localDateOf } from '@naober/kit/local-time';
import { departmentsSeen } from '../shift/shift-access.rules.ts';
import { SignUp } from './sign-up.entity.ts';
import { SignUpStatus } from './sign-up-status.rules.ts';

const array = (ids: readonly string[]) => `{${ids.join(',')}}`;

type Loader<V> = ReturnType<typeof Context.prototype.batched<V>>;

/** Pages of sign-ups per shift, read for all shifts of a list at once: a shift has dozens of them, not thousands. */
export async function signUpsOf(shiftId: string, page: PageArgs, context: Context): Promise<Page<SignUp>> {
  const all = await context
    .batched(signUpsOf, async ids => {
      const found = await context.em.find(SignUp, { shift: { $in: [...ids] } }, { orderBy: { queueNumber: 'asc' } });
      return ids.map(id => found.filter(({ shift }) => shift.id === id));
    })
    .load(shiftId);
  return pageOfLoaded(all, page);
}

/** A person's whole agenda with its shifts, in one statement: it holds weeks, not years. */
export function agendaOf(professionalId: string, { em, now }: Context): Promise<SignUp[]> {
  const where = { professionalId, status: { $ne: SignUpStatus.WITHDRAWN }, endsAt: { $gt: now } };
  return em.find(SignUp, where, { populate: ['shift'], strategy: 'joined', orderBy: { startsAt: 'asc', id: 'asc' } });
}

/** Who of the member's employees did not come, in one statement: few, and forgotten after a year. */
export async function noShowsOf(memberId: string, { em, viewer, now }: Context): Promise<SignUp[]> {
  const today = localDateOf(now);
  const found = await em.execute<{ id: string }[]>(
    `select id from sign_up where status = 'NO_SHOW' and region_id = ? and professional_id in (
       select professional_id from borrowed_employment
       where member_id = ? and starts_on <= ? and coalesce(ends_on >= ?, true))`,
    [viewer.tenantId, memberId, today, today],
  );
  const where = { id: { $in: found.map(({ id }) => id) } };
  return em.find(SignUp, where, { populate: ['shift'], strategy: 'joined', orderBy: { startsAt: 'desc', id: 'asc' } });
}

/** By sign-up id: how many of the waiting list come before it, and itself. */
export function waitingPositions(context: Context): Loader<number> {
  return context.batched(waitingPositions, async ids => {
    const rows = await context.em.execute<{ id: string; position: number }[]>(
      `select mine.id, (select count(*) from sign_up other where other.shift_id = mine.shift_id
         and other.status = 'WAITLISTED' and other.queue_number <= mine.queue_number)::int as position
       from sign_up mine where mine.id = any(?)`,
      [array(ids)],
    );
    return ids.map(id => rows.find(row => row.id === id)!.position);
  });
}

/** By member id: sign-ups for shifts that have not begun and wait for a decision, as far as the viewer sees them. */
export function waitingCounts(context: Context): Loader<number> {
  return context.batched(waitingCounts, async ids => {
    const { em, viewer, now } = context;
    const seen = ids.map(id => [id, departmentsSeen(viewer, id)] as const);
    const whole = seen.filter(([, departmentIds]) => departmentIds === null).map(([id]) => id);
    const parts = seen.flatMap(([, departmentIds]) => departmentIds ?? []);
    const rows = await em.execute<{ member_id: string; count: number }[]>(
      `select member_id, count(*)::int as count from sign_up
       where member_id = any(?) and region_id = ? and status in ('SUBMITTED', 'PENDING_CHECK', 'SHORTLISTED') and starts_at > ?
         and (member_id = any(?) or (select department_id from open_shift where id = shift_id) = any(?))
       group by member_id`,
      [array(ids), viewer.tenantId, now, array(whole), array(parts)],
    );
    return ids.map(id => rows.find(row => row.member_id === id)?.count ?? 0);
  });
}
