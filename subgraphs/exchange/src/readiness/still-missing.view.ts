import { Field, Int, ObjectType } from 'type-graphql';
import { GapOwner } from '../credential/credential-gap.rules.ts';
import { CredentialKind } from '../credential/credential.enums.ts';
import { ProfessionalRef } from '../references/professional.ts';
import { OpenShift } from '../shift/open-shift.entity.ts';
import { ReadinessOutcome } from './readiness.view.ts';

@ObjectType({ description: 'Something that a host asks and that does not count yet, for the host: never why.' })
export class MissingItem {
  @Field(() => CredentialKind, { description: 'What kind is asked.' })
  kind!: CredentialKind;

  @Field(() => String, { nullable: true, description: 'What it has to be about; null when that does not matter.' })
  about!: string | null;

  @Field(() => GapOwner, { description: 'Whose turn it is; YOU is the professional herself.' })
  owner!: GapOwner;

  @Field(() => Int, {
    nullable: true,
    description: 'How many working days it usually takes, by the host; null when it does not say.',
  })
  usualDays!: number | null;
}

@ObjectType({ description: 'Somebody who signed up at a host and cannot show yet all that it asks on that day.' })
export class StillMissing {
  @Field(() => ProfessionalRef, { nullable: true, description: 'Who; null while governance does not answer.' })
  professional!: ProfessionalRef;

  @Field(() => OpenShift, { description: 'Her first shift there that has not begun.' })
  shift!: OpenShift;

  @Field(() => ReadinessOutcome, { description: 'NOT_READY, or UNKNOWN where somebody has to look first.' })
  outcome!: ReadinessOutcome;

  @Field(() => [MissingItem], { description: 'Only what is still missing.' })
  missing!: MissingItem[];
}
