import type { EntityManager } from '@mikro-orm/postgresql';
import type { Context } from '@naober/kit/context';
import { uuidv7 } from '@naober/kit/ids';
import { userError, userErrorOf, type CodedError } from '@naober/kit/user-error';
import { Arg, Ctx, Field, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import { ParticipationPreference } from '../participation/participation-preference.entity.ts';
import { lockPerson } from '../pool/lock-person.ts';
import { AvailabilitySlot } from './availability-slot.entity.ts';
import { mostRepeats, overlap, spansOf, type SlotProblem, type Span } from './availability.rules.ts';

@InputType({ description: 'When somebody offers time.' })
export class OfferAvailabilityInput {
  @Field(() => String, {
    description:
      'First moment by the clock in Europe/Amsterdam, `2026-10-24T23:00`; where the clock shows it twice with its offset, `2026-10-25T02:30+02:00`.',
  })
  startsAt!: string;

  @Field(() => String, { description: 'The moment at which it is over, written as `startsAt`; at most 24 h later.' })
  endsAt!: string;

  @Field(() => Int, {
    defaultValue: 0,
    description: `For how many weeks more the same is offered, 0 to ${mostRepeats}.`,
  })
  repeatWeeks!: number;
}

const OfferAvailabilityError = userErrorOf<SlotProblem>('OfferAvailability', {
  NOT_A_TIME: 'A time is not written as a local date and time.',
  AMBIGUOUS_TIME: 'The clock shows that time twice: say the offset.',
  NON_EXISTENT_TIME: 'The clock skips that time.',
  ENDS_BEFORE_IT_STARTS: 'It ends before it starts.',
  TOO_LONG: 'It lasts longer than 24 hours.',
  BEGUN: 'It has begun.',
  TOO_MANY_WEEKS: `It repeats for at most ${mostRepeats} weeks.`,
  OVERLAPS: 'She offers some of that time already.',
});

@ObjectType({ description: 'What became of an offerAvailability.' })
export class OfferAvailabilityPayload {
  @Field(() => [AvailabilitySlot], { description: 'The spans, one a week; empty when refused.' })
  slots!: AvailabilitySlot[];

  @Field(() => [OfferAvailabilityError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: CodedError<SlotProblem>[];
}

@Resolver()
export class OfferAvailabilityMutation {
  @Mutation(() => OfferAvailabilityPayload, {
    description: 'Offers time, for the professional who asks; all of the weeks or none. It promises nothing.',
  })
  async offerAvailability(
    @Arg('input', () => OfferAvailabilityInput, { description: 'When.' }) input: OfferAvailabilityInput,
    @Ctx() { guarded, personId, now }: Context,
  ): Promise<OfferAvailabilityPayload> {
    return guarded.transactional(
      async tx => {
        const { regionId } = await lockPerson(tx, personId);
        const spans = spansOf(input, now);
        if (typeof spans === 'string') return refused(spans);
        if (await overlapsOwn(tx, personId, spans)) return refused('OVERLAPS');
        const wishes = await tx.findOne(ParticipationPreference, { professionalId: personId });
        const seen = { isShown: wishes?.mayBeAsked ?? false, shownTo: wishes?.memberIds ?? [] };
        const seriesId = spans.length > 1 ? uuidv7() : null;
        const whose = { regionId, professionalId: personId, seriesId, ...seen };
        return { slots: spans.map(span => tx.create(AvailabilitySlot, { ...whose, ...span })), userErrors: [] };
      },
      { clear: true },
    );
  }
}

async function overlapsOwn(tx: EntityManager, professionalId: string, spans: readonly Span[]): Promise<boolean> {
  const [first, last] = [spans[0]!, spans.at(-1)!];
  const around = { startsAt: { $lt: last.endsAt }, endsAt: { $gt: first.startsAt } };
  const known = await tx.find(AvailabilitySlot, { professionalId, ...around });
  return spans.some(span => known.some(one => overlap(one, span)));
}

const refused = (code: SlotProblem): OfferAvailabilityPayload => ({
  slots: [],
  userErrors: [userError(code, 'Not offered.', [code === 'TOO_MANY_WEEKS' ? 'repeatWeeks' : 'startsAt'])],
});
