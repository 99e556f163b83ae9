import { DateTime, LocalDate } from '@naober/kit/subgraph';
import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { CooperationAgreementRef } from '../references/cooperation-agreement.ts';
import { DetachmentAgreement } from './detachment-agreement.entity.ts';

const kinds = { IN_FORCE: 'IN_FORCE', RUN_OFF: 'RUN_OFF', NONE: 'NONE' };
registerEnumType(kinds, {
  name: 'CoverageKind',
  description: 'How a cooperation agreement covers a detachment on a day.',
  valuesConfig: {
    IN_FORCE: { description: 'It was in force on that day.' },
    RUN_OFF: { description: 'It was over, and its run-off clause lets go on what had begun.' },
    NONE: { description: 'None covers that day.' },
  },
});

@ObjectType('DetachmentCoverage', {
  description: 'Days of a detachment that one cooperation agreement covers, or none.',
})
export class CoverageView {
  @Field(() => LocalDate, { description: 'First of the days.' })
  from!: string;

  @Field(() => LocalDate, { description: 'Last of the days.' })
  until!: string;

  @Field(() => kinds, { description: 'How it covers them.' })
  kind!: string;

  @Field(() => CooperationAgreementRef, {
    nullable: true,
    description: 'By which agreement; null for none, and while governance does not answer.',
  })
  cooperationAgreement!: CooperationAgreementRef | null;

  @Field(() => DateTime, { description: 'When that was noted; nothing that was noted is ever changed.' })
  notedAt!: Date;
}

@ObjectType('DetachmentDocument', { description: 'The signed agreement as PDF.' })
export class DocumentView {
  @Field(() => String, { description: 'SHA-256 of its bytes, hexadecimal.' })
  sha256!: string;

  @Field(() => DateTime, { description: 'The moment of the last signature, which it carries.' })
  madeAt!: Date;

  @Field(() => Int, { description: 'How large it is, in bytes.' })
  sizeBytes!: number;
}

@ObjectType({ description: 'What stops when a cooperation agreement ends.' })
export class StopsWhenItEnds {
  @Field(() => LocalDate, { description: 'Its last day, or the one that was asked about.' })
  lastDay!: string;

  @Field(() => Int, { description: 'Detachment agreements that would still run after it.' })
  detachmentCount!: number;

  @Field(() => [DetachmentAgreement], { description: 'The first 50 of them, by their last day.' })
  detachments!: DetachmentAgreement[];

  @Field(() => Int, { description: 'Confirmed shifts after it that it covers, of people of one member at another.' })
  confirmedSignUpCount!: number;
}
