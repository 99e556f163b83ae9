import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Context } from '@naober/kit/context';
import { fail } from '@naober/kit/errors';
import { isUuid } from '@naober/kit/ids';
import { userError, userErrorOf, type CodedError } from '@naober/kit/user-error';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { Professional } from '../professional/professional.entity.ts';
import { Role } from '../role-grant/role-grant.entity.ts';
import { HandbookAcknowledgement } from './handbook-acknowledgement.entity.ts';
import { HandbookVersion } from './handbook-version.entity.ts';
import { Handbook } from './handbook.entity.ts';
import { maySeeVersion, rolesToAcknowledge } from './handbook.rules.ts';
import { currentVersion } from './read-handbook.ts';

type Refusal = 'NOT_CURRENT' | 'NOTHING_TO_ACKNOWLEDGE';

const refusals: Record<Refusal, string> = {
  NOT_CURRENT: 'A newer version was published: read that one.',
  NOTHING_TO_ACKNOWLEDGE: 'It asks nothing of anybody who is what she is, or she acknowledged it before.',
};

const AcknowledgeHandbookError = userErrorOf('AcknowledgeHandbook', refusals);

@InputType({ description: 'Which version was read.' })
export class AcknowledgeHandbookInput {
  @Field(() => ID, { description: 'The version that counts.' })
  handbookVersionId!: string;
}

@ObjectType({ description: 'What became of an acknowledgeHandbook.' })
export class AcknowledgeHandbookPayload {
  @Field(() => Handbook, { nullable: true, description: 'The handbook; null when nothing was done.' })
  handbook!: Handbook | null;

  @Field(() => [AcknowledgeHandbookError], { description: 'Why nothing was done; empty when it was.' })
  userErrors!: CodedError<Refusal>[];
}

@Resolver()
export class AcknowledgeHandbookMutation {
  @Mutation(() => AcknowledgeHandbookPayload, {
    description:
      'Says that the viewer read the handbook, as all that she is and must; NOT_FOUND for a version that she may not see.',
  })
  async acknowledgeHandbook(
    @Arg('input', () => AcknowledgeHandbookInput, { description: 'Which version.' })
    { handbookVersionId }: AcknowledgeHandbookInput,
    @Ctx() context: Context,
  ): Promise<AcknowledgeHandbookPayload> {
    void context.personId; // throws when nobody is signed in
    return context.guarded.transactional(async tx => acknowledge(tx, handbookVersionId, context), { clear: true });
  }
}

async function acknowledge(
  tx: EntityManager,
  versionId: string,
  context: Context,
): Promise<AcknowledgeHandbookPayload> {
  const { viewer, personId, now } = context;
  // Who presses twice at once acknowledges it once.
  await tx.findOneOrFail(Professional, personId, { lockMode: LockMode.PESSIMISTIC_WRITE, populate: false });
  const version = isUuid(versionId) ? await tx.findOne(HandbookVersion, versionId, { populate: ['handbook'] }) : null;
  if (!version || !maySeeVersion(viewer, version))
    throw fail('NOT_FOUND', `There is no handbook version ${versionId}.`);
  const current = await currentVersion(tx, viewer.tenantId);
  if (current?.id !== version.id) return refused('NOT_CURRENT');
  const held = viewer.roles.map(({ role }) => role);
  const before = await tx.find(HandbookAcknowledgement, { handbookVersion: version.id, professional: personId });
  const done = new Set(before.map(({ role }) => String(role)));
  const open = rolesToAcknowledge(current.clauses.getItems(), held).filter(role => !done.has(role));
  if (open.length === 0) return refused('NOTHING_TO_ACKNOWLEDGE');
  for (const role of open)
    tx.create(HandbookAcknowledgement, {
      region: version.region,
      handbookVersion: version,
      professional: tx.getReference(Professional, personId),
      role: Role[role as keyof typeof Role],
      acknowledgedAt: now,
    });
  return { handbook: version.handbook.unwrap() as Handbook, userErrors: [] };
}

const refused = (code: Refusal): AcknowledgeHandbookPayload => ({
  handbook: null,
  userErrors: [userError(code, refusals[code], ['input', 'handbookVersionId'])],
});
