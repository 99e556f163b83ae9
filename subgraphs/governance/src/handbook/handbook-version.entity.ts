import { Collection, type Opt, type Ref } from '@mikro-orm/core';
import { Entity, Enum, ManyToOne, OneToMany, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { uuidv7 } from '@naober/kit/ids';
import { DateTime } from '@naober/kit/subgraph';
import { Directive, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Region } from '../region/region.entity.ts';
import { HandbookClause } from './handbook-clause.entity.ts';
import { Handbook } from './handbook.entity.ts';
import { HandbookStatus } from './handbook.rules.ts';

registerEnumType(HandbookStatus, {
  name: 'HandbookStatus',
  description: 'How far a version of the handbook is.',
  valuesConfig: {
    DRAFT: { description: 'The office writes it; seen by the office alone.' },
    PUBLISHED: { description: 'It counts from its publication until the next one; nothing of it changes any more.' },
  },
});

@Directive('@key(fields: "id")')
@ObjectType({ description: 'One version of the handbook, with all its clauses.' })
@Entity({ tableName: 'handbook_version' })
export class HandbookVersion {
  @Field(() => ID, { description: 'Opaque, stable.' })
  @PrimaryKey({ type: 'uuid' })
  id: string = uuidv7();

  @Field(() => Int, {
    name: 'revision',
    description: 'Grows with each change of this record; who changes a draft says which one she saw.',
  })
  @Property({ type: 'integer', version: true })
  version!: Opt<number>;

  @ManyToOne({ entity: () => Region, ref: true })
  region!: Ref<Region>;

  @ManyToOne({ entity: () => Handbook, ref: true })
  handbook!: Ref<Handbook>;

  @Field(() => Int, { description: 'Which version it is; the first is 1.' })
  @Property({ type: 'smallint' })
  number!: number;

  @Field(() => HandbookStatus, { description: 'How far it is.' })
  @Enum({ items: () => HandbookStatus })
  status!: HandbookStatus;

  @Field(() => String, {
    nullable: true,
    description: "The office's own words about what changed; null when it wrote none.",
  })
  @Property({ type: 'text', nullable: true })
  note: string | null = null;

  @Field(() => DateTime, { nullable: true, description: 'When it was published; null for a draft.' })
  @Property({ type: 'timestamptz', nullable: true })
  publishedAt: Date | null = null;

  /** When its draft was written last. */
  @Property({ type: 'timestamptz' })
  revisedAt!: Date;

  @OneToMany({
    entity: () => HandbookClause,
    mappedBy: 'handbookVersion',
    orderBy: { position: 'asc' },
    orphanRemoval: true,
  })
  readonly clauses = new Collection<HandbookClause>(this);
}
