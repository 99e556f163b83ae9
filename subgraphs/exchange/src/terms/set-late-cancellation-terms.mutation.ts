import type { Context } from '@naober/kit/context';
import { fail } from '@naober/kit/errors';
import { LocalDate } from '@naober/kit/subgraph';
import { userError, userErrorOf, type CodedError } from '@naober/kit/user-error';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import { visibleMember } from '../borrowed/visible-member.ts';
import { canSetTerms } from '../shift/shift-access.rules.ts';
import { storable, type TextProblem } from '../shift/shift-text.rules.ts';
import { firstDayWords, holdsFrom, type FirstDayProblem } from './first-day.rules.ts';
import { MemberTerms } from './member-terms.entity.ts';

@InputType({ description: "A member's own terms." })
export class SetLateCancellationTermsInput {
  @Field(() => ID, { description: 'The member.' })
  memberId!: string;

  @Field(() => String, { description: 'At most 4,000 characters; empty: it has no terms from then on.' })
  text!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'So many hours before the start, and later, is late: 1 to 336. Null when the terms do not say.',
  })
  lateHours?: number | null;

  @Field(() => LocalDate, { nullable: true, description: 'First day on which they hold; null: at once.' })
  firstDay?: string | null;
}

type Code = TextProblem | 'HOURS_NOT_VALID' | FirstDayProblem;

const SetLateCancellationTermsError = userErrorOf<Code>('SetLateCancellationTerms', {
  TEXT_TOO_LONG: 'The text is longer than 4,000 characters.',
  HOURS_NOT_VALID: 'Late is 1 to 336 hours before the start, and needs terms in words.',
  TEXT_NOT_STORABLE: 'The text holds half a character or a sign that steers a device, such as NUL.',
  ...firstDayWords,
});

@ObjectType({ description: 'What became of a setLateCancellationTerms.' })
export class SetLateCancellationTermsPayload {
  @Field(() => MemberTerms, { nullable: true, description: 'The version as it was said; null when refused.' })
  terms!: MemberTerms | null;

  @Field(() => [SetLateCancellationTermsError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: CodedError<Code>[];
}

const longest = 4_000;
/** Two weeks. */
const mostHours = 336;

@Resolver()
export class SetLateCancellationTermsMutation {
  @Mutation(() => SetLateCancellationTermsPayload, {
    description:
      "Gives a member's own terms for withdrawing late a new version, for who signs up from then on; what was agreed before stays.",
  })
  async setLateCancellationTerms(
    @Arg('input', () => SetLateCancellationTermsInput, { description: 'The terms.' })
    input: SetLateCancellationTermsInput,
    @Ctx() context: Context,
  ): Promise<SetLateCancellationTermsPayload> {
    const { em, viewer, personId, now } = context;
    const { memberId } = input;
    if (!canSetTerms(viewer, memberId) || !(await visibleMember(memberId, context)))
      throw fail('NOT_FOUND', `You set no terms of ${memberId}.`);
    const read = storable(input.text, longest);
    if (typeof read === 'string') return refused(read, 'text');
    const { lateHours = null } = input;
    if (lateHours !== null && !(read.text && lateHours >= 1 && lateHours <= mostHours))
      return refused('HOURS_NOT_VALID', 'lateHours');
    const validFrom = holdsFrom(input.firstDay ?? null, now);
    if (typeof validFrom === 'string') return refused(validFrom, 'firstDay');
    return em.transactional(
      async tx => {
        // Two who say it at once take turns; what has not begun yet is said anew in its place.
        await tx.execute(`select pg_advisory_xact_lock(hashtextextended('terms ' || ?, 0))`, [memberId]);
        const terms =
          (await tx.findOne(MemberTerms, { memberId, validFrom })) ??
          tx.create(MemberTerms, { regionId: viewer.tenantId, memberId, text: '', validFrom });
        const said = { text: read.text ?? '', lateHours, setBy: personId };
        return { terms: Object.assign(terms, said), userErrors: [] };
      },
      { clear: true },
    );
  }
}

const refused = (code: Code, field: string): SetLateCancellationTermsPayload => ({
  terms: null,
  userErrors: [userError(code, 'See the code.', [field])],
});
