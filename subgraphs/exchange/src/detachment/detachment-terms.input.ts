import { LocalDate } from '@naober/kit/subgraph';
import { Field, ID, InputType, Int } from 'type-graphql';
import { LegalBasis } from './detachment.enums.ts';

@InputType({ description: 'What is agreed.' })
export class DetachmentTermsInput {
  @Field(() => String, { description: 'Her name as it stands in the text; 1 to 120 characters.' })
  professionalName!: string;

  @Field(() => ID, { nullable: true, description: 'The department of the host; null for all of them.' })
  departmentId?: string | null;

  @Field(() => ID, { description: 'As what she works there.' })
  professionId!: string;

  @Field(() => LocalDate, { description: 'First day.' })
  startsOn!: string;

  @Field(() => LocalDate, { description: 'Last day; at most five years after the first.' })
  endsOn!: string;

  @Field(() => LegalBasis, { description: 'On what ground she is lent.' })
  legalBasis!: LegalBasis;

  @Field(() => Int, {
    nullable: true,
    description:
      'What the host pays the home member for an hour, in whole cents, 0 to 50,000; 0 is for nothing, by help without profit alone; null while it is not known. The office leaves it to the members.',
  })
  costPerHourCents?: number | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'What an hour of hers costs the home member, in whole cents, 1 to 50,000; asked for help without profit alone.',
  })
  grossWageCostCents?: number | null;
}
