import { Field, ObjectType } from 'type-graphql';
import { HomeRosterRowErrorCode } from '../home-roster/told-interval.rules.ts';

@ObjectType({ description: 'A record of a roster that a run could not read; the others counted all the same.' })
export class SyncRowError {
  @Field(() => String, { nullable: true, description: 'Its number in the roster; null when it has none.' })
  externalId!: string | null;

  @Field(() => HomeRosterRowErrorCode, { description: 'What is wrong with it.' })
  code!: HomeRosterRowErrorCode;
}
