import type { EntityManager } from '@mikro-orm/postgresql';
import { DepartmentFeedback } from './department-feedback.entity.ts';
import { isCounted } from './feedback.rules.ts';

type Whose = Pick<DepartmentFeedback, 'signUpId' | 'regionId' | 'memberId' | 'professionalId' | 'departmentId'>;
type Said = Omit<DepartmentFeedback, keyof Whose | 'id' | 'version'>;

const day = 86_400_000;

/**
 * FB-1: what counts already stays as it counted, but for its words, which are hers to take back; what replaces it waits
 * for its own group. What counts nowhere yet is simply said anew.
 */
export async function keepSaying(
  tx: EntityManager,
  whose: Whose,
  said: Said,
  { fewest, window }: { readonly fewest: number; readonly window: number },
): Promise<void> {
  const { departmentId, regionId, signUpId } = whose;
  // Of two who answer at once one is first: a group that closed is closed.
  await tx.execute(`select pg_advisory_xact_lock(hashtextextended('feedback of ' || ?, 0))`, [departmentId]);
  const givenAt = { $gte: new Date(said.givenAt.getTime() - window * day) };
  const order = { orderBy: { givenAt: 'asc', id: 'asc' } } as const;
  const all = await tx.find(DepartmentFeedback, { departmentId, regionId, givenAt }, order);
  const answers = all.map(one => ({ one, personId: one.professionalId, givenAt: one.givenAt, isNamed: one.isNamed }));
  const known = answers.findLast(({ one }) => one.signUpId === signUpId);
  if (known && !isCounted(known, answers, fewest)) return void Object.assign(known.one, said);
  if (known) known.one.text = null;
  tx.create(DepartmentFeedback, { ...whose, ...said });
}
