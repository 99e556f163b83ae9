import type { EntityManager } from '@mikro-orm/postgresql';
import type { Context } from '@naober/kit/context';
import { fail } from '@naober/kit/errors';
import { BorrowedEmployment } from '../borrowed/employment.entity.ts';
import { canVerifyAt } from './credential-access.rules.ts';
import { Credential } from './credential.entity.ts';
import { lockPerson } from './lock-person.ts';

/** The credential, or null for unknown and forbidden alike. */
export async function visibleCredential(id: string, context: Context): Promise<Credential | null> {
  return (await context.byId(Credential).load(id)) ?? context.hidden(Credential, id);
}

/** The credential that somebody looks at as HR of a member. Throws NOT_FOUND for one that she does not see there. */
export async function toLookAt(credentialId: string, memberId: string, context: Context): Promise<Credential> {
  const { personId } = context; // in person
  const credential = canVerifyAt(context.viewer, memberId) ? await visibleCredential(credentialId, context) : null;
  if (!credential || !personId) throw fail('NOT_FOUND', `You look at no credential ${credentialId} there.`);
  return credential;
}

/** The same one, of a person who is locked, as it stands under the lock. */
export async function locked(tx: EntityManager, { id, professionalId }: Credential): Promise<Credential> {
  await lockPerson(tx, professionalId);
  return tx.findOneOrFail(Credential, id);
}

/** Whether the member employs the person, now or from a day that is to come: whoever does, speaks for all of it. */
export const employs = async (
  tx: EntityManager,
  memberId: string,
  professionalId: string,
  today: string,
): Promise<boolean> =>
  (await tx.count(BorrowedEmployment, {
    memberId,
    professionalId,
    $or: [{ endsOn: null }, { endsOn: { $gte: today } }],
  })) > 0;
