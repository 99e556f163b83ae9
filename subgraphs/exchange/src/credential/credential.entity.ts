import type { Opt } from '@mikro-orm/core';
import { Entity, Enum, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { uuidv7 } from '@naober/kit/ids';
import { seenBy } from '@naober/kit/row-security';
import { DateTime, LocalDate } from '@naober/kit/subgraph';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { CredentialKind, CredentialStatus, RefuseReason } from './credential.enums.ts';
import type { DecidedStatus } from './credential-status.rules.ts';

/** Who sees a person's credentials: herself, HR of who employs her today, and HR of whom she showed this one. */
export const seenByHerAndHr = (id: string, professionalId: string): string =>
  `${professionalId} = viewer_person()
   or exists (select from borrowed_employment job where job.professional_id = ${professionalId}
     and viewer_holds('HR_ADVISOR', job.member_id) and job.region_id = viewer_tenant()
     and coalesce(job.ends_on >= (now() at time zone 'Europe/Amsterdam')::date, true))
   or exists (select from credential_share shown where shown.credential_id = ${id}
     and shown.region_id = viewer_tenant() and viewer_holds('HR_ADVISOR', shown.member_id))`;

@Directive('@key(fields: "id")')
@ObjectType({
  description:
    'Something that a professional can show of herself, once for all hosts: numbers and dates, never a copy of a document.',
})
@Entity({
  tableName: 'credential',
  policies: seenBy<Credential>(({ id, professionalId }) =>
    seenByHerAndHr(`credential.${id}`, `credential.${professionalId}`),
  ),
})
export class Credential {
  @Field(() => ID, { description: 'Opaque, stable.' })
  @PrimaryKey({ type: 'uuid' })
  id: string = uuidv7();

  @Property({ type: 'integer', version: true })
  version!: Opt<number>;

  @Property({ type: 'uuid' })
  regionId!: string;

  @Property({ type: 'uuid' })
  professionalId!: string;

  @Field(() => CredentialKind, { description: 'What kind of proof it is.' })
  @Enum({ items: () => CredentialKind })
  kind!: CredentialKind;

  @Field(() => String, {
    nullable: true,
    description:
      'What it is about, as a code: the profession of a diploma or registration, the category of a licence, the course, the topic; null where the kind says it all.',
  })
  @Property({ type: 'text', nullable: true })
  about: string | null = null;

  @Field(() => String, { nullable: true, description: 'The BIG number, 11 digits; null for every other kind.' })
  @Property({ type: 'text', nullable: true })
  number: string | null = null;

  @Field(() => [String], {
    description:
      'Specialisms of a BIG registration, as the register or who looked into it said, by code such as `01.047` (PR-3); empty when none, and for every other kind.',
  })
  @Property({ type: 'array', columnType: 'text[]' })
  specialisms: Opt<string[]> = [];

  @Field(() => LocalDate, {
    nullable: true,
    description:
      'The day from which it counts: of issue, or for a certificate of conduct and an identity document the day on which it was seen; null when none is kept.',
  })
  @Property({ type: 'date', nullable: true })
  datedOn: string | null = null;

  @Field(() => LocalDate, { nullable: true, description: 'The last day on which it counts; null when it has none.' })
  @Property({ type: 'date', nullable: true })
  validUntil: string | null = null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Of an occupational health clearance: whether she is cleared; null for every other kind.',
  })
  @Property({ type: 'boolean', nullable: true })
  isCleared: boolean | null = null;

  /** What was decided; that its last day is over follows from the calendar. */
  @Property({ type: 'text' })
  status!: DecidedStatus;

  @Field(() => RefuseReason, { nullable: true, description: 'Why it was turned down; null unless it was.' })
  @Enum({ items: () => RefuseReason, nullable: true })
  refuseReason: RefuseReason | null = null;

  @Field(() => String, { nullable: true, description: 'Words with that reason; null when none.' })
  @Property({ type: 'text', nullable: true })
  refuseNote: string | null = null;

  @Field(() => DateTime, { description: 'When it was handed in.' })
  @Property({ type: 'timestamptz' })
  submittedAt!: Date;

  @Field(() => DateTime, { description: 'Since when it stands so.' })
  @Property({ type: 'timestamptz' })
  statusSince!: Date;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When the register, or somebody, last looked; null when nobody has.',
  })
  @Property({ type: 'timestamptz', nullable: true })
  checkedAt: Date | null = null;

  @Field(() => Boolean, { description: 'Whether that was the BIG register itself, and not a person.' })
  @Property({ type: 'boolean' })
  checkedByRegister: Opt<boolean> = false;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When the register was last asked and gave no answer; null when it has answered since.',
  })
  @Property({ type: 'timestamptz', nullable: true })
  registerFailedAt: Date | null = null;

  /** When somebody of who employs her last reminded her by hand that it ends. */
  @Property({ type: 'timestamptz', nullable: true })
  remindedAt: Date | null = null;
}

export { CredentialStatus };
