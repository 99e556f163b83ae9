import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** Owned by governance; branding adds the events that it is host of. */
@Directive('@key(fields: "id")')
@ObjectType('Member')
export class MemberRef {
  @Field(() => ID)
  id!: string;
}
