import type { Context } from '@naober/kit/context';
import { userError, userErrorOf, type CodedError } from '@naober/kit/user-error';
import { Arg, Ctx, Field, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { lockPerson } from '../pool/lock-person.ts';
import { SavedFilter } from './saved-filter.entity.ts';
import {
  isFilterName,
  isFilterQuery,
  longestFilterName,
  longestQuery,
  mostFilters,
  type FilterProblem,
} from './saved-filter.rules.ts';

@InputType({ description: 'Filters to keep.' })
export class SaveFilterInput {
  @Field(() => String, { description: `What she calls it, 1 to ${longestFilterName} characters.` })
  name!: string;

  @Field(() => String, {
    description: `The filters as the board writes them in its address, at most ${longestQuery} characters; no position in degrees.`,
  })
  query!: string;
}

const SaveFilterError = userErrorOf<FilterProblem>('SaveFilter', {
  INVALID_NAME: 'The name is empty or too long.',
  INVALID_QUERY: 'These are no filters of an address.',
  TOO_MANY: `She keeps ${mostFilters} already.`,
});

@ObjectType({ description: 'What became of a saveFilter.' })
export class SaveFilterPayload {
  @Field(() => SavedFilter, { nullable: true, description: 'What was kept; null when refused.' })
  savedFilter!: SavedFilter | null;

  @Field(() => [SaveFilterError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: CodedError<FilterProblem>[];
}

@Resolver()
export class SaveFilterMutation {
  @Mutation(() => SaveFilterPayload, {
    description: `Keeps filters of the shift board for the person who asks; at most ${mostFilters}.`,
  })
  async saveFilter(
    @Arg('input', () => SaveFilterInput, { description: 'What.' }) { name, query }: SaveFilterInput,
    @Ctx() { guarded, personId, now }: Context,
  ): Promise<SaveFilterPayload> {
    if (!isFilterName(name)) return refused('INVALID_NAME', 'name');
    if (!isFilterQuery(query)) return refused('INVALID_QUERY', 'query');
    return guarded.transactional(
      async tx => {
        const { regionId } = await lockPerson(tx, personId);
        if ((await tx.count(SavedFilter, { professionalId: personId })) >= mostFilters)
          return refused('TOO_MANY', 'name');
        const whose = { regionId, professionalId: personId, createdAt: now };
        return { savedFilter: tx.create(SavedFilter, { ...whose, name: name.trim(), query }), userErrors: [] };
      },
      { clear: true },
    );
  }
}

const refused = (code: FilterProblem, field: string): SaveFilterPayload => ({
  savedFilter: null,
  userErrors: [userError(code, 'Not kept.', [field])],
});
