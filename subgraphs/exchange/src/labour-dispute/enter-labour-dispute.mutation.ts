import type { Context } from '@naober/kit/context';
import { fail } from '@naober/kit/errors';
import { isUuid } from '@naober/kit/ids';
import { LocalDate } from '@naober/kit/subgraph';
import { userError, userErrorOf, type CodedError } from '@naober/kit/user-error';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { BorrowedDepartment } from '../borrowed/department.entity.ts';
import { visibleMember } from '../borrowed/visible-member.ts';
import { storable, type TextProblem } from '../shift/shift-text.rules.ts';
import { isOffice } from './labour-dispute-access.rules.ts';
import { LabourDispute } from './labour-dispute.entity.ts';

@InputType({ description: 'Where and when people strike.' })
export class EnterLabourDisputeInput {
  @Field(() => ID, { description: 'The member.' })
  memberId!: string;

  @Field(() => ID, { nullable: true, description: 'One location of it; null for the whole member.' })
  locationId?: string | null;

  @Field(() => LocalDate, { description: 'First day.' })
  startsOn!: string;

  @Field(() => LocalDate, { nullable: true, description: 'Last day; null while no end is known.' })
  endsOn?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Words about it for the office itself, at most 500 characters; null for none.',
  })
  note?: string | null;
}

type Code = 'UNKNOWN_PLACE' | 'ENDS_BEFORE_IT_STARTS' | TextProblem;
const EnterLabourDisputeError = userErrorOf<Code>('EnterLabourDispute', {
  UNKNOWN_PLACE: 'The region has no such member, or the member no department at such a location.',
  ENDS_BEFORE_IT_STARTS: 'The last day lies before the first.',
  TEXT_TOO_LONG: 'The note is longer than 500 characters.',
  TEXT_NOT_STORABLE: 'The note holds half a character or a sign that steers a device, such as NUL.',
});

@ObjectType({ description: 'What became of an enterLabourDispute.' })
export class EnterLabourDisputePayload {
  @Field(() => LabourDispute, { nullable: true, description: 'The dispute; null when refused.' })
  labourDispute!: LabourDispute | null;

  @Field(() => [EnterLabourDisputeError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: CodedError<Code>[];
}

@Resolver()
export class EnterLabourDisputeMutation {
  @Mutation(() => EnterLabourDisputePayload, {
    description:
      'Says, as the office, where and when people strike: whoever another employer would lend there is for somebody to look at first (Waadi 10, 11).',
  })
  async enterLabourDispute(
    @Arg('input', () => EnterLabourDisputeInput, { description: 'Where and when.' }) input: EnterLabourDisputeInput,
    @Ctx() context: Context,
  ): Promise<EnterLabourDisputePayload> {
    const { em, viewer, personId, now } = context;
    if (!isOffice(viewer)) throw fail('FORBIDDEN', 'Labour disputes are entered by the office.');
    const { memberId, locationId = null, startsOn, endsOn = null } = input;
    if (!(await isPlace(memberId, locationId, context)))
      return refused('UNKNOWN_PLACE', 'There is no such place.', locationId ? 'locationId' : 'memberId');
    if (endsOn !== null && endsOn < startsOn) return refused('ENDS_BEFORE_IT_STARTS', 'It ends first.', 'endsOn');
    const note = storable(input.note, longestNote);
    if (typeof note === 'string') return refused(note, 'See the code.', 'note');
    return em.transactional(
      async tx => {
        const of = { regionId: viewer.tenantId, memberId, locationId, startsOn, endsOn, note: note.text };
        return {
          labourDispute: tx.create(LabourDispute, { ...of, enteredAt: now, enteredBy: personId }),
          userErrors: [],
        };
      },
      { clear: true },
    );
  }
}

const longestNote = 500;

async function isPlace(memberId: string, locationId: string | null, context: Context): Promise<boolean> {
  if (!(await visibleMember(memberId, context))) return false;
  if (locationId === null) return true;
  return isUuid(locationId) && (await context.em.count(BorrowedDepartment, { memberId, locationId })) > 0;
}

const refused = (code: Code, message: string, field: string): EnterLabourDisputePayload => ({
  labourDispute: null,
  userErrors: [userError(code, message, [field])],
});
