import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Context } from '@naober/kit/context';
import { fail } from '@naober/kit/errors';
import { isUuid } from '@naober/kit/ids';
import { LocalDate } from '@naober/kit/subgraph';
import { userError, userErrorOf, type CodedError } from '@naober/kit/user-error';
import type { Viewer } from '@naober/kit/viewer';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { Employment } from './employment.entity.ts';
import {
  endEmploymentFindings,
  mayEndEmployment,
  maySeeEmployment,
  type EndEmploymentRefusal,
} from './employment.rules.ts';

const refusals: Record<EndEmploymentRefusal, string> = {
  ENDS_BEFORE_IT_STARTS: 'The last day comes before the first.',
  ALREADY_ENDED: 'It ends on that day or before already; it can be shortened, not prolonged.',
};

const EndEmploymentError = userErrorOf('EndEmployment', refusals);

@InputType({ description: 'Which employment ends, and when.' })
export class EndEmploymentInput {
  @Field(() => ID, { description: 'The employment.' })
  employmentId!: string;

  @Field(() => LocalDate, { description: 'The last day in service; may lie in the past or in the future.' })
  endsOn!: string;
}

@ObjectType({ description: 'What became of an endEmployment.' })
export class EndEmploymentPayload {
  @Field(() => Employment, {
    nullable: true,
    description: 'The employment with its last day; null when nothing was done.',
  })
  employment!: Employment | null;

  @Field(() => [EndEmploymentError], { description: 'Why nothing was done; empty when it was.' })
  userErrors!: CodedError<EndEmploymentRefusal>[];
}

@Resolver()
export class EndEmploymentMutation {
  @Mutation(() => EndEmploymentPayload, {
    description:
      'Sets the last day of an employment; for HR advisors and administrators of the employer. FORBIDDEN for others who see it, NOT_FOUND for all else.',
  })
  async endEmployment(
    @Arg('input', () => EndEmploymentInput, { description: 'Which one, and when.' }) {
      employmentId,
      endsOn,
    }: EndEmploymentInput,
    @Ctx() context: Context,
  ): Promise<EndEmploymentPayload> {
    const { em, viewer } = context;
    void context.personId; // throws when nobody is signed in
    return em.transactional(
      async tx => {
        const employment = await lockEmployment(tx, employmentId, viewer);
        const against = endEmploymentFindings(employment, endsOn);
        if (against.length > 0) {
          return {
            employment: null,
            userErrors: against.map(code => userError(code, refusals[code], ['input', 'endsOn'])),
          };
        }
        employment.endsOn = endsOn;
        return { employment, userErrors: [] };
      },
      { clear: true },
    );
  }
}

async function lockEmployment(tx: EntityManager, id: string, viewer: Viewer): Promise<Employment> {
  const employment = isUuid(id) ? await tx.findOne(Employment, id, { lockMode: LockMode.PESSIMISTIC_WRITE }) : null;
  if (!employment || !maySeeEmployment(viewer, employment)) throw fail('NOT_FOUND', `There is no employment ${id}.`);
  if (!mayEndEmployment(viewer, employment)) throw fail('FORBIDDEN', 'Only the employer ends an employment.');
  return employment;
}
