export type JoinRefusal =
  | 'POOL_CLOSED'
  | 'ALREADY_MEMBER'
  | 'PROFESSION_NOT_OF_POOL'
  | 'PROFESSION_NOT_HERS'
  | 'PROFESSION_NEEDED'
  | 'REGISTRATION_NOT_SHOWN';

/** What joining is decided on. */
export interface JoinFacts {
  readonly pool: { readonly kind: string; readonly professionIds: readonly string[]; readonly closedAt: Date | null };
  readonly isMember: boolean;
  readonly isSelfEmployed: boolean;
  /** Professions of the employments in force today. */
  readonly employedAs: readonly string[];
  /** As what she wants to join; null when she did not say. */
  readonly asked: string | null;
  /** Whether her registrations stand for a profession, with its specialism; asked of who joins specialists alone. */
  readonly standsAs: (professionId: string) => boolean;
}

/** Whether the pool is for the profession; one that names none is for all. */
export const isForProfession = ({ professionIds }: Pick<JoinFacts['pool'], 'professionIds'>, id: string): boolean =>
  professionIds.length === 0 || professionIds.includes(id);

/**
 * As which profession she joins, or why not. ACM-4: whoever is self-employed joins as everybody does. Nobody employs
 * her, so she says herself as what, and the host verifies it (ACM-10).
 */
export function joining(facts: JoinFacts): string | JoinRefused {
  const found = professionOf(facts);
  const isSpecialist = typeof found === 'string' && facts.pool.kind === 'SPECIALIST';
  // PR-3: other members ask her as what she is registered for.
  return isSpecialist && !facts.standsAs(found) ? refused('REGISTRATION_NOT_SHOWN') : found;
}

function professionOf({ pool, isMember, isSelfEmployed, employedAs, asked }: JoinFacts): string | JoinRefused {
  if (pool.closedAt) return refused('POOL_CLOSED');
  if (isMember) return refused('ALREADY_MEMBER');
  if (asked === null) {
    const [fitting] = employedAs.filter(id => isForProfession(pool, id));
    if (fitting) return fitting;
    return refused(isSelfEmployed ? 'PROFESSION_NEEDED' : 'PROFESSION_NOT_OF_POOL');
  }
  if (!isForProfession(pool, asked)) return refused('PROFESSION_NOT_OF_POOL');
  return isSelfEmployed || employedAs.includes(asked) ? asked : refused('PROFESSION_NOT_HERS');
}

export interface JoinRefused {
  readonly refusal: JoinRefusal;
}

const refused = (refusal: JoinRefusal): JoinRefused => ({ refusal });
