import type { Context } from '@naober/kit/context';
import { fail } from '@naober/kit/errors';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { SavedFilter } from './saved-filter.entity.ts';

@InputType({ description: 'Which filters.' })
export class DeleteFilterInput {
  @Field(() => ID, { description: 'The filters.' })
  savedFilterId!: string;
}

@ObjectType({ description: 'What became of a deleteFilter; it is never refused.' })
export class DeleteFilterPayload {
  @Field(() => ID, { description: 'Of the filters that are kept no more.' })
  deletedId!: string;
}

@Resolver()
export class DeleteFilterMutation {
  @Mutation(() => DeleteFilterPayload, { description: 'Keeps filters of the person who asks no more.' })
  async deleteFilter(
    @Arg('input', () => DeleteFilterInput, { description: 'Which.' }) { savedFilterId }: DeleteFilterInput,
    @Ctx() { guarded, personId }: Context,
  ): Promise<DeleteFilterPayload> {
    return guarded.transactional(
      async tx => {
        const savedFilter = await tx.findOne(SavedFilter, { id: savedFilterId, professionalId: personId });
        if (!savedFilter) throw fail('NOT_FOUND', `You keep no filters ${savedFilterId}.`);
        tx.remove(savedFilter);
        return { deletedId: savedFilterId };
      },
      { clear: true },
    );
  }
}
