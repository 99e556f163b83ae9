import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Context } from '@naober/kit/context';
import { changes } from '@naober/kit/sql';
import { Arg, Ctx, Directive, Field, InputType, Mutation, Resolver } from 'type-graphql';
import { Identity } from '../identity/identity.entity.ts';
import { needPlatform } from '../need-platform.ts';
import { Professional } from '../professional/professional.entity.ts';
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

  @Field(() => String, {
    nullable: true,
    description: 'How surely the service knew her, in its own word; null when it said nothing.',
  })
  assurance?: string | null;
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
    const { issuer, subject, secretDigest, browser = null, assurance = null } = input;
    return context.guarded.transactional(async tx => {
      const identity = await heldIdentity(tx, issuer, subject);
      if (!identity) {
        context.audit.refused('Identity');
        return null;
      }
      await changes(tx, 'update identity set last_used_at = greatest(?, linked_at) where id = ?', [
        context.now,
        identity.id,
      ]);
      return tx.create(Session, {
        region: identity.region,
        professional: identity.professional,
        secretDigest,
        issuer,
        assurance,
        browser: browser?.slice(0, longestBrowser) ?? null,
        startedAt: context.now,
        lastUsedAt: context.now,
      });
    });
  }
}

/** The identity, while nobody can erase its person: first the person, then what is hers. Null when there is none. */
async function heldIdentity(tx: EntityManager, issuer: string, subject: string): Promise<Identity | null> {
  const known = await tx.findOne(Identity, { issuer, subject });
  if (!known) return null;
  await tx.findOneOrFail(Professional, known.professional.id, { lockMode: LockMode.PESSIMISTIC_READ });
  return tx.findOne(Identity, { issuer, subject }, { refresh: true });
}
