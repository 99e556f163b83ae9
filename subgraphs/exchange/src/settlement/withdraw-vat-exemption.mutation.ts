import { LockMode } from '@mikro-orm/core';
import type { Context } from '@naober/kit/context';
import { fail } from '@naober/kit/errors';
import { localDateOf } from '@naober/kit/local-time';
import { userError, userErrorOf, type CodedError } from '@naober/kit/user-error';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { asksExemption } from './settlement-access.rules.ts';
import { VatExemption } from './vat-exemption.entity.ts';
import { withdrawn } from './withdrawal.rules.ts';

@InputType({ description: 'Which exemption.' })
export class WithdrawVatExemptionInput {
  @Field(() => ID, { description: 'The exemption.' })
  vatExemptionId!: string;
}

const WithdrawVatExemptionError = userErrorOf<'ALREADY_OVER'>('WithdrawVatExemption', {
  ALREADY_OVER: 'Its last day went by, it was refused, or it was withdrawn already.',
});

@ObjectType({ description: 'What became of a withdrawVatExemption.' })
export class WithdrawVatExemptionPayload {
  @Field(() => VatExemption, { description: 'The exemption as it stands now.' })
  vatExemption!: VatExemption;

  @Field(() => [WithdrawVatExemptionError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: CodedError<'ALREADY_OVER'>[];
}

@Resolver()
export class WithdrawVatExemptionMutation {
  @Mutation(() => WithdrawVatExemptionPayload, {
    description:
      'Withdraws an exemption, by finance of the member that lends: one that holds has its last day today, and work until then stays exempt; one that never held is gone.',
  })
  async withdrawVatExemption(
    @Arg('input', () => WithdrawVatExemptionInput, { description: 'Which.' })
    { vatExemptionId }: WithdrawVatExemptionInput,
    @Ctx() { platform, viewer, personId, now }: Context,
  ): Promise<WithdrawVatExemptionPayload> {
    void personId; // throws when nobody is signed in
    return platform.transactional(
      async tx => {
        const vatExemption = await tx.findOne(VatExemption, vatExemptionId, { lockMode: LockMode.PESSIMISTIC_WRITE });
        if (!vatExemption || !asksExemption(viewer, vatExemption))
          throw fail('NOT_FOUND', `You settle by no exemption ${vatExemptionId}.`);
        const change = withdrawn(vatExemption, localDateOf(now));
        if (!change)
          return { vatExemption, userErrors: [userError('ALREADY_OVER', 'It is over.', ['vatExemptionId'])] };
        Object.assign(vatExemption, change, { decidedAt: vatExemption.decidedAt ?? now });
        return { vatExemption, userErrors: [] };
      },
      { clear: true },
    );
  }
}
