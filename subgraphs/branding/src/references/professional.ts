import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** Owned by governance; branding adds the events that she can go to and goes to. */
@Directive('@key(fields: "id")')
@ObjectType('Professional')
export class ProfessionalRef {
  @Field(() => ID)
  id!: string;
}
