import { DateTime, LocalDate } from '@naober/kit/subgraph';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { ProfessionalRef } from '../references/professional.ts';
import { CredentialKind } from './credential.enums.ts';

@ObjectType({
  description: 'That something of an employee ends and nothing newer was handed in: what kind and when, and no more.',
})
export class EndingCredential {
  @Field(() => ID, { description: 'Of the credential, to remind her by.' })
  credentialId!: string;

  @Field(() => ProfessionalRef, { nullable: true, description: 'Whose; null while governance does not answer.' })
  professional!: ProfessionalRef;

  @Field(() => CredentialKind, { description: 'What kind of proof it is.' })
  kind!: CredentialKind;

  @Field(() => String, { nullable: true, description: 'What it is about, as a code; null where the kind says it all.' })
  about!: string | null;

  @Field(() => LocalDate, { description: 'Its last day.' })
  validUntil!: string;

  @Field(() => Int, { description: 'Days that are left: 0 on the last day, less than that once it is over.' })
  daysLeft!: number;

  @Field(() => DateTime, { nullable: true, description: 'When she was last reminded by hand; null when never.' })
  remindedAt!: Date | null;
}
