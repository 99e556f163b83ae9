import type { Context } from '@naober/kit/context';
import { rows } from '@naober/kit/sql';
import { userError, userErrorOf, type CodedError } from '@naober/kit/user-error';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { canStep } from './batch.rules.ts';
import { lockedBatch } from './batch-steps.ts';
import { creditSources } from './credit-sources.ts';
import { invoicesFor } from './settlement-access.rules.ts';
import { SettlementBatch } from './settlement-batch.entity.ts';
import { SettlementBatchStatus } from './settlement.enums.ts';
import { tellFinance, told } from './tell-finance.ts';

@InputType({ description: 'Which batch.' })
export class CreditSettlementBatchInput {
  @Field(() => ID, { description: 'The batch.' })
  settlementBatchId!: string;
}

type Code = 'NOT_INVOICED';
const CreditSettlementBatchError = userErrorOf<Code>('CreditSettlementBatch', {
  NOT_INVOICED: 'Its invoice was not sent, or it was credited already.',
});

@ObjectType({ description: 'What became of a creditSettlementBatch.' })
export class CreditSettlementBatchPayload {
  @Field(() => SettlementBatch, { description: 'The batch as it stands now.' })
  settlementBatch!: SettlementBatch;

  @Field(() => [CreditSettlementBatchError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: CodedError<Code>[];
}

@Resolver()
export class CreditSettlementBatchMutation {
  @Mutation(() => CreditSettlementBatchPayload, {
    description:
      'Takes back every line of an invoiced batch that stands, and charges each anew by what holds now: both in the next batch. By finance of the member that lends.',
  })
  async creditSettlementBatch(
    @Arg('input', () => CreditSettlementBatchInput, { description: 'Which batch.' })
    { settlementBatchId }: CreditSettlementBatchInput,
    @Ctx() { platform, viewer, personId, events, now }: Context,
  ): Promise<CreditSettlementBatchPayload> {
    return platform.transactional(
      async tx => {
        const settlementBatch = await lockedBatch(tx, settlementBatchId, one => invoicesFor(viewer, one));
        if (!canStep('credit', settlementBatch.status))
          return { settlementBatch, userErrors: [userError('NOT_INVOICED', `It is ${settlementBatch.status}.`)] };
        const sources = await rows<{ id: string }>(
          tx,
          `select distinct source_id as id from settlement_line
           where batch_id = ? and credits_id is null and not is_credited order by id`,
          [settlementBatchId],
        );
        Object.assign(settlementBatch, {
          status: SettlementBatchStatus.CREDITED,
          creditedAt: now,
          creditedBy: personId,
        });
        await tx.flush();
        const telling = { tx, events, now, byId: personId };
        await creditSources(
          telling,
          settlementBatchId,
          sources.map(({ id }) => id),
        );
        await tellFinance(telling, 'SETTLEMENT_CREDITED', told(settlementBatch), settlementBatch.hostMemberId);
        return { settlementBatch, userErrors: [] };
      },
      { clear: true },
    );
  }
}
