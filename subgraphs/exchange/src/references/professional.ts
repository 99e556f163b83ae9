import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** Owned by governance; exchange adds her agenda. */
@Directive('@key(fields: "id")')
@ObjectType('Professional')
export class ProfessionalRef {
  @Field(() => ID)
  id!: string;
}
