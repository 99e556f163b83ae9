import type { Context } from '@naober/kit/context';
import { isUuid } from '@naober/kit/ids';
import { userError, userErrorOf, type CodedError } from '@naober/kit/user-error';
import { Arg, Ctx, Field, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import { lockPeople } from '../sign-up/lock.ts';
import { employedAt } from './employed-at.ts';
import { mayTellHomeRoster } from './home-roster-access.ts';
import { HomeRosterRowError, ImportHomeRosterInput } from './home-roster-input.ts';
import { readIntervals } from './read-intervals.ts';
import { isPeriod, tellHomeRoster } from './tell-home-roster.ts';
import { dutyKindOf } from './work-activity.ts';

const most = 1_000;

type Code = 'NOT_ALLOWED' | 'TOO_MANY' | 'INVALID_PERIOD';
const ImportHomeRosterError = userErrorOf<Code>('ImportHomeRoster', {
  NOT_ALLOWED: 'Who asks neither plans for all of this member, nor is its HR, nor its key for rosters.',
  TOO_MANY: 'More than 1,000 people or intervals at once.',
  INVALID_PERIOD: 'The last day lies before the first, or more than 400 days after it.',
});

@ObjectType({ description: 'What became of an importHomeRoster.' })
export class ImportHomeRosterPayload {
  @Field(() => Int, { description: 'How many intervals the ledger holds of what was told; 0 when refused.' })
  kept!: number;

  @Field(() => Int, { description: 'How many people have other work than before.' })
  peopleChanged!: number;

  @Field(() => [HomeRosterRowError], { description: 'What is wrong with single rows; the others count all the same.' })
  rowErrors!: HomeRosterRowError[];

  @Field(() => [ImportHomeRosterError], { description: 'Why all of it was refused; empty when it was not.' })
  userErrors!: CodedError<Code>[];
}

@Resolver()
export class ImportHomeRosterMutation {
  @Mutation(() => ImportHomeRosterPayload, {
    description:
      'Tells the work of people at their own employer, for the rules of working time. Replaces what was told of the same people and days; nobody but each of them sees it again.',
  })
  async importHomeRoster(
    @Arg('input', () => ImportHomeRosterInput, { description: 'People, days and their work.' })
    input: ImportHomeRosterInput,
    @Ctx() context: Context,
  ): Promise<ImportHomeRosterPayload> {
    const { memberId, firstDay, lastDay } = input;
    if (!(await mayTellHomeRoster(context, memberId)))
      return refused('NOT_ALLOWED', 'You do not plan for this member.', 'memberId');
    if (Math.max(input.intervals.length, input.professionalIds.length) > most)
      return refused('TOO_MANY', `At most ${most} at once.`, 'intervals');
    if (!isPeriod(firstDay, lastDay)) return refused('INVALID_PERIOD', 'The period is none.', 'lastDay');
    return context.platform.transactional(
      async tx => {
        const named = [...new Set(input.professionalIds)].filter(isUuid);
        const found = await employedAt(tx, memberId, { people: named });
        await lockPeople(tx, found);
        // Once more under the lock: somebody may have been erased while it was waited for.
        const professionalIds = await employedAt(tx, memberId, { people: found });
        const rows = input.intervals.map(({ kind, activity, ...row }) => ({
          ...row,
          kind: dutyKindOf(kind, activity),
        }));
        const { intervals, lostIds, rowErrors } = readIntervals(
          { ...input, intervals: rows },
          new Set(professionalIds),
        );
        const told = { memberId, professionalIds, firstDay, lastDay, intervals, lostIds };
        const peopleChanged = await tellHomeRoster(tx, context, told);
        return { kept: intervals.length, peopleChanged, rowErrors, userErrors: [] };
      },
      { clear: true },
    );
  }
}

const refused = (code: Code, message: string, field: string): ImportHomeRosterPayload => ({
  kept: 0,
  peopleChanged: 0,
  rowErrors: [],
  userErrors: [userError(code, message, [field])],
});
