import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Context } from '@naober/kit/context';
import { fail } from '@naober/kit/errors';
import { userError, userErrorOf, type CodedError } from '@naober/kit/user-error';
import { Arg, Ctx, Field, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import { Region } from '../region/region.entity.ts';
import { Role } from '../role-grant/role-grant.entity.ts';
import { HandbookClause } from './handbook-clause.entity.ts';
import { HandbookVersion } from './handbook-version.entity.ts';
import { Handbook } from './handbook.entity.ts';
import {
  handbookDraftFindings,
  HandbookStatus,
  longestClause,
  longestClauseTitle,
  mayWriteHandbook,
  mostClauses,
  type HandbookDraftRefusal,
} from './handbook.rules.ts';

export const draftRefusals: Record<HandbookDraftRefusal, string> = {
  NO_CLAUSES: 'There is no clause.',
  TOO_MANY_CLAUSES: `There are more than ${mostClauses} clauses.`,
  INVALID_CODE: 'A code is lower case letters, digits and hyphens, 40 at most.',
  CODE_TWICE: 'Two clauses have the same code.',
  INVALID_TEXT: `A title or text is empty or too long in one of the languages; ${longestClauseTitle} and ${longestClause} characters.`,
};

const SaveHandbookDraftError = userErrorOf('SaveHandbookDraft', draftRefusals);

@InputType({ description: 'A clause as it shall be.' })
export class HandbookClauseInput {
  @Field(() => String, { description: 'By which it is found over all versions; lower case letters, digits, hyphens.' })
  code!: string;

  @Field(() => String, { description: `Its title in Dutch; 1 to ${longestClauseTitle} characters.` })
  titleNl!: string;

  @Field(() => String, { description: `Its title in English; 1 to ${longestClauseTitle} characters.` })
  titleEn!: string;

  @Field(() => String, { description: `Its text in Dutch; 1 to ${longestClause} characters.` })
  textNl!: string;

  @Field(() => String, { description: `Its text in English; 1 to ${longestClause} characters.` })
  textEn!: string;

  @Field(() => [Role], { defaultValue: [], description: 'As what somebody must acknowledge it; empty = nobody must.' })
  roles!: Role[];
}

@InputType({ description: 'The whole next version of the handbook.' })
export class SaveHandbookDraftInput {
  @Field(() => Int, {
    nullable: true,
    description: 'The `revision` of the draft that was seen, null when there was none; another one is CONFLICT.',
  })
  revision?: number | null;

  @Field(() => [HandbookClauseInput], { description: `Its clauses, in order; at most ${mostClauses}.` })
  clauses!: HandbookClauseInput[];
}

@ObjectType({ description: 'What became of a saveHandbookDraft.' })
export class SaveHandbookDraftPayload {
  @Field(() => HandbookVersion, { nullable: true, description: 'The draft; null when nothing was done.' })
  handbookVersion!: HandbookVersion | null;

  @Field(() => [SaveHandbookDraftError], { description: 'Why nothing was done; empty when it was.' })
  userErrors!: CodedError<HandbookDraftRefusal>[];
}

@Resolver()
export class SaveHandbookDraftMutation {
  @Mutation(() => SaveHandbookDraftPayload, {
    description:
      'Writes the draft of the next version of the handbook, and the handbook itself where there is none; for programme managers of the region, FORBIDDEN for others, CONFLICT when somebody else wrote it meanwhile.',
  })
  async saveHandbookDraft(
    @Arg('input', () => SaveHandbookDraftInput, { description: 'The whole draft.' }) input: SaveHandbookDraftInput,
    @Ctx() context: Context,
  ): Promise<SaveHandbookDraftPayload> {
    const { em, viewer } = context;
    void context.personId; // throws when nobody is signed in
    if (!mayWriteHandbook(viewer, { region: { id: viewer.tenantId } }))
      throw fail('FORBIDDEN', 'Only a programme manager of the region writes the handbook.');
    const against = handbookDraftFindings(input.clauses);
    if (against.length > 0) return refused(against);
    return em.transactional(async tx => save(tx, input, context), { clear: true });
  }
}

async function save(
  tx: EntityManager,
  { revision = null, clauses }: SaveHandbookDraftInput,
  { viewer, now }: Context,
): Promise<SaveHandbookDraftPayload> {
  const region = await tx.findOneOrFail(Region, viewer.tenantId, { lockMode: LockMode.PESSIMISTIC_WRITE });
  const handbook =
    (await tx.findOne(Handbook, { region })) ?? tx.create(Handbook, { region, title: `Handboek ${region.name}` });
  const versions = await tx.find(HandbookVersion, { handbook: handbook.id }, { orderBy: { number: 'desc' } });
  const before = versions.find(({ status }) => status === HandbookStatus.DRAFT) ?? null;
  if ((before?.version ?? null) !== revision) throw fail('CONFLICT', 'Somebody else wrote the draft meanwhile.');
  const number = (versions[0]?.number ?? 0) + 1;
  const draft =
    before ?? tx.create(HandbookVersion, { region, handbook, number, status: HandbookStatus.DRAFT, revisedAt: now });
  draft.revisedAt = now;
  await tx.flush();
  await tx.nativeDelete(HandbookClause, { handbookVersion: draft.id });
  clauses.forEach(
    (one, position) => void tx.create(HandbookClause, { ...trimmed(one), handbookVersion: draft, position }),
  );
  await tx.flush();
  await tx.refresh(draft, { populate: ['clauses'] });
  return { handbookVersion: draft, userErrors: [] };
}

const trimmed = ({ code, titleNl, titleEn, textNl, textEn, roles }: HandbookClauseInput) => ({
  code,
  titleNl: titleNl.trim(),
  titleEn: titleEn.trim(),
  textNl: textNl.trim(),
  textEn: textEn.trim(),
  roles: [...new Set(roles)],
});

const refused = (against: HandbookDraftRefusal[]): SaveHandbookDraftPayload => ({
  handbookVersion: null,
  userErrors: against.map(code => userError(code, draftRefusals[code], ['input', 'clauses'])),
});
