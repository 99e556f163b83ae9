import { LockMode } from '@mikro-orm/core';
import type { Context } from '@naober/kit/context';
import { Arg, Ctx, Directive, Field, InputType, Mutation, Resolver } from 'type-graphql';
import { Identity } from '../identity/identity.entity.ts';
import { needPlatform } from '../need-platform.ts';
import { Session } from './session.entity.ts';

const longestBrowser = 100;

@Directive('@inaccessible')
@InputType({ description: 'Who was let in by her sign-in service, and in which browser.' })
export class StartSessionInput {
  @Field(() => String, { description: 'SHA-256 of the new cookie, base64url.' })
  secretDigest!: string;

  @Field(() => String, { description: 'Name of the sign-in service.' })
  issuer!: string;

  @Field(() => String, { description: 'What the service calls her.' })
  subject!: string;

  @Field(() => String, { nullable: true, description: 'Browser and system; null when they do not say.' })
  browser?: string | null;
}

@Resolver()
export class StartSessionMutation {
  @Directive('@inaccessible')
  @Mutation(() => Session, {
    nullable: true,
    description: 'For the gateway alone: a new session; null for somebody who is not known here.',
  })
  async startSession(
    @Arg('input', () => StartSessionInput, { description: 'Who.' }) input: StartSessionInput,
    @Ctx() context: Context,
  ): Promise<Session | null> {
    needPlatform(context);
    const { issuer, subject, secretDigest, browser = null } = input;
    return context.guarded.transactional(async tx => {
      // Who takes the identity away meanwhile waits, and finds the session.
      const identity = await tx.findOne(Identity, { issuer, subject }, { lockMode: LockMode.PESSIMISTIC_READ });
      if (!identity) {
        context.audit.refused('Identity');
        return null;
      }
      return tx.create(Session, {
        region: identity.region,
        professional: identity.professional,
        secretDigest,
        issuer,
        browser: browser?.slice(0, longestBrowser) ?? null,
        startedAt: context.now,
        lastUsedAt: context.now,
      });
    });
  }
}
