import type { PolicyDef } from '@mikro-orm/core';
import type { Opt } from '@mikro-orm/core';
import { Entity, Enum, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { uuidv7 } from '@naober/kit/ids';
import { DateTime, LocalDate } from '@naober/kit/subgraph';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { EngagementParty } from '../engagement/engagement.enums.ts';
import { isParty } from '../engagement/two-parties.sql.ts';
import { RateAgreementStatus } from './rate-agreement.enums.ts';

/**
 * The two parties, each at the portal: no key, no token, no job and not the platform itself. Whoever proposes writes as
 * herself; what is answered is answered by a party; nobody deletes.
 */
const twoParties: PolicyDef[] = [
  { name: 'seen', command: 'select', using: columns => atPortal(columns) },
  {
    name: 'proposed',
    command: 'insert',
    check: columns => `${atPortal(columns)} and ${(columns as unknown as Columns).proposedBy} = viewer_person()`,
  },
  { name: 'answered', command: 'update', using: columns => atPortal(columns), check: columns => atPortal(columns) },
];

type Columns = Record<'regionId' | 'memberId' | 'professionalId' | 'proposedBy', string>;

const atPortal = (columns: unknown): string =>
  `coalesce(current_setting('viewer.client', true) = 'portal', false) and ${isParty(columns as Columns)}`;

/** No key of the graph: it is reached by way of its engagement alone, and by nothing that is asked by an id. */
@ObjectType({
  description:
    'One version of what a host and a professional on her own account agree for an hour of work. Nobody but these two sees it, in any way.',
})
@Entity({ tableName: 'rate_agreement', policies: twoParties })
export class RateAgreement {
  @Field(() => ID, { description: 'Opaque, stable.' })
  @PrimaryKey({ type: 'uuid' })
  id: string = uuidv7();

  @Property({ type: 'integer', version: true })
  version!: Opt<number>;

  @Property({ type: 'uuid' })
  regionId!: string;

  @Property({ type: 'uuid' })
  engagementId!: string;

  @Property({ type: 'uuid' })
  professionalId!: string;

  @Property({ type: 'uuid' })
  memberId!: string;

  @Field(() => Int, { description: 'Counts within the engagement, from 1.' })
  @Property({ type: 'smallint' })
  number!: number;

  @Field(() => EngagementParty, { description: 'Which party proposed it.' })
  @Enum({ items: () => EngagementParty })
  proposedBySide!: EngagementParty;

  @Property({ type: 'uuid' })
  proposedBy!: string;

  @Field(() => DateTime, { description: 'When it was proposed.' })
  @Property({ type: 'timestamptz' })
  proposedAt!: Date;

  @Field(() => Int, { description: 'For an hour of work, in cents, without VAT.' })
  @Property({ type: 'integer' })
  centsPerHour!: number;

  @Field(() => LocalDate, { description: 'First day on which it is meant to hold.' })
  @Property({ type: 'date' })
  startsOn!: string;

  @Field(() => RateAgreementStatus, { description: 'What became of it.' })
  @Enum({ items: () => RateAgreementStatus })
  status: Opt<RateAgreementStatus> = RateAgreementStatus.PROPOSED;

  @Property({ type: 'uuid', nullable: true })
  answeredBy: string | null = null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When it was accepted, countered or taken back; null while it waits.',
  })
  @Property({ type: 'timestamptz', nullable: true })
  answeredAt: Date | null = null;
}
