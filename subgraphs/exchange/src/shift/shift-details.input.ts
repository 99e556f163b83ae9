import { Field, ID, InputType, Int } from 'type-graphql';
import { EntrustmentLevel } from '../references/entrustment-level.ts';
import { BookingMode, ShiftKind } from './open-shift.enums.ts';

@InputType({ description: 'An EPA that a shift asks.' })
export class RequiredEpaInput {
  @Field(() => ID, { description: 'The EPA.' })
  epaId!: string;

  @Field(() => EntrustmentLevel, { description: 'The lowest level that is enough.' })
  minimumLevel!: EntrustmentLevel;
}

const text = (what: string, longest: number) => ({
  nullable: true,
  description: `${what}; at most ${longest} characters, kept in Unicode NFC. Null when nothing.`,
});

@InputType({ description: 'What a shift says and asks; all of it, also when one thing changes.' })
export class ShiftDetailsInput {
  @Field(() => ID, { description: 'The profession asked.' })
  professionId!: string;

  @Field(() => ShiftKind, { defaultValue: ShiftKind.REGULAR, description: 'What kind of duty it is.' })
  kind!: ShiftKind;

  @Field(() => BookingMode, { defaultValue: BookingMode.PLANNER, description: 'How places are given out.' })
  booking!: BookingMode;

  @Field(() => String, {
    description:
      'First moment by the clock in Europe/Amsterdam, `2026-10-24T23:00`; where the clock shows it twice with its offset, `2026-10-25T02:30+02:00`.',
  })
  startsAt!: string;

  @Field(() => String, { description: 'The moment at which it is over, written as `startsAt`.' })
  endsAt!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'Unpaid break in minutes; null for the least that the law asks (WT-13), none where nobody works.',
  })
  breakMinutes?: number | null;

  @Field(() => Int, { defaultValue: 1, description: 'How many professionals it needs, 1 to 100.' })
  places!: number;

  @Field(() => [RequiredEpaInput], { defaultValue: [], description: 'The EPAs asked, at most 30.' })
  requiredEpas!: RequiredEpaInput[];

  @Field(() => ID, {
    nullable: true,
    description:
      'The EPA set that must be held in full: every core EPA of it, independently. Null for named ones only.',
  })
  requiredEpaSetId?: string | null;

  @Field(() => [String], {
    defaultValue: [],
    description:
      'Kinds of credentials asked besides, by code of `CredentialKind` such as `BIG_REGISTRATION`; checked with each sign-up.',
  })
  requiredCredentials!: string[];

  @Field(() => [String], {
    defaultValue: [],
    description: "What else the host asks, in the host's words; at most 20 of 200 characters.",
  })
  otherRequirements!: string[];

  @Field(() => Boolean, { defaultValue: false, description: 'True for a learning place, with a supervisor present.' })
  isLearning!: boolean;

  @Field(() => ID, {
    nullable: true,
    description:
      'Who supervises the learning place, of `Member.supervisors`. Null: somebody confirmed on it who may; for no learning place it is not kept.',
  })
  supervisorId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description:
      "The requirement set of the host that this shift goes by. Null for that of its department, or the member's.",
  })
  requirementSetId?: string | null;

  @Field(() => String, text('What is good to know', 2_000))
  remarks?: string | null;

  @Field(() => String, text('Where to report', 500))
  reportAt?: string | null;

  @Field(() => String, text('Who to ask for', 200))
  askFor?: string | null;

  @Field(() => String, text('What to bring', 500))
  bring?: string | null;

  @Field(() => String, text('How to reach the department about it', 200))
  contact?: string | null;
}
