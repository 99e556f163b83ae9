import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** Owned by governance; learning adds the pathways that lead to it. */
@Directive('@key(fields: "id")')
@ObjectType('Profession')
export class ProfessionRef {
  @Field(() => ID)
  id!: string;
}
