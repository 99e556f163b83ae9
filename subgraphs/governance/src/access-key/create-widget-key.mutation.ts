import type { Context } from '@naober/kit/context';
import { userErrorOf, type CodedError } from '@naober/kit/user-error';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { AccessKey } from './access-key.entity.ts';
import { AccessKeyKind } from './access-key.enums.ts';
import { longestName, mostOrigins, newKeyFindings } from './access-key.rules.ts';
import { issueKey } from './issue-key.ts';
import { pick, refusedKey } from './key-refusals.ts';
import { memberOfKeys } from './member-of-keys.ts';

const refusals = pick('INVALID_NAME', 'INVALID_ORIGIN', 'TOO_MANY_ORIGINS');
type Code = keyof typeof refusals;
const CreateWidgetKeyError = userErrorOf<Code>('CreateWidgetKey', refusals);

@InputType({ description: 'Whose widgets, and in which pages.' })
export class CreateWidgetKeyInput {
  @Field(() => ID, { description: 'The member.' })
  memberId!: string;

  @Field(() => String, { description: `What people call it; 1 to ${longestName} characters.` })
  name!: string;

  @Field(() => [String], {
    description: `Origins of the pages that show the widgets, such as \`https://intranet.example.nl\`; 1 to ${mostOrigins}.`,
  })
  origins!: string[];
}

@ObjectType({ description: 'What became of a createWidgetKey.' })
export class CreateWidgetKeyPayload {
  @Field(() => AccessKey, { nullable: true, description: 'The key; null when none was made.' })
  accessKey!: AccessKey | null;

  @Field(() => String, {
    nullable: true,
    description:
      'What the page passes to the widget: everybody who sees the page can read it, and it shows no more than a visitor sees. Null when none was made.',
  })
  secret!: string | null;

  @Field(() => [CreateWidgetKeyError], { description: 'Why none was made; empty when one was.' })
  userErrors!: CodedError<Code>[];
}

@Resolver()
export class CreateWidgetKeyMutation {
  @Mutation(() => CreateWidgetKeyPayload, {
    description:
      "Makes a key for widgets in a member's own pages; for its administrators, FORBIDDEN for others. A retry does not show it again.",
  })
  async createWidgetKey(
    @Arg('input', () => CreateWidgetKeyInput, { description: 'The key.' }) input: CreateWidgetKeyInput,
    @Ctx() context: Context,
  ): Promise<CreateWidgetKeyPayload> {
    const { guarded, viewer, personId, now } = context;
    const { name, origins } = input;
    const memberId = await memberOfKeys(context, input.memberId);
    const facts = { ofCooperative: false, name, days: null, scopes: [], origins, strangeRoles: 0 };
    const against = newKeyFindings({ kind: 'WIDGET', ...facts });
    if (against.length > 0) return refusedKey(against);
    context.answerIsSecret = true;
    const wish = { kind: AccessKeyKind.WIDGET, regionId: viewer.tenantId, memberId, name, days: null, origins };
    return guarded.transactional(async tx => ({ ...issueKey(tx, wish, personId, now), userErrors: [] }), {
      clear: true,
    });
  }
}
