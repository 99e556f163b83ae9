import type { EntityManager } from '@mikro-orm/postgresql';
import type { Context } from '@naober/kit/context';
import { fail } from '@naober/kit/errors';
import { isUuid } from '@naober/kit/ids';
import { localDateOf } from '@naober/kit/local-time';
import { LocalDate } from '@naober/kit/subgraph';
import { userError, userErrorOf, type CodedError } from '@naober/kit/user-error';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import { lockPeople } from '../sign-up/lock.ts';
import { DetachmentAgreement } from '../detachment/detachment-agreement.entity.ts';
import { detachmentOn } from '../detachment/detachment-on.ts';
import { seesMoneyOf } from './settlement-access.rules.ts';
import { TravelCost, TravelCostStatus } from './travel-cost.entity.ts';

@InputType({ description: 'A journey for work at another member.' })
export class EnterTravelCostInput {
  @Field(() => ID, { nullable: true, description: 'Who travelled, said by her employer; left out: who asks.' })
  professionalId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'In place of `professionalId`: an agreement by which she was lent, for who may not know who she is.',
  })
  detachmentAgreementId?: string | null;

  @Field(() => ID, { description: 'The member where she worked.' })
  hostMemberId!: string;

  @Field(() => LocalDate, { description: 'The day of the journey: at most a year ago, not after today.' })
  day!: string;

  @Field(() => Int, { description: 'Kilometres there and back: 1 to 600.' })
  kilometres!: number;
}

type Code = 'NOT_LENT' | 'INVALID_DAY' | 'INVALID_DISTANCE' | 'ALREADY_ENTERED';
const EnterTravelCostError = userErrorOf<Code>('EnterTravelCost', {
  NOT_LENT: 'No detachment agreement to this member was in force on that day.',
  INVALID_DAY: 'The day lies after today, or more than a year ago.',
  INVALID_DISTANCE: 'It is not 1 to 600 kilometres.',
  ALREADY_ENTERED: 'There is a journey to this member on that day already.',
});

@ObjectType({ description: 'What became of an enterTravelCost.' })
export class EnterTravelCostPayload {
  @Field(() => TravelCost, {
    nullable: true,
    description: 'The journey, which the host has to approve; null when refused.',
  })
  travelCost!: TravelCost | null;

  @Field(() => [EnterTravelCostError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: CodedError<Code>[];
}

@Resolver()
export class EnterTravelCostMutation {
  @Mutation(() => EnterTravelCostPayload, {
    description: 'Enters the kilometres of one day, by herself or by finance, administration or HR of her employer.',
  })
  async enterTravelCost(
    @Arg('input', () => EnterTravelCostInput, { description: 'Who, where, when, how far.' })
    input: EnterTravelCostInput,
    @Ctx() context: Context,
  ): Promise<EnterTravelCostPayload> {
    return context.platform.transactional(tx => enter(tx, input, context), { clear: true });
  }
}

async function enter(
  tx: EntityManager,
  input: EnterTravelCostInput,
  { viewer, personId, now }: Context,
): Promise<EnterTravelCostPayload> {
  const { hostMemberId, day, kilometres } = input;
  const agreement = await namedAgreement(tx, input, viewer.tenantId);
  const professionalId = agreement?.professionalId ?? input.professionalId ?? personId;
  const lent = await lentOn(tx, viewer.tenantId, professionalId, hostMemberId, day);
  const employerId = (lent ?? agreement)?.homeMemberId;
  if (professionalId !== personId && !(employerId && seesMoneyOf(viewer, employerId))) throw notHers();
  const refused = (code: Code) => ({ travelCost: null, userErrors: [userError(code, 'See the code.')] });
  const today = localDateOf(now);
  const earliest = Temporal.PlainDate.from(today).subtract({ years: 1 }).toString();
  if (day > today || day < earliest) return refused('INVALID_DAY');
  if (kilometres < 1 || kilometres > 600) return refused('INVALID_DISTANCE');
  if (!lent) return refused('NOT_LENT');
  await lockPeople(tx, [professionalId]);
  const same = { professionalId, hostMemberId: lent.hostMemberId, day, status: { $ne: TravelCostStatus.REFUSED } };
  if ((await tx.count(TravelCost, same)) > 0) return refused('ALREADY_ENTERED');
  const about = { regionId: viewer.tenantId, professionalId, ...lent, day, kilometres };
  return { travelCost: tx.create(TravelCost, { ...about, enteredBy: personId, enteredAt: now }), userErrors: [] };
}

const notHers = () => fail('NOT_FOUND', 'You enter no journeys of this person.');

/** The agreement by which somebody is named; null where none is. Throws NOT_FOUND for one that is not there. */
async function namedAgreement(
  tx: EntityManager,
  { detachmentAgreementId: id }: EnterTravelCostInput,
  regionId: string,
): Promise<DetachmentAgreement | null> {
  if (!id) return null;
  const found = isUuid(id) ? await tx.findOne(DetachmentAgreement, { id, regionId }) : null;
  if (!found) throw notHers();
  return found;
}

/** As what she was lent to the host, or who stands in its place, on that day; null: as nothing. */
async function lentOn(
  tx: EntityManager,
  regionId: string,
  professionalId: string,
  hostMemberId: string,
  day: string,
): Promise<Pick<DetachmentAgreement, 'homeMemberId' | 'hostMemberId' | 'departmentId' | 'professionId'> | null> {
  const found = await detachmentOn(tx, { professionalId, hostMemberId, departmentId: null, day });
  if (found?.regionId !== regionId) return null;
  const { homeMemberId, departmentId, professionId } = found;
  return { homeMemberId, hostMemberId: found.hostMemberId, departmentId, professionId };
}
