import type { Context } from '@naober/kit/context';
import { userError, userErrorOf, type CodedError } from '@naober/kit/user-error';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { Professional } from '../professional/professional.entity.ts';
import { AccessKey } from './access-key.entity.ts';
import { lockKey } from './lock-key.ts';

const RevokeAccessKeyError = userErrorOf('RevokeAccessKey', { ALREADY_REVOKED: 'It was revoked before.' });

@InputType({ description: 'Which key counts no more.' })
export class RevokeAccessKeyInput {
  @Field(() => ID, { description: 'The key, widget key or personal token.' })
  accessKeyId!: string;
}

@ObjectType({ description: 'What became of a revokeAccessKey.' })
export class RevokeAccessKeyPayload {
  @Field(() => AccessKey, { nullable: true, description: 'The key as it stands now.' })
  accessKey!: AccessKey | null;

  @Field(() => [RevokeAccessKeyError], { description: 'Why nothing was done; empty when it was.' })
  userErrors!: CodedError<'ALREADY_REVOKED'>[];
}

@Resolver()
export class RevokeAccessKeyMutation {
  @Mutation(() => RevokeAccessKeyPayload, {
    description: 'Ends a key within seconds, for good. NOT_FOUND for all who do not keep it.',
  })
  async revokeAccessKey(
    @Arg('input', () => RevokeAccessKeyInput, { description: 'Which key.' }) { accessKeyId }: RevokeAccessKeyInput,
    @Ctx() context: Context,
  ): Promise<RevokeAccessKeyPayload> {
    return context.guarded.transactional(
      async tx => {
        const accessKey = await lockKey(tx, accessKeyId, context);
        if (accessKey.revokedAt !== null)
          return { accessKey, userErrors: [userError('ALREADY_REVOKED', 'It was revoked before.')] };
        tx.assign(accessKey, { revokedAt: context.now, revokedBy: tx.getReference(Professional, context.personId) });
        return { accessKey, userErrors: [] };
      },
      { clear: true },
    );
  }
}
