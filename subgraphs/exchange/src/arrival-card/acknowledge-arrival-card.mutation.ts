import type { Context } from '@naober/kit/context';
import { fail } from '@naober/kit/errors';
import { userError, userErrorOf, type CodedError } from '@naober/kit/user-error';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { lockPerson } from '../credential/lock-person.ts';
import { ArrivalCardReading } from './arrival-card-reading.entity.ts';
import { ArrivalCard } from './arrival-card.entity.ts';
import { visibleCard, visibleRevision } from './arrival-card.resolver.ts';

@InputType({ description: 'Which revision was read.' })
export class AcknowledgeArrivalCardInput {
  @Field(() => ID, { description: 'The card, in the revision that was read.' })
  arrivalCardId!: string;
}

const AcknowledgeArrivalCardError = userErrorOf('AcknowledgeArrivalCard', {
  CHANGED_SINCE: 'The department wrote a newer one: that one is to be read.',
});

@ObjectType({ description: 'What became of an acknowledgeArrivalCard.' })
export class AcknowledgeArrivalCardPayload {
  @Field(() => ArrivalCard, { nullable: true, description: 'The card as it is now.' })
  arrivalCard!: ArrivalCard | null;

  @Field(() => [AcknowledgeArrivalCardError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: CodedError<'CHANGED_SINCE'>[];
}

@Resolver()
export class AcknowledgeArrivalCardMutation {
  @Mutation(() => AcknowledgeArrivalCardPayload, {
    description: 'Says that the professional who asks read what a department tells; saying it again changes nothing.',
  })
  async acknowledgeArrivalCard(
    @Arg('input', () => AcknowledgeArrivalCardInput, { description: 'Which one.' }) {
      arrivalCardId,
    }: AcknowledgeArrivalCardInput,
    @Ctx() context: Context,
  ): Promise<AcknowledgeArrivalCardPayload> {
    const { guarded, personId, now } = context;
    const card = await visibleRevision(arrivalCardId, context);
    if (!card) throw fail('NOT_FOUND', `There is no arrival card ${arrivalCardId} for you.`);
    const newest = await visibleCard(card.departmentId, context);
    if (newest?.id !== card.id)
      return {
        arrivalCard: newest,
        userErrors: [userError('CHANGED_SINCE', 'Read the newer one.', ['arrivalCardId'])],
      };
    return guarded.transactional(
      async tx => {
        const { regionId } = await lockPerson(tx, personId);
        const { id: cardId, departmentId } = card;
        const known = await tx.findOne(ArrivalCardReading, { cardId, professionalId: personId });
        if (!known)
          tx.create(ArrivalCardReading, {
            cardId,
            departmentId,
            regionId,
            professionalId: personId,
            acknowledgedAt: now,
          });
        return { arrivalCard: card, userErrors: [] };
      },
      { clear: true },
    );
  }
}
