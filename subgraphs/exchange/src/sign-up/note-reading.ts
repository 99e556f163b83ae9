import type { Context } from '@naober/kit/context';
import { localDateOf } from '@naober/kit/local-time';
import { isOfAnotherOrganisation } from '../shift/shift-access.rules.ts';
import type { SignUp } from './sign-up.entity.ts';

/** Notes that the person of a sign-up is shown to another organisation: to who is neither she nor of an employer of hers. */
export async function noteReading({ id, professionalId }: SignUp, context: Context): Promise<void> {
  const { viewer, audit } = context;
  if (viewer.personId === professionalId) return;
  if (isOfAnotherOrganisation(viewer, await employersOf(context, professionalId)))
    audit.read('SignUp', id, professionalId);
}

/** The members that employ the person today: one statement for all that are asked together. */
export function employersOf(context: Context, professionalId: string): Promise<string[]> {
  const loader = context.batched(employersOf, async ids => {
    const today = localDateOf(context.now);
    const rows = await context.em.execute<{ professional_id: string; member_id: string }[]>(
      `select professional_id, member_id from borrowed_employment
       where professional_id = any(?) and starts_on <= ? and coalesce(ends_on >= ?, true)`,
      [`{${ids.join(',')}}`, today, today],
    );
    const byPerson = Map.groupBy(rows, row => row.professional_id);
    return ids.map(id => (byPerson.get(id) ?? []).map(row => row.member_id));
  });
  return loader.load(professionalId);
}
