import type { Context } from '@naober/kit/context';
import { LocalDate } from '@naober/kit/subgraph';
import { userError, userErrorOf, type CodedError } from '@naober/kit/user-error';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import { ruleParameters } from '../eligibility/gather-facts.ts';
import { decodeUpload, largestFile } from '../roster/decode.rules.ts';
import { readTable } from '../roster/read-table.ts';
import { RosterRowError } from '../roster/roster-row-error.view.ts';
import type { RosterTable } from '../roster/roster-table.ts';
import { lockPeople } from '../sign-up/lock.ts';
import { employedAt } from './employed-at.ts';
import { mayTellHomeRoster } from './home-roster-access.ts';
import { missingHomeColumns } from './home-row.rules.ts';
import { readHomeFile } from './read-home-file.ts';
import { isPeriod, tellHomeRoster } from './tell-home-roster.ts';

@InputType({ description: "A file with the work of a member's own people." })
export class ImportHomeRosterFileInput {
  @Field(() => ID, { description: 'The employer.' })
  memberId!: string;

  @Field(() => String, {
    description:
      'A table (CSV) or a workbook (XLSX), as text or in a `data:…;base64,` URL: columns for the number of the person here, day and times or two moments; break, kind and number in the roster where known. At most 2,900,000 bytes and 20,000 rows.',
  })
  content!: string;

  @Field(() => LocalDate, {
    nullable: true,
    description: 'First day that the file tells, also where nobody works; null for the first day in it.',
  })
  firstDay?: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'Last day that it tells; null for the last day in it.' })
  lastDay?: string | null;
}

type Code =
  | 'NOT_ALLOWED'
  | 'NOT_A_TABLE'
  | 'EMPTY_FILE'
  | 'TOO_LARGE'
  | 'MISSING_COLUMN'
  | 'INVALID_PERIOD'
  | 'TOO_MANY';
const ImportHomeRosterFileError = userErrorOf<Code>('ImportHomeRosterFile', {
  NOT_ALLOWED: 'Who asks neither plans for all of this member, nor is its HR, nor its key for rosters.',
  NOT_A_TABLE: 'The file is neither a table nor a workbook.',
  EMPTY_FILE: 'The file holds no row.',
  TOO_LARGE: 'The file is larger than 2,900,000 bytes or has more than 20,000 rows.',
  MISSING_COLUMN: 'A column is missing; `field` names what it would hold: `worker`, `date`, `begin`, `end`.',
  INVALID_PERIOD: 'No day could be read, the last lies before the first, or more than 400 days after it.',
  TOO_MANY: 'The file tells of more than 1,000 people.',
});

@ObjectType({ description: 'What became of an importHomeRosterFile.' })
export class ImportHomeRosterFilePayload {
  @Field(() => Int, { description: 'How many rows the ledger holds of the file, those with their day alone included.' })
  kept!: number;

  @Field(() => Int, { description: 'How many people it tells of.' })
  people!: number;

  @Field(() => Int, { description: 'How many of them have other work than before.' })
  peopleChanged!: number;

  @Field(() => LocalDate, { nullable: true, description: 'First day that was told; null when refused.' })
  firstDay!: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'Last day that was told; null when refused.' })
  lastDay!: string | null;

  @Field(() => Int, { description: 'How many rows are wrong.' })
  wrongRows!: number;

  @Field(() => [RosterRowError], { description: 'What is wrong with single rows, the first 500; the others count.' })
  rowErrors!: readonly RosterRowError[];

  @Field(() => [ImportHomeRosterFileError], { description: 'Why all of it was refused; empty when it was not.' })
  userErrors!: CodedError<Code>[];
}

const mostPeople = 1_000;
const shownErrors = 500;

@Resolver()
export class ImportHomeRosterFileMutation {
  @Mutation(() => ImportHomeRosterFilePayload, {
    description:
      'Tells the work of people at their own employer by a file, for the rules of working time. Replaces what was told of these people on these days. The file is not kept, and nobody but each of them sees their work again.',
  })
  async importHomeRosterFile(
    @Arg('input', () => ImportHomeRosterFileInput, { description: 'The file.' }) input: ImportHomeRosterFileInput,
    @Ctx() context: Context,
  ): Promise<ImportHomeRosterFilePayload> {
    const { memberId, content } = input;
    if (!(await mayTellHomeRoster(context, memberId))) return refused('NOT_ALLOWED', 'memberId');
    const table = await tableOf(content, context.now);
    if (typeof table === 'string') return refused(table, 'content');
    if (table.rows.length === 0) return refused('EMPTY_FILE', 'content');
    const [missing] = missingHomeColumns(table);
    if (missing) return refused('MISSING_COLUMN', missing);
    return context.platform.transactional(
      async tx => {
        const employed = await employedAt(tx, memberId);
        const asked = { firstDay: input.firstDay ?? null, lastDay: input.lastDay ?? null };
        const read = readHomeFile(table, new Set(employed), asked, await ruleParameters(tx));
        const { period, rowErrors, lostIds } = read;
        if (!period || !isPeriod(period.firstDay, period.lastDay)) return refused('INVALID_PERIOD', 'lastDay', read);
        if (read.professionalIds.length > mostPeople) return refused('TOO_MANY', 'content');
        await lockPeople(tx, read.professionalIds);
        // Once more under the lock: somebody may have been erased while it was waited for.
        const professionalIds = await employedAt(tx, memberId, { people: read.professionalIds });
        const intervals = read.intervals.filter(one => professionalIds.includes(one.professionalId));
        const told = { memberId, professionalIds, intervals, lostIds, ...period };
        const peopleChanged = await tellHomeRoster(tx, context, told);
        const counts = { kept: intervals.length, people: professionalIds.length, peopleChanged, ...period };
        return { ...counts, ...wrongOf(rowErrors), userErrors: [] };
      },
      { clear: true },
    );
  }
}

/** The rows of the file, or why there are none. */
async function tableOf(content: string, now: Date): Promise<RosterTable | 'NOT_A_TABLE' | 'TOO_LARGE' | 'EMPTY_FILE'> {
  if (content.length > largestFile * 1.4) return 'TOO_LARGE';
  const file = decodeUpload(content);
  if (!file || (file.kind !== 'CSV' && file.kind !== 'XLSX')) return 'NOT_A_TABLE';
  if (file.content.trim() === '') return 'EMPTY_FILE';
  return readTable(file, {}, now).catch(({ message }: Error) =>
    message === 'TOO_MANY_ROWS' ? 'TOO_LARGE' : 'NOT_A_TABLE',
  );
}

const wrongOf = (rowErrors: readonly RosterRowError[]) => ({
  wrongRows: new Set(rowErrors.map(({ line }) => line)).size,
  rowErrors: rowErrors.slice(0, shownErrors),
});

const refused = (
  code: Code,
  field: string,
  { rowErrors }: { readonly rowErrors: readonly RosterRowError[] } = { rowErrors: [] },
): ImportHomeRosterFilePayload => ({
  kept: 0,
  people: 0,
  peopleChanged: 0,
  firstDay: null,
  lastDay: null,
  ...wrongOf(rowErrors),
  userErrors: [userError(code, 'See the code.', [field])],
});
