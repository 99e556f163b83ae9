import type { Context } from '@naober/kit/context';
import { fail } from '@naober/kit/errors';
import { isUuid } from '@naober/kit/ids';
import { userError, userErrorOf, type CodedError } from '@naober/kit/user-error';
import { Arg, Ctx, Field, ID, Mutation, ObjectType, Resolver } from 'type-graphql';
import { lockPerson } from '../pool/lock-person.ts';
import { ExchangePlacement } from './exchange-placement.entity.ts';
import { placementInputOf, type PlacementInput } from './placement-input.ts';
import type { Hindrance } from './placement-payload.ts';
import { PlacementStatus } from './placement.enums.ts';

const DropPlacementWishError = userErrorOf<Hindrance>('DropPlacementWish', {
  CONFLICT: 'It was changed meanwhile: see the placement as it stands now.',
  NOT_NOW: 'It is no wish any more: take the request back first.',
});

@ObjectType({ description: 'What became of a dropPlacementWish.' })
export class DropPlacementWishPayload {
  @Field(() => ID, { nullable: true, description: 'The wish that is gone; null when refused.' })
  deletedId!: string | null;

  @Field(() => [DropPlacementWishError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: CodedError<Hindrance>[];
}

const DropPlacementWishInput = placementInputOf('DropPlacementWish');

@Resolver()
export class DropPlacementWishMutation {
  @Mutation(() => DropPlacementWishPayload, {
    description: 'Drops a wish of the professional who asks; nothing is left of it.',
  })
  async dropPlacementWish(
    @Arg('input', () => DropPlacementWishInput, { description: 'Which wish.' })
    { placementId: id, expectedRevision }: PlacementInput,
    @Ctx() { platform, personId }: Context,
  ): Promise<DropPlacementWishPayload> {
    return platform.transactional(
      async tx => {
        await lockPerson(tx, personId);
        const wish = isUuid(id) ? await tx.findOne(ExchangePlacement, { id, professionalId: personId }) : null;
        if (!wish) throw fail('NOT_FOUND', `You have no placement ${id}.`);
        if (wish.version !== expectedRevision) return refused('CONFLICT');
        if (wish.status !== PlacementStatus.IDEA) return refused('NOT_NOW');
        tx.remove(wish);
        return { deletedId: id, userErrors: [] };
      },
      { clear: true },
    );
  }
}

const refused = (code: Hindrance): DropPlacementWishPayload => ({
  deletedId: null,
  userErrors: [userError(code, 'See the code.', ['placementId'])],
});
