import type { EntityManager } from '@mikro-orm/postgresql';
import { rows } from '@naober/kit/sql';

/** Who stands in the place of a member on the local day: itself, or what it merged into by then. */
export async function standsForOn(em: EntityManager, memberId: string, day: string): Promise<string> {
  const [found] = await rows<{ id: string }>(em, 'select stands_for(?, ?) as id', [memberId, day]);
  return found!.id;
}
