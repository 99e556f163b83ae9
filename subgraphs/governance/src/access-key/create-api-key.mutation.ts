import type { Context } from '@naober/kit/context';
import { userErrorOf, type CodedError } from '@naober/kit/user-error';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import { AccessKey } from './access-key.entity.ts';
import { AccessKeyKind, AccessScope } from './access-key.enums.ts';
import { longestDays, longestName, newKeyFindings } from './access-key.rules.ts';
import { issueKey } from './issue-key.ts';
import { pick, refusedKey } from './key-refusals.ts';
import { memberOfKeys } from './member-of-keys.ts';

const refusals = pick('INVALID_NAME', 'INVALID_DAYS', 'NO_SCOPE', 'SCOPE_NOT_FOR_COOPERATIVE');
type Code = keyof typeof refusals;
const CreateApiKeyError = userErrorOf<Code>('CreateApiKey', refusals);

@InputType({ description: 'Whose key it is, and what it may do.' })
export class CreateApiKeyInput {
  @Field(() => ID, { nullable: true, description: 'The member; null for the cooperative.' })
  memberId?: string | null;

  @Field(() => String, { description: `What people call it; 1 to ${longestName} characters.` })
  name!: string;

  @Field(() => [AccessScope], { description: 'What it may do beyond what everybody may; at least one.' })
  scopes!: AccessScope[];

  @Field(() => Int, { description: `How many days it lives; 1 to ${longestDays.API}.` })
  days!: number;
}

@ObjectType({ description: 'What became of a createApiKey.' })
export class CreateApiKeyPayload {
  @Field(() => AccessKey, { nullable: true, description: 'The key; null when none was made.' })
  accessKey!: AccessKey | null;

  @Field(() => String, {
    nullable: true,
    description: 'The secret: shown this once and kept nowhere. Null when none was made.',
  })
  secret!: string | null;

  @Field(() => [CreateApiKeyError], { description: 'Why none was made; empty when one was.' })
  userErrors!: CodedError<Code>[];
}

@Resolver()
export class CreateApiKeyMutation {
  @Mutation(() => CreateApiKeyPayload, {
    description:
      'Makes a key for reporting or a link to another system; for administrators of the member or of the region. FORBIDDEN for others. A retry does not show the secret again.',
  })
  async createApiKey(
    @Arg('input', () => CreateApiKeyInput, { description: 'The key.' }) input: CreateApiKeyInput,
    @Ctx() context: Context,
  ): Promise<CreateApiKeyPayload> {
    const { guarded, viewer, personId, now } = context;
    const { name, scopes, days } = input;
    const memberId = await memberOfKeys(context, input.memberId ?? null);
    const facts = { ofCooperative: memberId === null, name, days, scopes, origins: [], strangeRoles: 0 };
    const against = newKeyFindings({ kind: 'API', ...facts });
    if (against.length > 0) return refusedKey(against);
    context.answerIsSecret = true;
    const wish = { kind: AccessKeyKind.API, regionId: viewer.tenantId, memberId, name, days, scopes };
    return guarded.transactional(async tx => ({ ...issueKey(tx, wish, personId, now), userErrors: [] }), {
      clear: true,
    });
  }
}
