import type { EntityManager } from '@mikro-orm/postgresql';
import { mayBeAsked } from './participation.rules.ts';
import { wishesAtWork } from './wishes.ts';

/** Work that somebody would be asked for. */
interface AskedWork {
  readonly memberId: string;
  /** Null when the department is not known here yet. */
  readonly departmentKind: string | null;
  readonly startsAt: Date;
  readonly endsAt: Date;
}

/**
 * Those of them whom it suits to be asked for that, by their own word; who never said that she may be asked is not. Who
 * asks hears that, and never why. `em` must be the platform's.
 */
export async function whoMayBeAsked(
  em: EntityManager,
  personIds: readonly string[],
  { memberId, departmentKind, startsAt, endsAt }: AskedWork,
): Promise<string[]> {
  const known = await wishesAtWork(em, personIds, startsAt, endsAt);
  return personIds.filter(id => {
    const { wishes, starts } = known.get(id)!;
    return mayBeAsked(wishes, { memberId, departmentKind: departmentKind ?? '', startsAt }, starts);
  });
}
