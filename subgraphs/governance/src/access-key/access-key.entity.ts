import type { Opt, Ref } from '@mikro-orm/core';
import { Entity, Enum, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { uuidv7 } from '@naober/kit/ids';
import { rowsOf } from '@naober/kit/row-security';
import { DateTime } from '@naober/kit/subgraph';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Member } from '../member/member.entity.ts';
import { Professional } from '../professional/professional.entity.ts';
import { Region } from '../region/region.entity.ts';
import { AccessKeyKind, AccessScope } from './access-key.enums.ts';

@Directive('@key(fields: "id")')
@ObjectType({
  description:
    'By which something other than a person at a screen asks: a key of an organisation, a widget, or a token of a person. The secret itself is shown once and kept nowhere.',
})
@Entity({
  tableName: 'access_key',
  // A person's tokens are hers; keys of a member its administrator's, those of the cooperative the region's.
  policies: rowsOf<AccessKey>(
    ({ professional, kind, region, member }) =>
      `${professional} = viewer_person() or ${kind} <> 'PERSONAL' and ${region} = viewer_tenant() and viewer_holds('MEMBER_ADMIN', ${member})`,
  ),
})
export class AccessKey {
  @Field(() => ID, { description: 'Opaque, stable.' })
  @PrimaryKey({ type: 'uuid' })
  id: string = uuidv7();

  @Property({ type: 'integer', version: true })
  version!: Opt<number>;

  @ManyToOne({ entity: () => Region, ref: true })
  region!: Ref<Region>;

  @Field(() => AccessKeyKind, { description: 'Whose it is, and what for.' })
  @Enum({ items: () => AccessKeyKind })
  kind!: AccessKeyKind;

  /** Null: of the cooperative, or of a person. */
  @ManyToOne({ entity: () => Member, ref: true, nullable: true })
  member: Ref<Member> | null = null;

  /** The person as whom a token asks. */
  @ManyToOne({ entity: () => Professional, ref: true, nullable: true })
  professional: Ref<Professional> | null = null;

  @Field(() => String, { description: 'What people call it, such as the tool that uses it.' })
  @Property({ type: 'text' })
  name!: string;

  @Property({ type: 'text' })
  secretDigest!: string;

  @Field(() => String, { description: 'How the secret begins, to recognise it by; useless by itself.' })
  @Property({ type: 'text' })
  hint!: string;

  @Field(() => [AccessScope], {
    description: 'What an API key may do beyond what everybody may; empty for widgets and personal tokens.',
  })
  @Enum({ items: () => AccessScope, array: true })
  scopes: Opt<AccessScope[]> = [];

  @Field(() => [String], { description: 'Origins of the pages in which a widget key works; empty for the others.' })
  @Property({ type: 'array', columnType: 'text[]' })
  origins: Opt<string[]> = [];

  /** Which of the person's roles a token takes along. */
  @Property({ type: 'array', columnType: 'uuid[]' })
  roleGrantIds: Opt<string[]> = [];

  @Field(() => Boolean, { description: 'Whether it may change anything; false: it may only read.' })
  @Property({ type: 'boolean' })
  mayWrite: Opt<boolean> = false;

  @Field(() => DateTime, { description: 'When it was made.' })
  @Property({ type: 'timestamptz' })
  createdAt!: Date;

  /** Null: by an operator. */
  @ManyToOne({ entity: () => Professional, ref: true, nullable: true, fieldName: 'created_by' })
  createdBy: Ref<Professional> | null = null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'The moment from which it counts no more; null when none is set, as for widgets.',
  })
  @Property({ type: 'timestamptz', nullable: true })
  expiresAt: Date | null = null;

  @Field(() => DateTime, { nullable: true, description: 'When it was used last, to the minute; null when never.' })
  @Property({ type: 'timestamptz', nullable: true })
  lastUsedAt: Date | null = null;

  @Field(() => DateTime, { nullable: true, description: 'When it was revoked; null when it was not.' })
  @Property({ type: 'timestamptz', nullable: true })
  revokedAt: Date | null = null;

  @ManyToOne({ entity: () => Professional, ref: true, nullable: true, fieldName: 'revoked_by' })
  revokedBy: Ref<Professional> | null = null;

  /** The key that this one takes over from. */
  @ManyToOne({ entity: () => AccessKey, ref: true, nullable: true })
  supersedes: Ref<AccessKey> | null = null;
}
