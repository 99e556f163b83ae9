import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** Owned by governance; exchange adds its open shifts. */
@Directive('@key(fields: "id")')
@ObjectType('Department')
export class DepartmentRef {
  @Field(() => ID)
  id!: string;
}
