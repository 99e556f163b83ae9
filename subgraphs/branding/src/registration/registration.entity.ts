import type { Opt, Ref } from '@mikro-orm/core';
import { Entity, Enum, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { uuidv7 } from '@naober/kit/ids';
import { rowsOf } from '@naober/kit/row-security';
import { DateTime } from '@naober/kit/subgraph';
import { Directive, Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { RecruitmentEvent } from '../recruitment-event/recruitment-event.entity.ts';

export enum RegistrationStatus {
  REGISTERED = 'REGISTERED',
  WAITLISTED = 'WAITLISTED',
  CANCELLED = 'CANCELLED',
  ATTENDED = 'ATTENDED',
  NO_SHOW = 'NO_SHOW',
}

registerEnumType(RegistrationStatus, {
  name: 'RegistrationStatus',
  description: 'Where a registration stands.',
  valuesConfig: {
    REGISTERED: { description: 'Holds a place.' },
    WAITLISTED: { description: 'Waits for a place, in the order of registering.' },
    CANCELLED: { description: 'Given up by the person.' },
    ATTENDED: { description: 'Was there.' },
    NO_SHOW: { description: 'Held a place and did not come.' },
  },
});

@Directive('@key(fields: "id")')
@ObjectType({ description: "One person's place, or wait for a place, at one event; seen by that person alone." })
@Entity({
  tableName: 'registration',
  policies: rowsOf<Registration>(({ personId }) => `${personId} = viewer_person()`),
})
export class Registration {
  @Field(() => ID, { description: 'Opaque, stable.' })
  @PrimaryKey({ type: 'uuid' })
  id: string = uuidv7();

  // No @Field: a relation reaches the graph only through a batched field resolver.
  @ManyToOne({ entity: () => RecruitmentEvent, ref: true })
  event!: Ref<RecruitmentEvent>;

  /** Order of registering. Drawn under the event's lock, so it cannot be overtaken; times of requests can. */
  @Property({ type: 'integer', autoincrement: true })
  ordinal!: Opt<number>;

  /** The professional; null for a visitor. */
  @Property({ type: 'uuid', nullable: true })
  personId: string | null = null;

  // No @Field on the two: nobody sees in the graph which visitors come.
  @Property({ type: 'text', nullable: true })
  visitorName: string | null = null;

  /** Normalised; see `normalisedEmail`. */
  @Property({ type: 'text', nullable: true })
  visitorEmail: string | null = null;

  @Field(() => RegistrationStatus, { description: 'Where it stands.' })
  @Enum({ items: () => RegistrationStatus })
  status!: RegistrationStatus;

  @Field(() => DateTime, { description: 'When the person registered.' })
  @Property({ type: 'timestamptz' })
  registeredAt!: Date;

  @Property({ type: 'timestamptz', nullable: true })
  cancelledAt: Date | null = null;

  /** Since when a visitor is nameless: name and address are gone, that somebody registered stays. Null for all others. */
  @Property({ type: 'timestamptz', nullable: true })
  anonymisedAt: Date | null = null;
}
