import type { EntityManager } from '@mikro-orm/postgresql';
import type { Fact } from '@naober/kit/events';
import { z } from 'zod';

const employmentShape = z.object({
  professionalId: z.guid(),
  memberId: z.guid(),
  startsOn: z.iso.date(),
  endsOn: z.iso.date().nullable(),
});

/** Keeps the newest version of an employment, whatever the order in which versions arrive. */
export async function applyEmployment(em: EntityManager, { id, version, state }: Fact): Promise<void> {
  const { professionalId, memberId, startsOn, endsOn } = employmentShape.parse(state);
  await em.execute(
    `insert into borrowed_employment as copy (id, version, professional_id, member_id, starts_on, ends_on)
     values (?, ?, ?, ?, ?, ?)
     on conflict (id) do update set version = excluded.version, professional_id = excluded.professional_id,
       member_id = excluded.member_id, starts_on = excluded.starts_on, ends_on = excluded.ends_on
     where copy.version < excluded.version`,
    [id, version, professionalId, memberId, startsOn, endsOn],
  );
}
