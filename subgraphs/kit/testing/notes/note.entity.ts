import { Collection, type Opt, type Ref } from '@mikro-orm/core';
import { Entity, ManyToOne, OneToMany, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { uuidv7 } from '../../src/ids.ts';
import { DateTime } from '../../src/subgraph.ts';

@Directive('@key(fields: "id")')
@ObjectType({ description: 'Notes that belong together.' })
@Entity({ tableName: 'notebook' })
export class Notebook {
  @Field(() => ID, { description: 'Opaque, stable.' })
  @PrimaryKey({ type: 'uuid' })
  id: string = uuidv7();

  @Field(() => String, { description: 'What stands on the cover; no two the same.' })
  @Property({ type: 'text' })
  title!: string;

  @OneToMany({ entity: () => Note, mappedBy: 'notebook', orderBy: { id: 'asc' } })
  readonly notes = new Collection<Note>(this);
}

@Directive('@key(fields: "id")')
@ObjectType({ description: 'Something that was written down.' })
@Entity({ tableName: 'note' })
export class Note {
  @Field(() => ID, { description: 'Opaque, stable.' })
  @PrimaryKey({ type: 'uuid' })
  id: string = uuidv7();

  @Field(() => String, { description: 'What was written.' })
  @Property({ type: 'text' })
  text!: string;

  @Property({ type: 'integer' })
  stars: Opt<number> = 0;

  @Field(() => DateTime, { description: 'When it was written.' })
  @Property({ type: 'timestamptz' })
  writtenAt: Opt<Date> = new Date('2026-01-01T12:00:00Z');

  @Property({ type: 'integer', version: true })
  version!: Opt<number>;

  @ManyToOne({ entity: () => Notebook, ref: true })
  notebook!: Ref<Notebook>;
}
