import type { Context } from '@naober/kit/context';
import { rows } from '@naober/kit/sql';
import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { Professional } from '../professional/professional.entity.ts';
import { isSelf } from '../professional/professional.rules.ts';
import { reference } from '../reference.ts';
import { DataExportStatus } from './data-export-status.ts';
import { DataExport } from './data-export.entity.ts';
import { contributors, maySeeExport, mayTakeFile, statusOn } from './data-export.rules.ts';

const mostShown = 5;

/** The export, for whose it is; null for unknown and forbidden alike. */
export const visibleExport = reference(DataExport, maySeeExport);

@Resolver(() => DataExport)
export class DataExportResolver {
  @Query(() => DataExport, {
    nullable: true,
    description: "One of the viewer's own exports; null for unknown ones and for anybody else's.",
  })
  async dataExport(
    @Arg('id', () => ID, { description: 'Of the export.' }) id: string,
    @Ctx() context: Context,
  ): Promise<DataExport | null> {
    return visibleExport({ id }, context);
  }

  @FieldResolver(() => DataExportStatus, { description: 'How far it is.' })
  status(@Root() dataExport: DataExport, @Ctx() { now }: Context): DataExportStatus {
    return statusOn(dataExport, now);
  }

  @FieldResolver(() => Int, { description: 'How many parts it has: one of each subgraph.' })
  partsTotal(): number {
    return contributors.length;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'The zip in base64; null unless it is READY and she asks for it herself, in the portal. That she took it is logged.',
  })
  async file(@Root() dataExport: DataExport, @Ctx() context: Context): Promise<string | null> {
    const { viewer, now, audit } = context;
    if (!mayTakeFile(viewer, dataExport) || statusOn(dataExport, now) !== DataExportStatus.READY) return null;
    audit.read('DataExport', dataExport.id, dataExport.professional.id);
    return filesOf(context).load(dataExport.id);
  }
}

/** By export: its zip in base64, null when it is gone. */
const filesOf = (context: Context) =>
  context.batched<string | null>(filesOf, async ids => {
    const found = await rows<{ id: string; file: string | null }>(
      context.guarded,
      `select id, translate(encode(file, 'base64'), E'\\n', '') as file from data_export where id = any(?)`,
      [`{${ids.join(',')}}`],
    );
    const byId = new Map(found.map(({ id, file }) => [id, file]));
    return ids.map(id => byId.get(id) ?? null);
  });

@Resolver(() => Professional)
export class DataExportsResolver {
  @FieldResolver(() => [DataExport], {
    nullable: true,
    description: `Her newest ${mostShown} exports, newest first; for herself, null for others.`,
  })
  async dataExports(
    @Root() professional: Professional,
    @Ctx() { guarded, viewer }: Context,
  ): Promise<DataExport[] | null> {
    if (!isSelf(viewer, professional)) return null;
    const newestFirst = { requestedAt: 'desc', id: 'desc' } as const;
    return guarded.find(DataExport, { professional: professional.id }, { orderBy: newestFirst, limit: mostShown });
  }
}
