import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Context } from '@naober/kit/context';
import { userError, userErrorOf, type CodedError } from '@naober/kit/user-error';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { columnsOf, missingColumns, type Mapping } from './columns.rules.ts';
import { handledImport } from './roster-access.ts';
import { RosterImport } from './roster-import.entity.ts';
import { rosterImportJob } from './roster-import.job.ts';
import { RosterMapping } from './roster-mapping.entity.ts';
import { RosterColumn, RosterFileKind, RosterImportStatus } from './roster.enums.ts';

@InputType({ description: 'What one column of a file holds.' })
export class NamedColumnInput {
  @Field(() => RosterColumn, { description: 'What it holds.' })
  column!: RosterColumn;

  @Field(() => String, { description: 'What the file calls it; one of the headers of the import.' })
  header!: string;
}

@InputType({ description: 'What the columns of a roster file hold.' })
export class MapRosterColumnsInput {
  @Field(() => ID, { description: 'The import that waits to hear it.' })
  rosterImportId!: string;

  @Field(() => [NamedColumnInput], { description: 'The columns that hold something; each header once.' })
  columns!: NamedColumnInput[];
}

type Code = 'NOT_WAITING' | 'UNKNOWN_HEADER' | 'MISSING_COLUMN';
const MapRosterColumnsError = userErrorOf<Code>('MapRosterColumns', {
  NOT_WAITING: 'The import does not wait for its columns, or its file is forgotten.',
  UNKNOWN_HEADER: 'The file has no column of this name, or it is named twice.',
  MISSING_COLUMN: 'A column that every shift needs is not named; the message names it.',
});

@ObjectType({ description: 'What became of a mapRosterColumns.' })
export class MapRosterColumnsPayload {
  @Field(() => RosterImport, { nullable: true, description: 'The import, queued again; null when refused.' })
  rosterImport!: RosterImport | null;

  @Field(() => [MapRosterColumnsError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: CodedError<Code>[];
}

@Resolver()
export class MapRosterColumnsMutation {
  @Mutation(() => MapRosterColumnsPayload, {
    description:
      'Says once what the columns of files of this kind hold; kept for the member, and the waiting file is read.',
  })
  async mapRosterColumns(
    @Arg('input', () => MapRosterColumnsInput, { description: 'Import and columns.' })
    { rosterImportId, columns }: MapRosterColumnsInput,
    @Ctx() context: Context,
  ): Promise<MapRosterColumnsPayload> {
    await handledImport(context, rosterImportId);
    const mapping: Mapping = Object.fromEntries(columns.map(({ column, header }) => [column, header]));
    return context.em.transactional(
      async tx => {
        const made = await tx.findOneOrFail(RosterImport, rosterImportId, { lockMode: LockMode.PESSIMISTIC_WRITE });
        if (made.status !== RosterImportStatus.WAITS_FOR_COLUMNS)
          return refused('NOT_WAITING', `It is ${made.status}.`, 'rosterImportId');
        const names = columns.map(({ header }) => header);
        if (new Set(names).size < names.length || names.some(name => !made.headers.includes(name)))
          return refused('UNKNOWN_HEADER', 'Each is one of the headers, once.', 'columns');
        const missing = missingColumns(columnsOf(made.headers, mapping));
        if (missing.length > 0) return refused('MISSING_COLUMN', `It lacks ${missing.join(', ')}.`, 'columns');
        await save(tx, made, mapping, context);
        Object.assign(made, { status: RosterImportStatus.QUEUED, headers: [], preview: [] });
        await tx.flush();
        await context.enqueue(tx, rosterImportJob, { rosterImportId });
        return { rosterImport: made, userErrors: [] };
      },
      { clear: true },
    );
  }
}

async function save(
  tx: EntityManager,
  { regionId, memberId, kind }: RosterImport,
  columns: Mapping,
  { now, viewer }: Context,
): Promise<void> {
  const of = { memberId, kind: kind === RosterFileKind.XLSX ? ('XLSX' as const) : ('CSV' as const) };
  const saved = { columns, savedAt: now, savedBy: viewer.personId };
  const known = await tx.findOne(RosterMapping, of, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (known) Object.assign(known, saved);
  else tx.create(RosterMapping, { regionId, ...of, ...saved });
}

const refused = (code: Code, message: string, field: string): MapRosterColumnsPayload => ({
  rosterImport: null,
  userErrors: [userError(code, message, [field])],
});
