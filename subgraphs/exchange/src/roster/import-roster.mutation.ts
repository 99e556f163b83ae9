import type { Context } from '@naober/kit/context';
import { userError, userErrorOf, type CodedError } from '@naober/kit/user-error';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { visibleMember } from '../borrowed/visible-member.ts';
import { canImportRosters } from '../shift/shift-access.rules.ts';
import { cleanName, decodeUpload } from './decode.rules.ts';
import { fileRefusal, type FileRefusal } from './file.rules.ts';
import { RosterImport } from './roster-import.entity.ts';
import { rosterImportJob } from './roster-import.job.ts';
import { RosterFileKind } from './roster.enums.ts';

@InputType({ description: 'A roster file of a member.' })
export class ImportRosterInput {
  @Field(() => ID, { description: 'The member whose roster it is.' })
  memberId!: string;

  @Field(() => String, { description: 'The name of the file; longer ones are cut at 200 characters.' })
  fileName!: string;

  @Field(() => String, {
    description:
      'A table (CSV), a workbook (XLSX), a calendar (iCalendar) or planning requests (SETU): as text, or as the bytes of the file in a `data:…;base64,` URL, which keeps any encoding whole. At most 2,900,000 bytes and 20,000 rows.',
  })
  content!: string;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Write nothing when any row is wrong; otherwise right rows are written and wrong ones named.',
  })
  isAllOrNothing!: boolean;
}

type Code = 'NOT_ALLOWED' | FileRefusal;
const ImportRosterError = userErrorOf<Code>('ImportRoster', {
  NOT_ALLOWED: 'Who asks neither plans for all of this member nor is its key for rosters.',
  EMPTY_FILE: 'The file holds nothing.',
  MISSING_COLUMN: 'The header has fewer columns than a shift needs; the message says how many.',
  NOT_TEXT: 'The file is neither text nor a workbook, or its encoding is not known.',
  TOO_LARGE: 'The file is larger than 2,900,000 bytes.',
});

@ObjectType({ description: 'What became of an importRoster.' })
export class ImportRosterPayload {
  @Field(() => RosterImport, {
    nullable: true,
    description: 'The import, queued; ask for it again to see it progress. Null when refused.',
  })
  rosterImport!: RosterImport | null;

  @Field(() => [ImportRosterError], { description: 'Why the file was refused; empty when it was not.' })
  userErrors!: CodedError<Code>[];
}

@Resolver()
export class ImportRosterMutation {
  @Mutation(() => ImportRosterPayload, {
    description:
      'Makes the shifts of a member what a roster file says, each by its number in the roster; rows are read after the answer.',
  })
  async importRoster(
    @Arg('input', () => ImportRosterInput, { description: 'The file.' }) {
      memberId,
      fileName,
      content,
      isAllOrNothing,
    }: ImportRosterInput,
    @Ctx() context: Context,
  ): Promise<ImportRosterPayload> {
    const { em, viewer, now } = context;
    if (viewer.client !== 'key') void context.personId; // throws when nobody is signed in
    const isTheirs = canImportRosters(viewer, memberId) && (await visibleMember(memberId, context)) !== null;
    if (!isTheirs) return refused('NOT_ALLOWED', 'You do not plan for this member.', 'memberId');
    const file = decodeUpload(content);
    const refusal = fileRefusal(file);
    if (!file || refusal) return refused(refusal!.code, refusal!.message, 'content');
    return em.transactional(
      async tx => {
        const rosterImport = tx.create(RosterImport, {
          regionId: viewer.tenantId,
          memberId,
          fileName: cleanName(fileName),
          kind: RosterFileKind[file.kind],
          content: file.content,
          isAllOrNothing,
          requestedAt: now,
          requestedBy: viewer.personId,
        });
        await tx.flush();
        await context.enqueue(tx, rosterImportJob, { rosterImportId: rosterImport.id });
        return { rosterImport, userErrors: [] };
      },
      { clear: true },
    );
  }
}

const refused = (code: Code, message: string, field: string): ImportRosterPayload => ({
  rosterImport: null,
  userErrors: [userError(code, message, [field])],
});
