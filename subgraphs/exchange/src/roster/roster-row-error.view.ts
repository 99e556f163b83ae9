import { Field, Int, ObjectType } from 'type-graphql';
import { RosterRowErrorCode } from './roster.enums.ts';

@ObjectType({ description: 'Why one row of a roster file was refused.' })
export class RosterRowError {
  @Field(() => Int, { description: 'Line of the file; the header is line 1.' })
  line!: number;

  @Field(() => String, {
    nullable: true,
    description: "The column's header, as in the file; null when about the whole row.",
  })
  column!: string | null;

  @Field(() => RosterRowErrorCode, { description: 'What is wrong.' })
  code!: RosterRowErrorCode;

  @Field(() => String, {
    nullable: true,
    description: 'What the cell says, at most 100 characters; null when about no cell.',
  })
  value!: string | null;
}
