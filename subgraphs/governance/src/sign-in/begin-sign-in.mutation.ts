import type { Context } from '@naober/kit/context';
import { Arg, Ctx, Directive, Field, InputType, Mutation, Resolver } from 'type-graphql';
import { needPlatform } from '../need-platform.ts';
import { SignInAttempt } from './sign-in-attempt.entity.ts';

@Directive('@inaccessible')
@InputType({ description: 'What must be known again when somebody comes back from her sign-in service.' })
export class BeginSignInInput {
  @Field(() => String, { description: 'SHA-256 of the cookie, base64url.' })
  secretDigest!: string;

  @Field(() => String, { description: 'Name of the sign-in service.' })
  issuer!: string;

  @Field(() => String, { description: 'What must come back with the code.' })
  state!: string;

  @Field(() => String, { description: 'What must stand in the ID token.' })
  nonce!: string;

  @Field(() => String, { description: 'PKCE: what the code is exchanged with.' })
  codeVerifier!: string;

  @Field(() => String, { description: 'The page of the portal that she came from: a path.' })
  returnTo!: string;
}

@Resolver()
export class BeginSignInMutation {
  @Directive('@inaccessible')
  @Mutation(() => Boolean, { description: 'For the gateway alone: remembers who went to sign in; true.' })
  async beginSignIn(
    @Arg('input', () => BeginSignInInput, { description: 'What to remember.' }) input: BeginSignInInput,
    @Ctx() context: Context,
  ): Promise<boolean> {
    needPlatform(context);
    await context.guarded.transactional(async tx => {
      tx.create(SignInAttempt, { ...input, startedAt: context.now });
    });
    return true;
  }
}
