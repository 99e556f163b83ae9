import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** Owned by governance; learning adds her EPA passport. */
@Directive('@key(fields: "id")')
@ObjectType('Professional')
export class ProfessionalRef {
  @Field(() => ID)
  id!: string;
}
