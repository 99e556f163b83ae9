import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Context } from '@naober/kit/context';
import { fail } from '@naober/kit/errors';
import { isUuid } from '@naober/kit/ids';
import { userError, userErrorOf } from '@naober/kit/user-error';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { RecruitmentEvent } from '../recruitment-event/recruitment-event.entity.ts';
import { giveUpPlace } from './give-up-place.ts';
import { Registration, RegistrationStatus } from './registration.entity.ts';
import { refusalsToCancel } from './registration.rules.ts';

const refusals = {
  ALREADY_CANCELLED: 'The registration was given up before.',
  EVENT_STARTED: 'The event has begun or is over.',
  EVENT_CANCELLED: 'The event was called off.',
};
const CancelRegistrationError = userErrorOf('CancelRegistration', refusals);
type CancelRegistrationError = InstanceType<typeof CancelRegistrationError>;

@InputType({ description: 'Which registration to give up.' })
class CancelRegistrationInput {
  @Field(() => ID, { description: "The registration; the viewer's own." })
  registrationId!: string;
}

@ObjectType({ description: 'What came of giving up a registration.' })
class CancelRegistrationPayload {
  @Field(() => Registration, { nullable: true, description: 'The registration as it stands now.' })
  registration!: Registration | null;

  @Field(() => [CancelRegistrationError], { description: 'Why it was not given up now; empty when it was.' })
  userErrors!: CancelRegistrationError[];
}

@Resolver()
export class CancelRegistrationMutation {
  @Mutation(() => CancelRegistrationPayload, {
    description: "Gives up the viewer's own registration; a place that comes free goes to the first who waits.",
  })
  cancelRegistration(
    @Arg('input', () => CancelRegistrationInput, { description: 'What is asked.' }) {
      registrationId,
    }: CancelRegistrationInput,
    @Ctx() context: Context,
  ): Promise<CancelRegistrationPayload> {
    const { platform, personId } = context;
    return platform.transactional(tx => giveUp(tx, registrationId, personId, context), { clear: true });
  }
}

async function giveUp(
  tx: EntityManager,
  id: string,
  personId: string,
  { viewer, events, now }: Context,
): Promise<CancelRegistrationPayload> {
  const own = { id, personId, event: { regionId: viewer.tenantId } };
  const registration = isUuid(id) ? await tx.findOne(Registration, own) : null;
  if (!registration) throw fail('NOT_FOUND', `There is no registration ${id}.`);
  const event = await tx.findOneOrFail(RecruitmentEvent, registration.event.id, {
    lockMode: LockMode.PESSIMISTIC_WRITE,
  });
  await tx.refresh(registration); // it may have changed while we waited for the lock
  const reasons = refusalsToCancel(event, registration.status === RegistrationStatus.CANCELLED, now);
  if (reasons.length > 0) return { registration, userErrors: reasons.map(code => userError(code, refusals[code])) };
  await giveUpPlace(tx, registration, event, events, now);
  return { registration, userErrors: [] };
}
