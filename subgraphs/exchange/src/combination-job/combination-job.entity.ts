import type { Opt } from '@mikro-orm/core';
import { Entity, Enum, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { uuidv7 } from '@naober/kit/ids';
import { seenBy } from '@naober/kit/row-security';
import { DateTime, LocalDate } from '@naober/kit/subgraph';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { negotiates } from '../engagement/two-parties.sql.ts';
import { CombinationJobStatus } from './combination-job.enums.ts';
import type { PatternWeek } from './weeks.rules.ts';

@Directive('@key(fields: "id")')
@ObjectType({
  description:
    'One version of a job of one person at two employers in weeks that return, such as a hospital and an ambulance service. Agreed by all three; seen by her and by HR of both.',
})
@Entity({
  tableName: 'combination_job',
  policies: seenBy<CombinationJob>(
    ({ professionalId, regionId, firstMemberId, secondMemberId }) =>
      `${professionalId} = viewer_person() or (${regionId} = viewer_tenant()
       and (${negotiates(firstMemberId)} or ${negotiates(secondMemberId)}))`,
  ),
})
export class CombinationJob {
  @Field(() => ID, { description: 'Opaque, stable.' })
  @PrimaryKey({ type: 'uuid' })
  id: string = uuidv7();

  @Property({ type: 'integer', version: true })
  version!: Opt<number>;

  @Property({ type: 'uuid' })
  regionId!: string;

  /** The agreement over its versions. */
  @Property({ type: 'uuid' })
  seriesId!: string;

  @Field(() => Int, { description: 'Which version, from 1.' })
  @Property({ type: 'smallint' })
  number!: number;

  @Property({ type: 'uuid' })
  professionalId!: string;

  @Property({ type: 'uuid' })
  firstMemberId!: string;

  @Property({ type: 'uuid' })
  secondMemberId!: string;

  /** They return in this order, from the week of the first day on. */
  @Property({ type: 'json' })
  weeks!: readonly PatternWeek[];

  @Field(() => LocalDate, { description: 'First day on which it holds.' })
  @Property({ type: 'date' })
  startsOn!: string;

  @Field(() => LocalDate, {
    nullable: true,
    description: 'Last day; null until it is ended or a later version begins.',
  })
  @Property({ type: 'date', nullable: true })
  endsOn: string | null = null;

  @Field(() => CombinationJobStatus, { description: 'What became of it.' })
  @Enum({ items: () => CombinationJobStatus })
  status: Opt<CombinationJobStatus> = CombinationJobStatus.PROPOSED;

  @Field(() => DateTime, { description: 'When it was drafted.' })
  @Property({ type: 'timestamptz' })
  draftedAt!: Date;

  @Property({ type: 'uuid' })
  draftedBy!: string;

  @Field(() => DateTime, { nullable: true, description: 'When the first employer said yes; null before.' })
  @Property({ type: 'timestamptz', nullable: true })
  firstAcceptedAt: Date | null = null;

  @Property({ type: 'uuid', nullable: true })
  firstAcceptedBy: string | null = null;

  @Field(() => DateTime, { nullable: true, description: 'When the second employer said yes; null before.' })
  @Property({ type: 'timestamptz', nullable: true })
  secondAcceptedAt: Date | null = null;

  @Property({ type: 'uuid', nullable: true })
  secondAcceptedBy: string | null = null;

  @Field(() => DateTime, { nullable: true, description: 'When the person said yes; null before.' })
  @Property({ type: 'timestamptz', nullable: true })
  professionalAcceptedAt: Date | null = null;

  @Field(() => DateTime, { nullable: true, description: 'When the last of the three said yes; null before.' })
  @Property({ type: 'timestamptz', nullable: true })
  agreedAt: Date | null = null;

  @Property({ type: 'timestamptz', nullable: true })
  endedAt: Date | null = null;
}
