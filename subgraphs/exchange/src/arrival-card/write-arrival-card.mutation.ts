import { LockMode } from '@mikro-orm/core';
import type { Context } from '@naober/kit/context';
import { fail } from '@naober/kit/errors';
import { userError, userErrorOf, type CodedError } from '@naober/kit/user-error';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import { BorrowedDepartment } from '../borrowed/department.entity.ts';
import { canPlan } from '../shift/shift-access.rules.ts';
import { ArrivalCard } from './arrival-card.entity.ts';
import { writeRefusals, type CardTexts, type WriteRefusal } from './arrival-card.rules.ts';

@InputType({ description: 'What a department tells who comes for the first time; each text 1 to 600 characters.' })
export class WriteArrivalCardInput implements CardTexts {
  @Field(() => ID, { description: 'The department.' })
  departmentId!: string;

  @Field(() => String, { description: 'Who receives her, as a function, without a number of a person.' })
  receivedBy!: string;

  @Field(() => String, { description: 'Where she reports.' })
  reportAt!: string;

  @Field(() => String, { description: 'How she gets her login.' })
  login!: string;

  @Field(() => String, { description: 'Who arranges the login, as a function.' })
  loginOwner!: string;

  @Field(() => Int, { description: 'How many working days ahead the login is to be asked for, 0 to 90.' })
  loginDays!: number;

  @Field(() => String, { description: 'How she gets her badge.' })
  badge!: string;

  @Field(() => String, { nullable: true, description: 'Who arranges the badge, as a function; null for not said.' })
  badgeOwner: string | null = null;

  @Field(() => Int, { nullable: true, description: 'How many working days that takes, 0 to 90; null for not said.' })
  badgeDays: number | null = null;

  @Field(() => String, { description: 'How she gets access to medication.' })
  medication!: string;

  @Field(() => String, { description: 'Who arranges access to medication, as a function.' })
  medicationOwner!: string;

  @Field(() => Int, { description: 'How many working days that takes, 0 to 90.' })
  medicationDays!: number;

  @Field(() => String, { description: 'The ward sheet, at most 1,000 words: five minutes to read.' })
  wardSheet!: string;

  @Field(() => String, { description: 'What she has to be qualified for.' })
  qualificationAsked!: string;

  @Field(() => String, { description: 'What is dangerous there and how it is dealt with.' })
  safety!: string;
}

const WriteArrivalCardError = userErrorOf<WriteRefusal>('WriteArrivalCard', {
  TEXT_MISSING: 'A text is missing.',
  TEXT_TOO_LONG: 'A text is longer than 600 characters.',
  PHONE_OF_PERSON: 'A function is asked for, not the number of a person.',
  SHEET_TOO_LONG: 'The ward sheet takes longer than five minutes: more than 1,000 words.',
  DAYS_NOT_VALID: 'A number of working days is not 0 to 90.',
});

@ObjectType({ description: 'What became of a writeArrivalCard.' })
export class WriteArrivalCardPayload {
  @Field(() => ArrivalCard, { nullable: true, description: 'The card, in its new revision; null when refused.' })
  arrivalCard!: ArrivalCard | null;

  @Field(() => [WriteArrivalCardError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: CodedError<WriteRefusal>[];
}

@Resolver()
export class WriteArrivalCardMutation {
  @Mutation(() => WriteArrivalCardPayload, {
    description: 'Writes what a department tells, as its planner; who read the last one is asked to read this one.',
  })
  async writeArrivalCard(
    @Arg('input', () => WriteArrivalCardInput, { description: 'What it tells.' }) input: WriteArrivalCardInput,
    @Ctx() { em, viewer, personId, now }: Context,
  ): Promise<WriteArrivalCardPayload> {
    const { departmentId } = input;
    return em.transactional(
      async tx => {
        // The department's row is the lock of its card: revisions count up without a gap.
        const department = await tx.findOne(BorrowedDepartment, departmentId, { lockMode: LockMode.PESSIMISTIC_WRITE });
        const isHers = department?.regionId === viewer.tenantId && canPlan(viewer, department.memberId, departmentId);
        if (!department || !isHers) throw fail('NOT_FOUND', `You plan for no department ${departmentId}.`);
        const texts = trimmed(input);
        const refusals = writeRefusals(texts);
        if (refusals.length > 0) return refused(refusals);
        const [last] = await tx.find(ArrivalCard, { departmentId }, { orderBy: { revision: 'desc' }, limit: 1 });
        const { regionId, memberId } = department;
        const place = { regionId, memberId, departmentId, revision: (last?.revision ?? 0) + 1 };
        return {
          arrivalCard: tx.create(ArrivalCard, { ...texts, ...place, writtenAt: now, writtenBy: personId }),
          userErrors: [],
        };
      },
      { clear: true },
    );
  }
}

const trimmed = (input: WriteArrivalCardInput): CardTexts => {
  const texts = Object.entries(input).filter(([field]) => field !== 'departmentId');
  const trimmedTexts = Object.fromEntries(
    texts.map(([field, value]) => [field, typeof value === 'string' ? value.trim() : value]),
  ) as unknown as CardTexts;
  return { ...trimmedTexts, badgeOwner: trimmedTexts.badgeOwner || null };
};

const refused = (refusals: readonly { code: WriteRefusal; field: string }[]): WriteArrivalCardPayload => ({
  arrivalCard: null,
  userErrors: refusals.map(({ code, field }) => userError(code, `Not written: ${code}.`, [field])),
});
