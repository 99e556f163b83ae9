import type { Context } from '@naober/kit/context';
import { userErrorOf, type CodedError } from '@naober/kit/user-error';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { askedHere } from './asked-here.ts';
import { makeShift, offerNow } from './make-shift.ts';
import { OpenShift } from './open-shift.entity.ts';
import { plannedDepartment, planCatalogue } from './plan-catalogue.ts';
import { ShiftDetailsInput } from './shift-details.input.ts';
import { planOf } from './shift-plan.rules.ts';
import { shiftProblems, type ShiftProblemCode } from './shift-problem.rules.ts';
import { possibleTimes, possibleTimesOf, shiftErrors } from './shift-refusal.ts';

@InputType({ description: 'A shift of one department.' })
export class CreateShiftInput {
  @Field(() => ID, { description: 'The department where it is worked.' })
  departmentId!: string;

  @Field(() => Boolean, { defaultValue: false, description: 'True to put it on offer at once; else it is a draft.' })
  isPublished!: boolean;

  @Field(() => ShiftDetailsInput, { description: 'What it says and asks.' })
  shift!: ShiftDetailsInput;
}

const CreateShiftError = userErrorOf<ShiftProblemCode>('CreateShift', shiftProblems);

@ObjectType({ description: 'What became of a createShift.' })
export class CreateShiftPayload {
  @Field(() => OpenShift, { nullable: true, description: 'The shift; null when refused.' })
  shift!: OpenShift | null;

  @Field(() => [String], possibleTimes)
  possibleTimes!: string[];

  @Field(() => [CreateShiftError], { description: 'All that is wrong with it, at once; empty when it was made.' })
  userErrors!: CodedError<ShiftProblemCode>[];
}

@Resolver()
export class CreateShiftMutation {
  @Mutation(() => CreateShiftPayload, {
    description: 'Makes a shift of a department that who asks plans for, as a draft or on offer at once.',
  })
  async createShift(
    @Arg('input', () => CreateShiftInput, { description: 'The shift.' }) {
      departmentId,
      isPublished,
      shift,
    }: CreateShiftInput,
    @Ctx() context: Context,
  ): Promise<CreateShiftPayload> {
    const { platform, now } = context;
    const department = await plannedDepartment(context, departmentId);
    return platform.transactional(
      async tx => {
        const plan = planOf(shift, await planCatalogue(tx), now);
        if (Array.isArray(plan))
          return { shift: null, possibleTimes: possibleTimesOf(plan), userErrors: shiftErrors(plan) };
        const problems = await askedHere(tx, department.memberId, plan, [plan]);
        if (problems.length > 0) return { shift: null, possibleTimes: [], userErrors: shiftErrors(problems) };
        const offer = isPublished ? await offerNow(tx, department.memberId, now) : null;
        return { shift: makeShift(tx, department, plan, offer), possibleTimes: [], userErrors: [] };
      },
      { clear: true },
    );
  }
}
