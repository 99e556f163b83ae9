import type { EntityManager } from '@mikro-orm/postgresql';
import type { Context } from '@naober/kit/context';
import { userError, userErrorOf, type CodedError } from '@naober/kit/user-error';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, registerEnumType, Resolver } from 'type-graphql';
import { offerOn } from '../sign-up/free-place.ts';
import { recheckShiftJob } from '../sign-up/sign-up-jobs.ts';
import { SignUpStatus } from '../sign-up/sign-up-status.rules.ts';
import { askedHere } from './asked-here.ts';
import { editRefusal, editRefusals, type EditRefusal } from './edit.rules.ts';
import { followChange, isCountedOn } from './follow-change.ts';
import { withEverybody, type ShiftWithEverybody } from './lock-everybody.ts';
import { materialChanges, MaterialPart } from './material-change.rules.ts';
import { OpenShift } from './open-shift.entity.ts';
import { plannedDepartment, planCatalogue } from './plan-catalogue.ts';
import { plannedShift } from './planned-shift.ts';
import { ShiftDetailsInput } from './shift-details.input.ts';
import { tellAll } from './shift-messages.ts';
import { shortNoticeOf } from './short-notice.ts';
import { planOf, type ShiftPlan } from './shift-plan.rules.ts';
import { shiftProblems, type ShiftProblemCode } from './shift-problem.rules.ts';
import { possibleTimes, possibleTimesOf, shiftErrors } from './shift-refusal.ts';

registerEnumType(MaterialPart, {
  name: 'MaterialPart',
  description: 'A part of a shift that is what somebody said yes to.',
  valuesConfig: {
    TIME: { description: 'Its start or its end.' },
    BREAK: { description: 'Its unpaid break.' },
    DEPARTMENT: { description: 'Where it is worked.' },
    KIND: { description: 'What kind of duty it is.' },
    REQUIREMENTS: {
      description: 'What it asks: profession, EPAs, credentials, other demands, being a learning place.',
    },
  },
});

@InputType({ description: 'Which shift, as it was seen, and what it shall say.' })
export class EditShiftInput {
  @Field(() => ID, { description: 'The shift.' })
  shiftId!: string;

  @Field(() => Int, { description: 'The `revision` that was seen; another one is refused with CONFLICT.' })
  expectedRevision!: number;

  @Field(() => ID, { nullable: true, description: 'Another department of the same member; null to keep it.' })
  departmentId?: string | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'True: people who were confirmed may be asked again. Else a change that asks for it is refused.',
  })
  mayAskAgain!: boolean;

  @Field(() => ShiftDetailsInput, { description: 'What it shall say and ask; all of it.' })
  shift!: ShiftDetailsInput;
}

type Code = EditRefusal | ShiftProblemCode;
const EditShiftError = userErrorOf<Code>('EditShift', { ...editRefusals, ...shiftProblems });

@ObjectType({ description: 'What became of an editShift.' })
export class EditShiftPayload {
  @Field(() => OpenShift, { nullable: true, description: 'The shift as it stands now, changed or not.' })
  shift!: OpenShift | null;

  @Field(() => [MaterialPart], {
    description: 'What would be, or was, another shift for who said yes to it; empty when nothing of that kind.',
  })
  materialChanges!: MaterialPart[];

  @Field(() => Int, { description: 'How many people who were confirmed would be, or were, asked again.' })
  askedAgain!: number;

  @Field(() => Int, {
    description:
      'To how many of those who are asked again another time would be, or was, told within the notice of rosters that holds for them (WT-19). A warning: it refuses nothing, because each says yes again or not.',
  })
  shortNotice!: number;

  @Field(() => [String], possibleTimes)
  possibleTimes!: string[];

  @Field(() => [EditShiftError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: CodedError<Code>[];
}

@Resolver()
export class EditShiftMutation {
  @Mutation(() => EditShiftPayload, {
    description:
      'Changes a shift before it begins. A material change asks who was confirmed again; more places go to the waiting list.',
  })
  async editShift(
    @Arg('input', () => EditShiftInput, { description: 'Which shift, and what it shall say.' }) input: EditShiftInput,
    @Ctx() context: Context,
  ): Promise<EditShiftPayload> {
    const seen = await plannedShift(context, input.shiftId);
    const { id: departmentId, memberId } = await plannedDepartment(context, input.departmentId ?? seen.departmentId);
    return withEverybody(context.platform, seen.id, async (tx, locked) => {
      const { shift } = locked;
      const plan = planOf(input.shift, await planCatalogue(tx), context.now);
      if (Array.isArray(plan))
        return { ...untouched(shift), possibleTimes: possibleTimesOf(plan), userErrors: shiftErrors(plan) };
      const problems = await askedHere(tx, shift.memberId, plan, [plan]);
      if (problems.length > 0) return { ...untouched(shift), userErrors: shiftErrors(problems) };
      const changes = materialChanges(shift, { ...plan, departmentId });
      const asked = changes.length > 0 ? locked.signUps.filter(isCountedOn) : [];
      const [askedAgain, isMoved] = [asked.length, changes.includes(MaterialPart.TIME)];
      const shortNotice = isMoved ? await shortNoticeOf(tx, shift, asked, plan.startsAt, context.now) : 0;
      const isSameMember = memberId === shift.memberId;
      const refusal = editRefusal({ shift, input, plan, askedAgain, isSameMember, now: context.now });
      const found = { ...untouched(shift), materialChanges: changes, askedAgain, shortNotice };
      if (refusal)
        return { ...found, userErrors: [userError(refusal.code, editRefusals[refusal.code], refusal.field)] };
      await change(context, tx, locked, { ...plan, departmentId }, changes.length > 0);
      return found;
    });
  }
}

const untouched = (shift: OpenShift): EditShiftPayload => ({
  shift,
  materialChanges: [],
  askedAgain: 0,
  shortNotice: 0,
  possibleTimes: [],
  userErrors: [],
});

async function change(
  context: Context,
  tx: EntityManager,
  locked: ShiftWithEverybody,
  plan: ShiftPlan & { departmentId: string },
  isMaterial: boolean,
): Promise<void> {
  const { shift, signUps } = locked;
  const isSupervisedByAnother = shift.supervisorId !== plan.supervisorId;
  Object.assign(shift, plan, { revision: shift.revision + 1 });
  const acting = { tx, events: context.events, now: context.now };
  if (isMaterial) await tellAll(context, tx, await followChange(acting, locked));
  await tx.flush(); // what rules read of people next is what was just decided
  const waiting = signUps.filter(({ status }) => status === SignUpStatus.WAITLISTED);
  await offerOn(acting, shift, waiting);
  if (!isMaterial && isSupervisedByAnother) await context.enqueue(tx, recheckShiftJob, { shiftId: shift.id });
}
