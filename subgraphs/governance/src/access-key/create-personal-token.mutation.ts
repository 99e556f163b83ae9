import type { EntityManager } from '@mikro-orm/postgresql';
import type { Context } from '@naober/kit/context';
import { fail } from '@naober/kit/errors';
import { isUuid } from '@naober/kit/ids';
import { localDateOf } from '@naober/kit/local-time';
import { userErrorOf, type CodedError } from '@naober/kit/user-error';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import { isInPerson } from '../platform.rules.ts';
import { lockProfessional } from '../professional/lock-professional.ts';
import { RoleGrant } from '../role-grant/role-grant.entity.ts';
import { grantsInForce } from '../role-grant/role-grant.rules.ts';
import { AccessKey } from './access-key.entity.ts';
import { AccessKeyKind } from './access-key.enums.ts';
import { longestDays, longestName, newKeyFindings } from './access-key.rules.ts';
import { issueKey } from './issue-key.ts';
import { pick, refusedKey } from './key-refusals.ts';

const refusals = pick('INVALID_NAME', 'INVALID_DAYS', 'ROLE_NOT_HELD');
type Code = keyof typeof refusals;
const CreatePersonalTokenError = userErrorOf<Code>('CreatePersonalToken', refusals);

@InputType({ description: 'How far a token may act as the person who asks.' })
export class CreatePersonalTokenInput {
  @Field(() => String, { description: `What she calls it; 1 to ${longestName} characters.` })
  name!: string;

  @Field(() => Int, { description: `How many days it lives; 1 to ${longestDays.PERSONAL}.` })
  days!: number;

  @Field(() => Boolean, { defaultValue: false, description: 'Whether it may change things; else it may only read.' })
  mayWrite!: boolean;

  @Field(() => [ID], {
    defaultValue: [],
    description: 'Which of her roles it takes along, as long as she holds them; none unless named.',
  })
  roleGrantIds!: string[];
}

@ObjectType({ description: 'What became of a createPersonalToken.' })
export class CreatePersonalTokenPayload {
  @Field(() => AccessKey, { nullable: true, description: 'The token; null when none was made.' })
  accessKey!: AccessKey | null;

  @Field(() => String, {
    nullable: true,
    description: 'The secret: shown this once and kept nowhere. Null when none was made.',
  })
  secret!: string | null;

  @Field(() => [CreatePersonalTokenError], { description: 'Why none was made; empty when one was.' })
  userErrors!: CodedError<Code>[];
}

@Resolver()
export class CreatePersonalTokenMutation {
  @Mutation(() => CreatePersonalTokenPayload, {
    description:
      'Makes a token by which scripts of the person who asks act as her; FORBIDDEN for keys and tokens. A retry does not show the secret again.',
  })
  async createPersonalToken(
    @Arg('input', () => CreatePersonalTokenInput, { description: 'The token.' }) input: CreatePersonalTokenInput,
    @Ctx() context: Context,
  ): Promise<CreatePersonalTokenPayload> {
    const { guarded, viewer, personId, now } = context;
    if (!isInPerson(viewer)) throw fail('FORBIDDEN', 'A token is made in person, not by a key.');
    const { name, days, mayWrite } = input;
    const roleGrantIds = [...new Set(input.roleGrantIds)];
    const held = await heldOf(guarded, personId, roleGrantIds, now);
    const facts = {
      ofCooperative: false,
      name,
      days,
      scopes: [],
      origins: [],
      strangeRoles: roleGrantIds.length - held,
    };
    const against = newKeyFindings({ kind: 'PERSONAL', ...facts });
    if (against.length > 0) return refusedKey(against);
    context.answerIsSecret = true;
    const whose = { kind: AccessKeyKind.PERSONAL, regionId: viewer.tenantId, professionalId: personId };
    const wish = { ...whose, name, days, mayWrite, roleGrantIds };
    return guarded.transactional(
      async tx => {
        await lockProfessional(tx, personId);
        return { ...issueKey(tx, wish, personId, now), userErrors: [] };
      },
      { clear: true },
    );
  }
}

/** How many of the grants are hers and in force. */
async function heldOf(em: EntityManager, professional: string, ids: readonly string[], now: Date): Promise<number> {
  const found = await em.find(RoleGrant, { id: { $in: ids.filter(isUuid) }, professional, withdrawnAt: null });
  return grantsInForce(found, localDateOf(now)).length;
}
