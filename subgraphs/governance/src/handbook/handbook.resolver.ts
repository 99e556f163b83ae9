import type { Context } from '@naober/kit/context';
import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { HandbookClause } from './handbook-clause.entity.ts';
import { HandbookVersion } from './handbook-version.entity.ts';
import { Handbook } from './handbook.entity.ts';
import { HandbookStatus, mayReadHandbook, mayWriteHandbook } from './handbook.rules.ts';
import { currentOf, currentVersion } from './read-handbook.ts';

@Resolver(() => Handbook)
export class HandbookResolver {
  @Query(() => Handbook, {
    nullable: true,
    description: "The handbook of the viewer's region; null for visitors, and where there is none.",
  })
  async handbook(@Ctx() { em, viewer }: Context): Promise<Handbook | null> {
    if (!mayReadHandbook(viewer, { region: { id: viewer.tenantId } })) return null;
    return em.findOne(Handbook, { region: viewer.tenantId });
  }

  @Query(() => HandbookClause, {
    nullable: true,
    description:
      'A clause of the version that counts, for a screen where it matters; null for visitors, and where there is none.',
  })
  async handbookClause(
    @Arg('code', () => String, { description: 'Such as `withdrawing`.' }) code: string,
    @Ctx() { em, viewer }: Context,
  ): Promise<HandbookClause | null> {
    if (!mayReadHandbook(viewer, { region: { id: viewer.tenantId } })) return null;
    const version = await currentVersion(em, viewer.tenantId);
    return version?.clauses.getItems().find(one => one.code === code) ?? null;
  }

  @FieldResolver(() => HandbookVersion, {
    nullable: true,
    description: 'The version that counts: the newest that was published; null while there is none.',
  })
  current(@Root() handbook: Handbook, @Ctx() context: Context): Promise<HandbookVersion | null> {
    return currentOf(context, handbook);
  }

  @FieldResolver(() => HandbookVersion, {
    nullable: true,
    description: 'The version that the office writes; null for others, and when it writes none.',
  })
  async draft(@Root() handbook: Handbook, @Ctx() { em, viewer }: Context): Promise<HandbookVersion | null> {
    if (!mayWriteHandbook(viewer, handbook)) return null;
    return em.findOne(HandbookVersion, { handbook: handbook.id, status: HandbookStatus.DRAFT });
  }

  @FieldResolver(() => [HandbookVersion], { description: 'All versions that were published, the newest first.' })
  versions(@Root() handbook: Handbook, @Ctx() { em }: Context): Promise<HandbookVersion[]> {
    const published = { handbook: handbook.id, status: HandbookStatus.PUBLISHED };
    return em.find(HandbookVersion, published, { orderBy: { number: 'desc' } });
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer may write its next version.' })
  viewerCanWrite(@Root() handbook: Handbook, @Ctx() { viewer }: Context): boolean {
    return mayWriteHandbook(viewer, handbook);
  }
}

@Resolver(() => HandbookVersion)
export class HandbookVersionResolver {
  @FieldResolver(() => [HandbookClause], { description: 'Its clauses, in order.' })
  clauses(@Root() version: HandbookVersion): Promise<HandbookClause[]> {
    return version.clauses.loadItems();
  }
}
