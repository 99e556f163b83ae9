import type { EntityManager } from '@mikro-orm/postgresql';
import type { Fact } from '@naober/kit/events';
import { z } from 'zod';

const professionShape = z.object({ code: z.string().min(1) });

/** Keeps the newest version of a profession, whatever the order in which versions arrive. */
export async function applyProfession(em: EntityManager, { id, version, state }: Fact): Promise<void> {
  const { code } = professionShape.parse(state);
  await em.execute(
    `insert into borrowed_profession as copy (id, version, code) values (?, ?, ?)
     on conflict (id) do update set version = excluded.version, code = excluded.code
     where copy.version < excluded.version`,
    [id, version, code],
  );
}
