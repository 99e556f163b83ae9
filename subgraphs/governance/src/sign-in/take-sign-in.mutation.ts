import type { Context } from '@naober/kit/context';
import { Arg, Ctx, Directive, Field, InputType, Mutation, Resolver } from 'type-graphql';
import { needPlatform } from '../need-platform.ts';
import { SignInAttempt } from './sign-in-attempt.entity.ts';

/** Who takes longer at her sign-in service begins again. */
const longestMinutes = 15;

@Directive('@inaccessible')
@InputType({ description: 'Who came back from her sign-in service.' })
export class TakeSignInInput {
  @Field(() => String, { description: 'SHA-256 of the cookie, base64url.' })
  secretDigest!: string;

  @Field(() => String, { description: 'What the service sent back of what was sent to it.' })
  state!: string;

  @Field(() => String, { description: 'Name of the service whose way back was taken.' })
  issuer!: string;
}

@Resolver()
export class TakeSignInMutation {
  @Directive('@inaccessible')
  @Mutation(() => SignInAttempt, {
    nullable: true,
    description:
      'For the gateway alone: what was remembered, once; null when there is nothing of all three, or it is too old.',
  })
  async takeSignIn(
    @Arg('input', () => TakeSignInInput, { description: 'Who came back.' }) input: TakeSignInInput,
    @Ctx() context: Context,
  ): Promise<SignInAttempt | null> {
    needPlatform(context);
    const [taken] = await context.guarded.execute<Record<string, unknown>[]>(
      'delete from sign_in_attempt where secret_digest = ? and state = ? and issuer = ? returning *',
      [input.secretDigest, input.state, input.issuer],
    );
    if (!taken) return null;
    const attempt = context.guarded.map(SignInAttempt, taken as never);
    const isTooOld = context.now.getTime() - attempt.startedAt.getTime() > longestMinutes * 60_000;
    return isTooOld ? null : attempt;
  }
}
