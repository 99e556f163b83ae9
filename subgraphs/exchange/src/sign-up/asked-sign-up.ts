import type { Context } from '@naober/kit/context';
import { fail } from '@naober/kit/errors';
import { canPlan } from '../shift/shift-access.rules.ts';
import type { SignUp } from './sign-up.entity.ts';
import { visibleSignUp } from './sign-up.resolver.ts';

/** A sign-up of the person who asks; throws NOT_FOUND for all else. */
export async function ownSignUp(id: string, context: Context): Promise<SignUp> {
  const { personId } = context;
  const own = await visibleSignUp(id, context);
  if (own?.professionalId !== personId) throw fail('NOT_FOUND', `You have no sign-up ${id}.`);
  return own;
}

/** A sign-up of a shift that the person who asks plans; throws NOT_FOUND for all else. */
export async function plannedSignUp(id: string, context: Context): Promise<SignUp> {
  const seen = await visibleSignUp(id, context);
  if (!seen || !canPlan(context.viewer, seen.memberId, seen.shift.unwrap().departmentId))
    throw fail('NOT_FOUND', `You plan no sign-up ${id}.`);
  return seen;
}
