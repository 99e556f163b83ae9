import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** Owned by governance; exchange adds its shifts, sign-ups and roster imports. */
@Directive('@key(fields: "id")')
@ObjectType('Member')
export class MemberRef {
  @Field(() => ID)
  id!: string;
}
