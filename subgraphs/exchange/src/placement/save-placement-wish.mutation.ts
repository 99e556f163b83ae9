import type { EntityManager } from '@mikro-orm/postgresql';
import type { Context } from '@naober/kit/context';
import { fail } from '@naober/kit/errors';
import { isUuid } from '@naober/kit/ids';
import { LocalDate } from '@naober/kit/subgraph';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import { BorrowedDepartment } from '../borrowed/department.entity.ts';
import { BorrowedMember } from '../borrowed/member.entity.ts';
import { lockPerson } from '../pool/lock-person.ts';
import { storable } from '../shift/shift-text.rules.ts';
import { ExchangePlacement } from './exchange-placement.entity.ts';
import { placementPayloadOf, refusedPlacement, type Hindrance, type PlacementPayload } from './placement-payload.ts';
import { PlacementStatus } from './placement.enums.ts';
import { longestLearning, mostWishes, wishProblem, wishRefusals, type WishRefusal } from './wish.rules.ts';

@InputType({ description: 'A wish to work at another member for a while. All of it can be left open.' })
export class SavePlacementWishInput {
  @Field(() => ID, { nullable: true, description: 'The wish that is changed; null for a new one.' })
  placementId?: string | null;

  @Field(() => Int, { nullable: true, description: 'Of a wish that is changed: the `revision` that was seen.' })
  expectedRevision?: number | null;

  @Field(() => ID, { nullable: true, description: 'At which member; null while she does not know.' })
  memberId?: string | null;

  @Field(() => ID, { nullable: true, description: 'At which of its departments; null while she does not know.' })
  departmentId?: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'From when; null while she does not know.' })
  startsOn?: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'Last day; null while she does not know.' })
  endsOn?: string | null;

  @Field(() => Int, { nullable: true, description: 'Hours a week, 1 to 40; null while she does not know.' })
  hoursPerWeek?: number | null;

  @Field(() => String, { nullable: true, description: 'What she wants to learn, at most 1,000 characters.' })
  learning?: string | null;
}

const SavePlacementWishPayload = placementPayloadOf<WishRefusal>('SavePlacementWish', wishRefusals);
type Payload = PlacementPayload<WishRefusal | Hindrance>;

@Resolver()
export class SavePlacementWishMutation {
  @Mutation(() => SavePlacementWishPayload, {
    description: 'Keeps a wish of the professional who asks. Nobody else sees it until she asks her team lead.',
  })
  async savePlacementWish(
    @Arg('input', () => SavePlacementWishInput, { description: 'The wish.' }) input: SavePlacementWishInput,
    @Ctx() { platform, viewer, personId, now }: Context,
  ): Promise<Payload> {
    const problem = wishProblem(input);
    if (problem) return refusedPlacement(problem.code, null, problem.field);
    const words = storable(input.learning, longestLearning);
    if (typeof words === 'string') return refusedPlacement(words, null, 'learning');
    return platform.transactional(
      async tx => {
        await lockPerson(tx, personId);
        const place = await placeOf(tx, input, viewer.tenantId);
        if (!place) return refusedPlacement<WishRefusal>('UNKNOWN_DEPARTMENT', null, 'departmentId');
        const wish = { ...place, ...periodOf(input), learning: words.text };
        if (!input.placementId) return added(tx, { ...wish, regionId: viewer.tenantId, professionalId: personId }, now);
        return changed(tx, input, personId, wish);
      },
      { clear: true },
    );
  }
}

type Wish = Pick<
  ExchangePlacement,
  'hostMemberId' | 'departmentId' | 'startsOn' | 'endsOn' | 'hoursPerWeek' | 'learning'
>;

async function added(
  tx: EntityManager,
  wish: Wish & { regionId: string; professionalId: string },
  now: Date,
): Promise<Payload> {
  const { professionalId } = wish;
  const wishes = await tx.count(ExchangePlacement, { professionalId, status: PlacementStatus.IDEA });
  if (wishes >= mostWishes) return refusedPlacement('TOO_MANY_WISHES', null, 'placementId');
  return { placement: tx.create(ExchangePlacement, { ...wish, statusSince: now, createdAt: now }), userErrors: [] };
}

async function changed(
  tx: EntityManager,
  { placementId: id, expectedRevision }: SavePlacementWishInput,
  professionalId: string,
  wish: Wish,
): Promise<Payload> {
  const placement = isUuid(id!) ? await tx.findOne(ExchangePlacement, { id: id!, professionalId }) : null;
  if (!placement) throw fail('NOT_FOUND', `You have no placement ${id}.`);
  if (placement.version !== expectedRevision) return refusedPlacement('CONFLICT', placement, 'expectedRevision');
  if (placement.status !== PlacementStatus.IDEA) return refusedPlacement('NOT_NOW', placement);
  Object.assign(placement, wish);
  await tx.flush();
  return { placement, userErrors: [] };
}

/** The department names its member; null when there is no such place in the region. */
async function placeOf(tx: EntityManager, { memberId, departmentId }: SavePlacementWishInput, regionId: string) {
  if (departmentId) {
    const found = isUuid(departmentId) ? await tx.findOne(BorrowedDepartment, { id: departmentId, regionId }) : null;
    const isOfMember = !memberId || found?.memberId === memberId;
    return found && isOfMember ? { hostMemberId: found.memberId, departmentId } : null;
  }
  if (!memberId) return { hostMemberId: null, departmentId: null };
  const member = isUuid(memberId) ? await tx.findOne(BorrowedMember, { id: memberId, regionId }) : null;
  return member ? { hostMemberId: member.id, departmentId: null } : null;
}

const periodOf = ({ startsOn = null, endsOn = null, hoursPerWeek = null }: SavePlacementWishInput) => ({
  startsOn,
  endsOn,
  hoursPerWeek,
});
