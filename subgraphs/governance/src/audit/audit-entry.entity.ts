import { BigIntType } from '@mikro-orm/core';
import { Entity, Enum, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { seenBy } from '@naober/kit/row-security';
import { DateTime } from '@naober/kit/subgraph';
import { Field, ID, ObjectType } from 'type-graphql';
import { AuditClient, AuditKind } from './audit.enums.ts';

@ObjectType({
  description:
    'One line of the audit log: what somebody did to a record, or tried to. Never changed and never removed before its time; each line seals the one before.',
})
@Entity({
  tableName: 'audit_entry',
  // Somebody sees what concerns her; the whole of a region its compliance officer.
  policies: seenBy<AuditEntry>(
    ({ subjectId, regionId }) =>
      `${subjectId} = viewer_person() or ${regionId} = viewer_tenant() and viewer_holds('COMPLIANCE_OFFICER', null)`,
  ),
})
export class AuditEntry {
  @Field(() => ID, { description: 'Opaque, stable.' })
  @Property({ type: 'uuid' })
  id!: string;

  /** Counts up without gaps. */
  @PrimaryKey({ type: new BigIntType('string') })
  position!: string;

  @Field(() => DateTime, { description: 'When it was done.' })
  @Property({ type: 'timestamptz' })
  at!: Date;

  @Field(() => AuditKind, { description: 'Whether something was changed, shown or refused.' })
  @Enum({ items: () => AuditKind })
  kind!: AuditKind;

  @Field(() => String, {
    description:
      'What was asked, after the name of the subgraph: a mutation, `read` for whatever was to be shown, a job, a fact that was heard, or `admin` and a command.',
  })
  @Property({ type: 'text' })
  action!: string;

  /** Of the record, else of who was at it or whose it is. Null: not of one region, such as a sign-in that failed. */
  @Property({ type: 'uuid', nullable: true })
  regionId!: string | null;

  /** Who was at it; null for keys, visitors and the platform. */
  @Property({ type: 'uuid', nullable: true })
  personId!: string | null;

  @Field(() => AuditClient, { description: 'By what it was asked.' })
  @Enum({ items: () => AuditClient })
  client!: AuditClient;

  @Property({ type: 'text', nullable: true })
  clientId!: string | null;

  /** At which members who was at it held roles, or whose key it was. */
  @Property({ type: 'array', columnType: 'uuid[]' })
  organisationIds!: string[];

  @Field(() => String, {
    nullable: true,
    description: 'Type of the record, such as `SignUp`; null when none was named.',
  })
  @Property({ type: 'text', nullable: true })
  recordType!: string | null;

  @Field(() => ID, { nullable: true, description: 'The record; null when none was named.' })
  @Property({ type: 'text', nullable: true })
  recordId!: string | null;

  /** Whose record it is. */
  @Property({ type: 'uuid', nullable: true })
  subjectId!: string | null;

  @Field(() => String, {
    description:
      'The request in which it was done, as the operator finds it in other logs; for what the platform did by itself, over what; for what an operator did by command line, `operator` and her account on that machine.',
  })
  @Property({ type: 'text' })
  requestId!: string;

  @Property({ type: 'text' })
  previousHash!: string;

  @Property({ type: 'text' })
  hash!: string;
}
