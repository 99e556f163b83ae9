import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Context } from '@naober/kit/context';
import { fail } from '@naober/kit/errors';
import { isUuid } from '@naober/kit/ids';
import { userError, userErrorOf } from '@naober/kit/user-error';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { RecruitmentEvent } from '../recruitment-event/recruitment-event.entity.ts';
import { Registration, RegistrationStatus } from './registration.entity.ts';
import { mayRegister, placeFor, refusalsToRegister } from './registration.rules.ts';
import { normalisedEmail, normalisedName, visitorRefusals } from './visitor.rules.ts';

const refusals = {
  ALREADY_REGISTERED: 'The person is registered or waits already; `registration` shows it, except to visitors.',
  EVENT_STARTED: 'The event has begun or is over.',
  EVENT_CANCELLED: 'The event was called off.',
  NAME_NOT_VALID: 'A visitor gives a name of 1 to 100 characters.',
  EMAIL_NOT_VALID: 'A visitor gives an e-mail address that mail can be sent to.',
};
const RegisterForEventError = userErrorOf('RegisterForEvent', refusals);
type RegisterForEventError = InstanceType<typeof RegisterForEventError>;
const fieldOf: Partial<Record<RegisterForEventError['code'], string>> = {
  NAME_NOT_VALID: 'name',
  EMAIL_NOT_VALID: 'email',
};

@InputType({ description: 'Which event to register for, and who registers when nobody is signed in.' })
class RegisterForEventInput {
  @Field(() => ID, { description: 'The event.' })
  eventId!: string;

  @Field(() => String, { nullable: true, description: 'Name of a visitor; absent for who is signed in.' })
  name?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'E-mail address of a visitor, one registration each; absent for who is signed in.',
  })
  email?: string | null;
}

@ObjectType({ description: 'What came of registering.' })
class RegisterForEventPayload {
  @Field(() => Registration, {
    nullable: true,
    description: 'The registration: new, or the one that there was before; null when refused otherwise.',
  })
  registration!: Registration | null;

  @Field(() => [RegisterForEventError], { description: 'Why there is no new registration; empty when there is.' })
  userErrors!: RegisterForEventError[];
}

@Resolver()
export class RegisterForEventMutation {
  @Mutation(() => RegisterForEventPayload, {
    description: 'Takes a place at an event for who asks, or a place on its waiting list when it is full.',
  })
  async registerForEvent(
    @Arg('input', () => RegisterForEventInput, { description: 'What is asked.' }) input: RegisterForEventInput,
    @Ctx() context: Context,
  ): Promise<RegisterForEventPayload> {
    if (!mayRegister(context.viewer)) throw fail('FORBIDDEN', 'A key registers nobody.');
    const who = context.viewer.personId === null ? visitorOf(input) : professionalOf(input, context.viewer.personId);
    const unfit = 'visitorEmail' in who ? visitorRefusals(who) : [];
    if (unfit.length > 0) return refused(null, unfit);
    return context.platform.transactional(tx => takePlace(tx, input.eventId, who, context), { clear: true });
  }
}

type Who = { personId: string } | { visitorName: string; visitorEmail: string };

async function takePlace(
  tx: EntityManager,
  eventId: string,
  who: Who,
  { viewer, now }: Context,
): Promise<RegisterForEventPayload> {
  const where = { id: eventId, regionId: viewer.tenantId };
  const event = isUuid(eventId)
    ? await tx.findOne(RecruitmentEvent, where, { lockMode: LockMode.PESSIMISTIC_WRITE })
    : null;
  if (!event) throw fail('NOT_FOUND', `There is no event ${eventId}.`);
  const { visitorName: _, ...key } = { visitorName: null, ...who };
  const existing = await tx.findOne(Registration, { event, status: { $ne: RegistrationStatus.CANCELLED }, ...key });
  const reasons = refusalsToRegister(event, existing !== null, now);
  // An e-mail address proves nothing about who types it: a visitor is told that it is known, and no more.
  if (reasons.length > 0) return refused('personId' in who ? existing : null, reasons);
  const registration = tx.create(Registration, {
    event,
    ...who,
    status: RegistrationStatus[placeFor(event)],
    registeredAt: now,
  });
  await tx.flush();
  await tx.refresh(event); // the database has counted
  return { registration, userErrors: [] };
}

function professionalOf({ name, email }: RegisterForEventInput, personId: string): Who {
  if (name != null || email != null)
    throw fail('BAD_USER_INPUT', 'name and email are for visitors; you are signed in.');
  return { personId };
}

function visitorOf({ name, email }: RegisterForEventInput): Who {
  return { visitorName: normalisedName(name ?? ''), visitorEmail: normalisedEmail(email ?? '') };
}

function refused(registration: Registration | null, codes: RegisterForEventError['code'][]): RegisterForEventPayload {
  const errorOf = (code: RegisterForEventError['code']) =>
    userError(code, refusals[code], fieldOf[code] ? ['input', fieldOf[code]] : null);
  return { registration, userErrors: codes.map(errorOf) };
}
