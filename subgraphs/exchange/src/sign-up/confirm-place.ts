import { localDateOf } from '@naober/kit/local-time';
import { rows } from '@naober/kit/sql';
import { sayOf, type Acting } from '../message/say-of-sign-up.ts';
import type { OpenShift } from '../shift/open-shift.entity.ts';
import { moveTo } from './move-to.ts';
import type { SignUp } from './sign-up.entity.ts';
import { markWorkedJob } from './sign-up-jobs.ts';
import { SignUpStatus } from './sign-up-status.rules.ts';

/** The host counts on the professional from now on, and she hears so. Person and shift are locked, rules were asked. */
export async function confirmPlace(acting: Acting, signUp: SignUp, shift: OpenShift): Promise<void> {
  const { tx, events, now } = acting;
  moveTo(signUp, shift, SignUpStatus.CONFIRMED);
  signUp.decidedAt = now;
  if (shift.isLearning) signUp.maySupervise = await maySupervise(acting, signUp.professionalId, shift);
  await sayOf(acting, 'SIGN_UP_CONFIRMED', signUp, {});
  await events.enqueue(tx, markWorkedJob, { shiftId: shift.id }, { notBefore: shift.endsAt });
}

/** SG-5: whether somebody holds every EPA of the shift at the level at which one supervises others. */
export async function maySupervise({ tx }: Acting, personId: string, { id, startsAt }: OpenShift): Promise<boolean> {
  const day = localDateOf(startsAt);
  const [row] = await rows<{ may: boolean }>(
    tx,
    `select jsonb_array_length(required_epas) > 0 and not exists (
       select from jsonb_array_elements(required_epas) asked where not exists (
         select from borrowed_epa_entrustment held where professional_id = ? and held.epa_id = (asked ->> 'epaId')::uuid
           and status = 'ACTIVE' and coalesce(valid_until >= ?, true) and level >= (select value from rule_parameter
             where rule_parameter.id = 'SG-5.supervisor-level' and valid_from <= ? and coalesce(valid_until >= ?, true)))) as may
     from open_shift where id = ?`,
    [personId, day, day, day, id],
  );
  return row!.may;
}
