import type { Ref } from '@mikro-orm/core';
import { Entity, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { uuidv7 } from '@naober/kit/ids';
import { alsoSeenBy, rowsOf } from '@naober/kit/row-security';
import { DateTime } from '@naober/kit/subgraph';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Professional } from '../professional/professional.entity.ts';
import { Region } from '../region/region.entity.ts';

@Directive('@key(fields: "id")')
@ObjectType({
  description:
    'That a sign-in service knows a person; seen by that person and by who may link her. Without one nobody comes in: being known elsewhere makes no account.',
})
@Entity({
  tableName: 'identity',
  policies: [
    ...rowsOf<Identity>(({ professional }) => `${professional} = viewer_person()`),
    // Whether an administrator of an employer may link her, `identity.rules.ts` says.
    ...alsoSeenBy<Identity>(
      'seen_by_administrators',
      ({ region }) => `${region} = viewer_tenant() and (viewer_holds('MEMBER_ADMIN', null) or exists (
        select from employment where employment.professional_id = identity.professional_id
          and viewer_holds('MEMBER_ADMIN', employment.member_id)))`,
    ),
  ],
})
export class Identity {
  @Field(() => ID, { description: 'Opaque, stable.' })
  @PrimaryKey({ type: 'uuid' })
  id: string = uuidv7();

  @ManyToOne({ entity: () => Region, ref: true })
  region!: Ref<Region>;

  @ManyToOne({ entity: () => Professional, ref: true })
  professional!: Ref<Professional>;

  @Field(() => String, {
    description:
      'Name of the service in the configuration of the gateway, such as `martini`; it never comes to mean another.',
  })
  @Property({ type: 'text' })
  issuer!: string;

  /** What the issuer calls her: the value of the claim that its configuration names. */
  @Property({ type: 'text' })
  subject!: string;

  @Field(() => DateTime, { description: 'Since when she can sign in by it.' })
  @Property({ type: 'timestamptz' })
  linkedAt!: Date;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When she last signed in by it; null when she never did. After two years without it is taken away.',
  })
  @Property({ type: 'timestamptz', nullable: true })
  lastUsedAt: Date | null = null;

  /** From when disuse is counted of a way in that is older than the noting of its use; null for all others. */
  @Property({ type: 'timestamptz', nullable: true })
  countedFrom: Date | null = null;

  /** Null: by an operator. */
  @ManyToOne({ entity: () => Professional, ref: true, nullable: true, fieldName: 'linked_by' })
  linkedBy: Ref<Professional> | null = null;
}
