import type { EntityManager } from '@mikro-orm/postgresql';
import type { Context } from '@naober/kit/context';
import { HandbookAcknowledgement } from './handbook-acknowledgement.entity.ts';
import { HandbookVersion } from './handbook-version.entity.ts';
import type { Handbook } from './handbook.entity.ts';
import { HandbookStatus } from './handbook.rules.ts';

/** The newest version that was published, with its clauses; null while there is none. */
export async function currentVersion(em: EntityManager, regionId: string): Promise<HandbookVersion | null> {
  const [found] = await em.find(
    HandbookVersion,
    { region: regionId, status: HandbookStatus.PUBLISHED },
    { orderBy: { number: 'desc' }, limit: 1, populate: ['clauses'], strategy: 'select-in' },
  );
  return found ?? null;
}

/** The same, read once however much of a request asks for it. */
export const currentOf = (context: Context, { region }: Handbook): Promise<HandbookVersion | null> =>
  context
    .batched<HandbookVersion | null>('current handbook', ids =>
      Promise.all(ids.map(id => currentVersion(context.em, id))),
    )
    .load(region.id);

/** What the viewer herself acknowledged of it, the newest version first. */
export const ownAcknowledgements = (context: Context, { region }: Handbook): Promise<HandbookAcknowledgement[]> =>
  context
    .batched<HandbookAcknowledgement[]>('own acknowledgements', ids =>
      Promise.all(
        ids.map(id =>
          context.guarded.find(
            HandbookAcknowledgement,
            { region: id, professional: context.viewer.personId },
            { populate: ['handbookVersion'], orderBy: { handbookVersion: { number: 'desc' } } },
          ),
        ),
      ),
    )
    .load(region.id);
