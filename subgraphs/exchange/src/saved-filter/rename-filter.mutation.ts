import type { Context } from '@naober/kit/context';
import { fail } from '@naober/kit/errors';
import { userError, userErrorOf, type CodedError } from '@naober/kit/user-error';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { SavedFilter } from './saved-filter.entity.ts';
import { isFilterName, longestFilterName } from './saved-filter.rules.ts';

@InputType({ description: 'Another name for filters that were kept.' })
export class RenameFilterInput {
  @Field(() => ID, { description: 'The filters.' })
  savedFilterId!: string;

  @Field(() => String, { description: `The new name, 1 to ${longestFilterName} characters.` })
  name!: string;
}

const RenameFilterError = userErrorOf('RenameFilter', { INVALID_NAME: 'The name is empty or too long.' });

@ObjectType({ description: 'What became of a renameFilter.' })
export class RenameFilterPayload {
  @Field(() => SavedFilter, { nullable: true, description: 'The filters as they are called now.' })
  savedFilter!: SavedFilter | null;

  @Field(() => [RenameFilterError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: CodedError<'INVALID_NAME'>[];
}

@Resolver()
export class RenameFilterMutation {
  @Mutation(() => RenameFilterPayload, { description: 'Gives filters of the person who asks another name.' })
  async renameFilter(
    @Arg('input', () => RenameFilterInput, { description: 'Which, and how.' }) {
      savedFilterId,
      name,
    }: RenameFilterInput,
    @Ctx() { guarded, personId }: Context,
  ): Promise<RenameFilterPayload> {
    return guarded.transactional(
      async tx => {
        const savedFilter = await tx.findOne(SavedFilter, { id: savedFilterId, professionalId: personId });
        if (!savedFilter) throw fail('NOT_FOUND', `You keep no filters ${savedFilterId}.`);
        if (!isFilterName(name)) return { savedFilter, userErrors: [userError('INVALID_NAME', 'It stays.', ['name'])] };
        return { savedFilter: Object.assign(savedFilter, { name: name.trim() }), userErrors: [] };
      },
      { clear: true },
    );
  }
}
