import type { Context } from '@naober/kit/context';
import { fail } from '@naober/kit/errors';
import { localDateOf } from '@naober/kit/local-time';
import { LocalDate } from '@naober/kit/subgraph';
import { userError, userErrorOf, type CodedError } from '@naober/kit/user-error';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { visibleMember } from '../borrowed/visible-member.ts';
import { isOffice, signsFor } from './detachment-access.rules.ts';
import { LendingRecord, LendingRecordKind } from './lending-record.entity.ts';

@InputType({ description: 'What was looked up of a member that lends.' })
export class RecordLendingInput {
  @Field(() => ID, { description: 'The member.' })
  memberId!: string;

  @Field(() => LendingRecordKind, { description: 'What kind; the economic group is entered by the office.' })
  kind!: LendingRecordKind;

  @Field(() => String, { description: 'The number, or the name of the group; 1 to 60 characters.' })
  value!: string;

  @Field(() => LocalDate, { description: 'On which day it was looked up; not after today.' })
  checkedOn!: string;
}

type Code = 'INVALID_VALUE' | 'IN_THE_FUTURE' | 'OFFICE_ONLY';
const RecordLendingError = userErrorOf<Code>('RecordLending', {
  INVALID_VALUE: 'It is empty or longer than 60 characters.',
  IN_THE_FUTURE: 'It cannot have been looked up after today.',
  OFFICE_ONLY: 'Which economic group a member belongs to is entered by the office.',
});

@ObjectType({ description: 'What became of a recordLending.' })
export class RecordLendingPayload {
  @Field(() => LendingRecord, { nullable: true, description: 'What is on record now; null when refused.' })
  lendingRecord!: LendingRecord | null;

  @Field(() => [RecordLendingError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: CodedError<Code>[];
}

@Resolver()
export class RecordLendingMutation {
  @Mutation(() => RecordLendingPayload, {
    description:
      'Records that a member is registered or admitted as lender, or its economic group, as was looked up; as its HR or administrator, or as office. What was recorded before stays.',
  })
  async recordLending(
    @Arg('input', () => RecordLendingInput, { description: 'What, and when.' }) input: RecordLendingInput,
    @Ctx() context: Context,
  ): Promise<RecordLendingPayload> {
    const { memberId, kind, checkedOn } = input;
    const { viewer, platform, personId, now } = context;
    const may = (signsFor(viewer, memberId) || isOffice(viewer)) && (await visibleMember(memberId, context)) !== null;
    if (!may) throw fail('NOT_FOUND', `You record nothing of member ${memberId}.`);
    const value = input.value.trim();
    if (value === '' || value.length > 60) return refused('INVALID_VALUE', 'value');
    if (checkedOn > localDateOf(now)) return refused('IN_THE_FUTURE', 'checkedOn');
    if (kind === LendingRecordKind.ECONOMIC_GROUP && !isOffice(viewer)) return refused('OFFICE_ONLY', 'kind');
    return platform.transactional(async tx => {
      const of = { regionId: viewer.tenantId, memberId, recordedAt: now, recordedBy: personId };
      return { lendingRecord: tx.create(LendingRecord, { ...of, kind, value, checkedOn }), userErrors: [] };
    });
  }
}

const refused = (code: Code, field: string): RecordLendingPayload => ({
  lendingRecord: null,
  userErrors: [userError(code, 'See the code.', [field])],
});
