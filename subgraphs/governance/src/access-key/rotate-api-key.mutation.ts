import type { Context } from '@naober/kit/context';
import { userError, userErrorOf, type CodedError } from '@naober/kit/user-error';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import { AccessKey } from './access-key.entity.ts';
import { longestOverlapHours, rotateFindings, type RotateRefusal } from './access-key.rules.ts';
import { issueKey } from './issue-key.ts';
import { lockKey } from './lock-key.ts';

const refusals: Record<RotateRefusal, string> = {
  INVALID_OVERLAP: `The old key lives on for 0 to ${longestOverlapHours} whole hours.`,
  NOT_IN_USE: 'Only an API key that is neither expired nor revoked nor already rotated has a successor.',
};
const RotateApiKeyError = userErrorOf<RotateRefusal>('RotateApiKey', refusals);

@InputType({ description: 'Which key gets a successor, and how long both count.' })
export class RotateApiKeyInput {
  @Field(() => ID, { description: 'The key.' })
  accessKeyId!: string;

  @Field(() => Int, { defaultValue: 24, description: `Hours that the old key lives on; 0 to ${longestOverlapHours}.` })
  overlapHours!: number;
}

@ObjectType({ description: 'What became of a rotateApiKey.' })
export class RotateApiKeyPayload {
  @Field(() => AccessKey, {
    nullable: true,
    description:
      'The successor, which may do the same and lives as long as the old key was to; null when none was made.',
  })
  accessKey!: AccessKey | null;

  @Field(() => String, {
    nullable: true,
    description: "The successor's secret: shown this once and kept nowhere. Null when none was made.",
  })
  secret!: string | null;

  @Field(() => [RotateApiKeyError], { description: 'Why none was made; empty when one was.' })
  userErrors!: CodedError<RotateRefusal>[];
}

@Resolver()
export class RotateApiKeyMutation {
  @Mutation(() => RotateApiKeyPayload, {
    description:
      'Makes a successor of an API key; both count until the old one ends. NOT_FOUND for all who do not keep it. A retry does not show the secret again.',
  })
  async rotateApiKey(
    @Arg('input', () => RotateApiKeyInput, { description: 'Which key.' }) {
      accessKeyId,
      overlapHours,
    }: RotateApiKeyInput,
    @Ctx() context: Context,
  ): Promise<RotateApiKeyPayload> {
    const { guarded, personId, now } = context;
    return guarded.transactional(
      async tx => {
        const old = await lockKey(tx, accessKeyId, context);
        const isRotated = (await tx.count(AccessKey, { supersedes: old })) > 0;
        const against = rotateFindings({ key: old, isRotated, overlapHours, now });
        if (against.length > 0) return refused(against);
        context.answerIsSecret = true;
        const { kind, name, scopes, createdAt, expiresAt } = old;
        const days = Math.round((expiresAt!.getTime() - createdAt.getTime()) / 86_400_000);
        const whose = { kind, regionId: old.region.id, memberId: old.member?.id ?? null };
        const issued = issueKey(tx, { ...whose, name, days, scopes, supersedes: old }, personId, now);
        old.expiresAt = new Date(Math.min(expiresAt!.getTime(), now.getTime() + overlapHours * 3_600_000));
        return { ...issued, userErrors: [] };
      },
      { clear: true },
    );
  }
}

const refused = (against: readonly RotateRefusal[]): RotateApiKeyPayload => ({
  accessKey: null,
  secret: null,
  userErrors: against.map(code =>
    userError(code, refusals[code], ['input', code === 'INVALID_OVERLAP' ? 'overlapHours' : 'accessKeyId']),
  ),
});
