import type { Context } from '@naober/kit/context';
import { DateTime } from '@naober/kit/subgraph';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { canVerifyAt } from '../credential/credential-access.rules.ts';
import { DepartmentRef } from '../references/department.ts';
import { canPlan } from '../shift/shift-access.rules.ts';
import { OpenShift } from '../shift/open-shift.entity.ts';
import { SignUp } from '../sign-up/sign-up.entity.ts';
import { ArrivalCardReading } from './arrival-card-reading.entity.ts';
import { ArrivalCard } from './arrival-card.entity.ts';

/** The newest revision of a department's card, for who is counted on there, who plans for it, and HR; else null. */
export async function visibleCard(departmentId: string, context: Context): Promise<ArrivalCard | null> {
  const card = await cardsOf(context).load(departmentId);
  if (!card || card.regionId !== context.viewer.tenantId) return null;
  const { viewer } = context;
  if (canPlan(viewer, card.memberId, departmentId) || canVerifyAt(viewer, card.memberId)) return card;
  return (await isCountedOn(context).load(departmentId)) ? card : null;
}

/** Any revision, by its id: what she read stays hers to read again. */
export async function visibleRevision(id: string, context: Context): Promise<ArrivalCard | null> {
  const card = await context.byId(ArrivalCard).load(id);
  const isSeen = card !== null && (await visibleCard(card.departmentId, context)) !== null;
  return isSeen ? card : context.hidden(ArrivalCard, id);
}

const cardsOf = (context: Context) =>
  context.batched(cardsOf, async ids => {
    const where = { departmentId: { $in: [...ids] } };
    const found = await context.em.find(ArrivalCard, where, { orderBy: { revision: 'desc' } });
    return ids.map(id => found.find(({ departmentId }) => departmentId === id) ?? null);
  });

/** By department: whether the viewer is or was confirmed on a shift of it. */
const isCountedOn = (context: Context) =>
  context.batched(isCountedOn, async ids => {
    if (context.viewer.personId === null) return ids.map(() => false);
    const found = await context.em.execute<{ id: string }[]>(
      `select distinct department_id as id from open_shift join sign_up on sign_up.shift_id = open_shift.id
       where professional_id = ? and sign_up.status in ('CONFIRMED', 'RECONFIRM_NEEDED', 'ON_HOLD', 'WORKED')
         and department_id = any(?)`,
      [context.viewer.personId, `{${ids.join(',')}}`],
    );
    const known = new Set(found.map(({ id }) => id));
    return ids.map(id => known.has(id));
  });

@Resolver(() => DepartmentRef)
export class DepartmentCardResolver {
  @FieldResolver(() => ArrivalCard, {
    nullable: true,
    description:
      'What it tells who comes for the first time; null while nothing is written, and for all but who is counted on there, its planners and HR.',
  })
  arrivalCard(@Root() { id }: DepartmentRef, @Ctx() context: Context): Promise<ArrivalCard | null> {
    return visibleCard(id, context);
  }
}

@Resolver(() => OpenShift)
export class ShiftCardResolver {
  @FieldResolver(() => ArrivalCard, {
    nullable: true,
    description:
      'What its department tells who comes for the first time; null while nothing is written, and for all but who is counted on there, its planners and HR.',
  })
  arrivalCard(@Root() { departmentId }: OpenShift, @Ctx() context: Context): Promise<ArrivalCard | null> {
    return visibleCard(departmentId, context);
  }

  @FieldResolver(() => Boolean, { description: 'Whether who asks writes what its department tells.' })
  viewerCanWriteArrivalCard(@Root() { memberId, departmentId }: OpenShift, @Ctx() { viewer }: Context): boolean {
    return canPlan(viewer, memberId, departmentId);
  }
}

@Resolver(() => ArrivalCard)
export class ArrivalCardResolver {
  @FieldResolver(() => DepartmentRef, {
    nullable: true,
    description: 'Whose card it is; null while governance does not answer.',
  })
  department(@Root() { departmentId }: ArrivalCard): DepartmentRef {
    return { id: departmentId };
  }

  @FieldResolver(() => DateTime, {
    nullable: true,
    description: 'When who asks said that she read this revision; null when she did not.',
  })
  async viewerReadAt(@Root() { id }: ArrivalCard, @Ctx() context: Context): Promise<Date | null> {
    return (await readingsOf(context).load(id))?.acknowledgedAt ?? null;
  }

  @FieldResolver(() => [SignUp], {
    nullable: true,
    description:
      'Who is confirmed there in the coming four weeks and has not said that she read this revision, by start, at most 50; null for all but planners of the department.',
  })
  async unreadSignUps(
    @Root() { id, memberId, departmentId }: ArrivalCard,
    @Ctx() context: Context,
  ): Promise<SignUp[] | null> {
    return canPlan(context.viewer, memberId, departmentId) ? unreadOf(context).load(id) : null;
  }
}

/** By card. Read as the platform: that somebody did not read it is known by what is not there. */
const unreadOf = (context: Context) =>
  context.batched<SignUp[]>(unreadOf, async ids => {
    const { platform, em, now } = context;
    const found = await platform.execute<{ card_id: string; id: string }[]>(unreadSql, [
      `{${ids.join(',')}}`,
      now,
      now,
    ]);
    const where = { id: { $in: found.map(({ id }) => id) } };
    const signUps = await em.find(SignUp, where, { populate: ['shift'], orderBy: { startsAt: 'asc', id: 'asc' } });
    return ids.map(card => {
      const ofCard = new Set(found.filter(({ card_id }) => card_id === card).map(({ id }) => id));
      return signUps.filter(({ id }) => ofCard.has(id)).slice(0, 50);
    });
  });

/** Parameters: cards, now, now. */
const unreadSql = `
  select card.id as card_id, sign_up.id from arrival_card card
  join open_shift shift on shift.department_id = card.department_id
  join sign_up on sign_up.shift_id = shift.id and sign_up.status in ('CONFIRMED', 'RECONFIRM_NEEDED')
  where card.id = any(?) and shift.starts_at > ? and shift.starts_at < ?::timestamptz + interval '28 days'
    and not exists (select from arrival_card_reading read
      where read.card_id = card.id and read.professional_id = sign_up.professional_id)`;

const readingsOf = (context: Context) =>
  context.batched(readingsOf, async ids => {
    const where = { cardId: { $in: [...ids] }, professionalId: context.viewer.personId ?? '' };
    const found = context.viewer.personId === null ? [] : await context.guarded.find(ArrivalCardReading, where);
    return ids.map(id => found.find(({ cardId }) => cardId === id) ?? null);
  });
