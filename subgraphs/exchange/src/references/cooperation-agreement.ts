import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** Owned by governance; exchange adds what stops when it ends. */
@Directive('@key(fields: "id")')
@ObjectType('CooperationAgreement')
export class CooperationAgreementRef {
  @Field(() => ID)
  id!: string;
}
