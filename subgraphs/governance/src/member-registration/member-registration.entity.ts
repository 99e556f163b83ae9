import type { Opt } from '@mikro-orm/core';
import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Field, ObjectType } from 'type-graphql';

@ObjectType({ description: 'What invoices say of a member: its numbers, its bank account and its address.' })
@Entity({ tableName: 'member_registration' })
export class MemberRegistration {
  /** The member's. */
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Property({ type: 'integer', version: true })
  version!: Opt<number>;

  @Property({ type: 'uuid' })
  regionId!: string;

  @Field(() => String, { nullable: true, description: 'Number at the chamber of commerce ("KvK"): 8 digits.' })
  @Property({ type: 'text', nullable: true })
  kvkNumber: string | null = null;

  @Field(() => String, {
    nullable: true,
    description: 'Number of a public body ("OIN"): 20 digits; null when it has none.',
  })
  @Property({ type: 'text', nullable: true })
  oin: string | null = null;

  @Field(() => String, { nullable: true, description: 'VAT number, such as `NL001234567B01`.' })
  @Property({ type: 'text', nullable: true })
  vatNumber: string | null = null;

  @Field(() => String, { nullable: true, description: 'Bank account on which it is paid, as IBAN without spaces.' })
  @Property({ type: 'text', nullable: true })
  iban: string | null = null;

  @Field(() => String, { nullable: true, description: 'Street and number.' })
  @Property({ type: 'text', nullable: true })
  street: string | null = null;

  @Field(() => String, { nullable: true, description: 'Postcode, such as `9728 NT`.' })
  @Property({ type: 'text', nullable: true })
  postcode: string | null = null;

  @Field(() => String, { nullable: true, description: 'Place.' })
  @Property({ type: 'text', nullable: true })
  city: string | null = null;
}
