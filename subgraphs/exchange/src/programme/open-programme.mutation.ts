import type { Context } from '@naober/kit/context';
import { fail } from '@naober/kit/errors';
import { userError, userErrorOf, type CodedError } from '@naober/kit/user-error';
import { Arg, Ctx, Field, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { ExchangeProgramme } from './exchange-programme.entity.ts';
import { runsProgrammes } from './programme-access.rules.ts';
import { kept, longestDescription, longestName } from './programme.rules.ts';

@InputType({ description: 'A programme of regional exchange to open.' })
export class OpenProgrammeInput {
  @Field(() => String, { description: `Name in Dutch, 1 to ${longestName} characters.` })
  name!: string;

  @Field(() => String, { description: `Name in English, 1 to ${longestName} characters.` })
  nameEn!: string;

  @Field(() => String, { description: `What it is, in Dutch, 1 to ${longestDescription} characters.` })
  description!: string;

  @Field(() => String, { description: `The same in English, 1 to ${longestDescription} characters.` })
  descriptionEn!: string;
}

type Code = 'INVALID_NAME' | 'INVALID_DESCRIPTION' | 'NAME_TAKEN';
const OpenProgrammeError = userErrorOf<Code>('OpenProgramme', {
  INVALID_NAME: 'A name is empty or too long.',
  INVALID_DESCRIPTION: 'A description is empty or too long.',
  NAME_TAKEN: 'The region has a programme of that name.',
});

@ObjectType({ description: 'What became of an openProgramme.' })
export class OpenProgrammePayload {
  @Field(() => ExchangeProgramme, { nullable: true, description: 'The programme; null when refused.' })
  programme!: ExchangeProgramme | null;

  @Field(() => [OpenProgrammeError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: CodedError<Code>[];
}

@Resolver()
export class OpenProgrammeMutation {
  @Mutation(() => OpenProgrammePayload, { description: 'Opens a programme, as the office of the region.' })
  async openProgramme(
    @Arg('input', () => OpenProgrammeInput, { description: 'The programme.' }) input: OpenProgrammeInput,
    @Ctx() { em, viewer, personId, now }: Context,
  ): Promise<OpenProgrammePayload> {
    if (!runsProgrammes(viewer)) throw fail('FORBIDDEN', `${personId} is not of the office of the region.`);
    const [name, nameEn] = [kept(input.name, longestName), kept(input.nameEn, longestName)];
    if (!name || !nameEn) return refused('INVALID_NAME', name ? 'nameEn' : 'name');
    const [description, descriptionEn] = [
      kept(input.description, longestDescription),
      kept(input.descriptionEn, longestDescription),
    ];
    if (!description || !descriptionEn) return refused('INVALID_DESCRIPTION', 'description');
    const regionId = viewer.tenantId;
    return em.transactional(
      async tx => {
        await tx.execute(`select pg_advisory_xact_lock(hashtextextended('programmes of ' || ?, 0))`, [regionId]);
        if ((await tx.count(ExchangeProgramme, { regionId, name })) > 0) return refused('NAME_TAKEN', 'name');
        const words = { name, nameEn, description, descriptionEn };
        return { programme: tx.create(ExchangeProgramme, { regionId, ...words, openedAt: now }), userErrors: [] };
      },
      { clear: true },
    );
  }
}

const refused = (code: Code, field: string): OpenProgrammePayload => ({
  programme: null,
  userErrors: [userError(code, 'See the code.', [field])],
});
