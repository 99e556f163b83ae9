import type { EntityManager } from '@mikro-orm/postgresql';
import type { Context } from '@naober/kit/context';
import { changes } from '@naober/kit/sql';
import { userError, userErrorOf, type CodedError } from '@naober/kit/user-error';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import { BorrowedMember } from '../borrowed/member.entity.ts';
import { lockPerson } from '../pool/lock-person.ts';
import { ParticipationPreference } from './participation-preference.entity.ts';
import { PartOfDay, Weekday } from './participation.enums.ts';
import { mostWished } from './participation.rules.ts';

@InputType({ description: 'All of her wishes, also when one changes.' })
export class SaveParticipationPreferenceInput {
  @Field(() => [ID], { defaultValue: [], description: 'At these members; empty for everywhere.' })
  memberIds!: string[];

  @Field(() => [String], { defaultValue: [], description: 'At departments of these kinds; empty for all.' })
  departmentKinds!: string[];

  @Field(() => [Weekday], { defaultValue: [], description: 'On these days; empty for all.' })
  weekdays!: Weekday[];

  @Field(() => [PartOfDay], { defaultValue: [], description: 'At work that begins then; empty for all.' })
  partsOfDay!: PartOfDay[];

  @Field(() => Int, {
    nullable: true,
    description: `No more shifts than these in four weeks, 1 to ${mostWished}; null when she has no such wish.`,
  })
  atMostShifts?: number | null;

  @Field(() => Boolean, { description: 'Whether planners may see when she offers time and ask her.' })
  mayBeAsked!: boolean;
}

type Problem = 'UNKNOWN_MEMBER' | 'UNKNOWN_DEPARTMENT_KIND' | 'WISH_OUT_OF_RANGE';

const SaveParticipationPreferenceError = userErrorOf<Problem>('SaveParticipationPreference', {
  UNKNOWN_MEMBER: 'There is no such member in her region.',
  UNKNOWN_DEPARTMENT_KIND: 'It is no kind of department.',
  WISH_OUT_OF_RANGE: `A wish is 1 to ${mostWished} shifts in four weeks.`,
});

@ObjectType({ description: 'What became of a saveParticipationPreference.' })
export class SaveParticipationPreferencePayload {
  @Field(() => ParticipationPreference, { nullable: true, description: 'What she wishes now; null when refused.' })
  preference!: ParticipationPreference | null;

  @Field(() => [SaveParticipationPreferenceError], {
    description: 'All that is wrong with it; empty when it was saved.',
  })
  userErrors!: CodedError<Problem>[];
}

@Resolver()
export class SaveParticipationPreferenceMutation {
  @Mutation(() => SaveParticipationPreferencePayload, {
    description: 'Says where, when and how often the person who asks likes to work; changed as often as she wants.',
  })
  async saveParticipationPreference(
    @Arg('input', () => SaveParticipationPreferenceInput, { description: 'Her wishes.' })
    input: SaveParticipationPreferenceInput,
    @Ctx() { guarded, personId }: Context,
  ): Promise<SaveParticipationPreferencePayload> {
    return guarded.transactional(
      async tx => {
        const { regionId } = await lockPerson(tx, personId);
        const problems = await problemsOf(tx, input, regionId);
        if (problems.length > 0)
          return {
            preference: null,
            userErrors: problems.map(([code, field]) => userError(code, 'Not saved.', [field])),
          };
        const known = await tx.findOne(ParticipationPreference, { professionalId: personId });
        const preference = known ?? tx.create(ParticipationPreference, { regionId, professionalId: personId });
        const { atMostShifts = null, ...wishes } = input;
        Object.assign(preference, wishes, { atMostShifts });
        await changes(tx, 'update availability_slot set is_shown = ?, shown_to = ? where professional_id = ?', [
          input.mayBeAsked,
          `{${input.memberIds.join(',')}}`,
          personId,
        ]);
        return { preference, userErrors: [] };
      },
      { clear: true },
    );
  }
}

async function problemsOf(
  tx: EntityManager,
  { memberIds, departmentKinds, atMostShifts }: SaveParticipationPreferenceInput,
  regionId: string,
): Promise<[Problem, keyof SaveParticipationPreferenceInput][]> {
  const known = await tx.count(BorrowedMember, { id: { $in: memberIds }, regionId });
  const areMembersKnown = known === new Set(memberIds).size;
  const isWishFine = atMostShifts == null || (atMostShifts >= 1 && atMostShifts <= mostWished);
  return [
    ...(areMembersKnown ? [] : [['UNKNOWN_MEMBER', 'memberIds'] as [Problem, 'memberIds']]),
    ...(departmentKinds.every(kind => /^[A-Z]{2,4}$/.test(kind))
      ? []
      : [['UNKNOWN_DEPARTMENT_KIND', 'departmentKinds'] as [Problem, 'departmentKinds']]),
    ...(isWishFine ? [] : [['WISH_OUT_OF_RANGE', 'atMostShifts'] as [Problem, 'atMostShifts']]),
  ];
}
