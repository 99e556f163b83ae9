export const longestPoolName = 80;
export const longestPoolDescription = 500;

export type PoolProblem = 'INVALID_NAME' | 'INVALID_DESCRIPTION' | 'UNKNOWN_PROFESSION' | 'PROFESSION_NEEDED';

interface PoolWords {
  readonly kind: string;
  readonly name: string;
  readonly nameEn: string;
  readonly description: string;
  readonly descriptionEn: string;
  readonly professionIds: readonly string[];
}

const fits = (text: string, longest: number): boolean => text.trim().length > 0 && text.trim().length <= longest;

/** All that is wrong with a pool to be opened, each with its field; empty when nothing. */
export function poolProblems(pool: PoolWords, areProfessionsKnown: boolean): [PoolProblem, keyof PoolWords][] {
  const against: [boolean, PoolProblem, keyof PoolWords][] = [
    [!fits(pool.name, longestPoolName), 'INVALID_NAME', 'name'],
    [!fits(pool.nameEn, longestPoolName), 'INVALID_NAME', 'nameEn'],
    [!fits(pool.description, longestPoolDescription), 'INVALID_DESCRIPTION', 'description'],
    [!fits(pool.descriptionEn, longestPoolDescription), 'INVALID_DESCRIPTION', 'descriptionEn'],
    [!areProfessionsKnown, 'UNKNOWN_PROFESSION', 'professionIds'],
    [pool.kind === 'SPECIALIST' && pool.professionIds.length === 0, 'PROFESSION_NEEDED', 'professionIds'],
  ];
  return against.filter(([holds]) => holds).map(([, code, field]) => [code, field]);
}
