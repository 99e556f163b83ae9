import type { Context } from '@naober/kit/context';
import { fail } from '@naober/kit/errors';
import { rows } from '@naober/kit/sql';
import { LocalDate } from '@naober/kit/subgraph';
import { localDateOf } from '@naober/kit/local-time';
import { userError, userErrorOf, type CodedError } from '@naober/kit/user-error';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import { visibleMember } from '../borrowed/visible-member.ts';
import { settlesFor } from './settlement-access.rules.ts';
import { SettlementTerms } from './settlement-terms.entity.ts';
import { SettlementCadence } from './settlement.enums.ts';

@InputType({ description: 'How two members settle.' })
export class SetSettlementTermsInput {
  @Field(() => ID, { description: 'The member that lends.' })
  homeMemberId!: string;

  @Field(() => ID, { description: 'The member that is lent to.' })
  hostMemberId!: string;

  @Field(() => SettlementCadence, { description: 'How often.' })
  cadence!: SettlementCadence;

  @Field(() => Int, { description: 'Days after the end of a period in which hours still come in: 0 to 31.' })
  cutOffDays!: number;

  @Field(() => LocalDate, { description: 'From which day of work on: the first of a coming month.' })
  validFrom!: string;
}

type Code = 'INVALID_DAY' | 'INVALID_CUT_OFF' | 'UNKNOWN_MEMBER';
const SetSettlementTermsError = userErrorOf<Code>('SetSettlementTerms', {
  INVALID_DAY: 'It is not the first of a month after today: periods that began are settled as they began.',
  INVALID_CUT_OFF: 'It is not 0 to 31 days.',
  UNKNOWN_MEMBER: 'They are not two members of this region.',
});

@ObjectType({ description: 'What became of a setSettlementTerms.' })
export class SetSettlementTermsPayload {
  @Field(() => SettlementTerms, { nullable: true, description: 'The terms; null when refused.' })
  settlementTerms!: SettlementTerms | null;

  @Field(() => [SetSettlementTermsError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: CodedError<Code>[];
}

@Resolver()
export class SetSettlementTermsMutation {
  @Mutation(() => SetSettlementTermsPayload, {
    description: 'Chooses how two members settle from a coming month on, by finance of either.',
  })
  async setSettlementTerms(
    @Arg('input', () => SetSettlementTermsInput, { description: 'Who, and how.' }) input: SetSettlementTermsInput,
    @Ctx() context: Context,
  ): Promise<SetSettlementTermsPayload> {
    const { platform, viewer, personId, now } = context;
    const { homeMemberId, hostMemberId, validFrom } = input;
    const refused = (code: Code) => ({ settlementTerms: null, userErrors: [userError(code, 'See the code.')] });
    const [home, host] = [await visibleMember(homeMemberId, context), await visibleMember(hostMemberId, context)];
    // Finance of a whole region settles for no member of another.
    if (!(home && settlesFor(viewer, homeMemberId)) && !(host && settlesFor(viewer, hostMemberId)))
      throw fail('NOT_FOUND', 'You settle for neither of these members.');
    if (!home || !host || homeMemberId === hostMemberId) return refused('UNKNOWN_MEMBER');
    if (!validFrom.endsWith('-01') || validFrom <= localDateOf(now)) return refused('INVALID_DAY');
    if (input.cutOffDays < 0 || input.cutOffDays > 31) return refused('INVALID_CUT_OFF');
    return platform.transactional(
      async tx => {
        await rows(tx, `select pg_advisory_xact_lock(hashtextextended('settlement terms ' || ?, 0))`, [homeMemberId]);
        const known = await tx.findOne(SettlementTerms, { homeMemberId, hostMemberId, validFrom });
        const said = { cadence: input.cadence, cutOffDays: input.cutOffDays, setBy: personId, setAt: now };
        const about = { regionId: viewer.tenantId, homeMemberId, hostMemberId, validFrom };
        const settlementTerms = known ? Object.assign(known, said) : tx.create(SettlementTerms, { ...about, ...said });
        return { settlementTerms, userErrors: [] };
      },
      { clear: true },
    );
  }
}
