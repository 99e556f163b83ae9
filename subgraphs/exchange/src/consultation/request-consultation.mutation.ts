import type { Context } from '@naober/kit/context';
import { fail } from '@naober/kit/errors';
import { DateTime } from '@naober/kit/subgraph';
import { userError, userErrorOf, type CodedError } from '@naober/kit/user-error';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { BorrowedDepartment } from '../borrowed/department.entity.ts';
import { visiblePool } from '../pool/pool.resolver.ts';
import { canPlan } from '../shift/shift-access.rules.ts';
import { askable, tell } from './consultation-messages.ts';
import { ConsultationRequest } from './consultation-request.entity.ts';
import { ConsultationMode } from './consultation.enums.ts';
import { longestSubject, requestProblems, type RequestProblem } from './consultation.rules.ts';

@InputType({ description: 'A consultation that is needed.' })
export class RequestConsultationInput {
  @Field(() => ID, { description: 'The pool of specialists.' })
  poolId!: string;

  @Field(() => ID, { description: 'The department that needs it.' })
  departmentId!: string;

  @Field(() => ID, { description: 'Of which profession.' })
  professionId!: string;

  @Field(() => ConsultationMode, { description: 'How.' })
  mode!: ConsultationMode;

  @Field(() => DateTime, { description: 'First moment at which it can be given.' })
  startsAt!: Date;

  @Field(() => DateTime, { description: 'The moment by which it is of no use any more; at most 24 h later.' })
  endsAt!: Date;

  @Field(() => String, {
    description: `What it is about, 1 to ${longestSubject} characters, without a word about a patient.`,
  })
  subject!: string;
}

const RequestConsultationError = userErrorOf<RequestProblem>('RequestConsultation', {
  NOT_OF_SPECIALISTS: 'It is no pool of specialists.',
  POOL_CLOSED: 'The pool was closed.',
  PROFESSION_NOT_OF_POOL: 'The pool is for other professions.',
  ENDS_BEFORE_IT_STARTS: 'It ends before it starts.',
  BEGUN: 'It has begun.',
  TOO_LONG: 'It spans more than 24 hours.',
  SUBJECT_MISSING: 'Say what it is about.',
  SUBJECT_TOO_LONG: `The subject is longer than ${longestSubject} characters.`,
  SUBJECT_NAMES_PATIENT: 'The subject holds a number or a day of birth by which a patient can be found.',
});

@ObjectType({ description: 'What became of a requestConsultation.' })
export class RequestConsultationPayload {
  @Field(() => ConsultationRequest, { nullable: true, description: 'The request; null when refused.' })
  consultationRequest!: ConsultationRequest | null;

  @Field(() => [RequestConsultationError], { description: 'All that is wrong with it; empty when it was asked.' })
  userErrors!: CodedError<RequestProblem>[];
}

@Resolver()
export class RequestConsultationMutation {
  @Mutation(() => RequestConsultationPayload, {
    description:
      'Asks the specialists of a pool for a consultation, as planner of the department; those who may be asked hear of it.',
  })
  async requestConsultation(
    @Arg('input', () => RequestConsultationInput, { description: 'The consultation.' }) input: RequestConsultationInput,
    @Ctx() context: Context,
  ): Promise<RequestConsultationPayload> {
    const { platform, viewer, personId, now } = context;
    const department = await context.byId(BorrowedDepartment).load(input.departmentId);
    const plans = department?.regionId === viewer.tenantId && canPlan(viewer, department.memberId, department.id);
    if (!plans) throw fail('NOT_FOUND', `You plan for no department ${input.departmentId}.`);
    const pool = await visiblePool(input.poolId, context);
    if (!pool) throw fail('NOT_FOUND', `There is no pool ${input.poolId}.`);
    const problems = requestProblems({ ...input, pool }, now);
    if (problems.length > 0)
      return {
        consultationRequest: null,
        userErrors: problems.map(([code, field]) => userError(code, 'Not asked.', [field])),
      };
    return platform.transactional(
      async tx => {
        const { professionId, mode, startsAt, endsAt, subject } = input;
        const { id: departmentId, memberId, regionId } = department;
        const where = { regionId, pool: pool.id, memberId, departmentId, professionId };
        const what = { mode, startsAt, endsAt, subject: subject.trim().normalize('NFC') };
        const request = tx.create(ConsultationRequest, { ...where, ...what, askedBy: personId, askedAt: now });
        await tell(context, tx, request, 'CONSULTATION_REQUESTED', await askable(tx, request));
        return { consultationRequest: request, userErrors: [] };
      },
      { clear: true },
    );
  }
}
