import type { EntityManager } from '@mikro-orm/postgresql';
import type { Fact } from '@naober/kit/events';
import { z } from 'zod';

const memberShape = z.object({ latitude: z.number(), longitude: z.number() });

/** Keeps the newest version of where a member is, whatever the order in which versions arrive. */
export async function applyMember(em: EntityManager, { id, version, state }: Fact): Promise<void> {
  const { latitude, longitude } = memberShape.parse(state);
  await em.execute(
    `insert into borrowed_member as copy (id, version, latitude, longitude) values (?, ?, ?, ?)
     on conflict (id) do update set version = excluded.version, latitude = excluded.latitude, longitude = excluded.longitude
     where copy.version < excluded.version`,
    [id, version, latitude, longitude],
  );
}
