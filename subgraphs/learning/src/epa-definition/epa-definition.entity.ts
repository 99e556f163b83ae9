import type { Opt, Ref } from '@mikro-orm/core';
import { Entity, Enum, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { uuidv7 } from '@naober/kit/ids';
import { Directive, Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { EpaSetVersion } from '../epa-set-version/epa-set-version.entity.ts';

export enum EpaKind {
  BASIC = 'BASIC',
  CORE = 'CORE',
  SPECIFIC = 'SPECIFIC',
  CROSS_FUNCTION = 'CROSS_FUNCTION',
}

registerEnumType(EpaKind, {
  name: 'EpaKind',
  description: 'What an EPA counts for within its set.',
  valuesConfig: {
    BASIC: { description: 'Part of the common basis of several professions ("basis-EPA").' },
    CORE: { description: 'Needed for the diploma of the profession ("kern-EPA").' },
    SPECIFIC: { description: 'Beyond the diploma, with a certificate of its own ("specifieke EPA").' },
    CROSS_FUNCTION: { description: 'Shared by professions that work side by side ("functie-overstijgende EPA").' },
  },
});

@Directive('@key(fields: "id")')
@ObjectType({
  description:
    'A unit of professional work that can be entrusted to somebody: an entrustable professional activity (EPA).',
})
@Entity({ tableName: 'epa_definition' })
export class EpaDefinition {
  @Field(() => ID, { description: 'Opaque, stable; another version of the set has other ids.' })
  @PrimaryKey({ type: 'uuid' })
  id: string = uuidv7();

  @Property({ type: 'integer', version: true })
  version!: Opt<number>;

  // No @Field: a relation reaches the graph only through a batched field resolver.
  @ManyToOne({ entity: () => EpaSetVersion, ref: true })
  set!: Ref<EpaSetVersion>;

  /** Place in its set, from 1: codes such as OA-10 do not sort by themselves. */
  @Property({ type: 'smallint' })
  position!: number;

  @Field(() => String, { description: 'Code within the set, such as `OA-MOZ-1`.' })
  @Property({ type: 'text' })
  code!: string;

  @Field(() => String, { description: 'What the work is, in Dutch.' })
  @Property({ type: 'text' })
  title!: string;

  @Field(() => EpaKind, { description: 'What it counts for within its set.' })
  @Enum({ items: () => EpaKind })
  kind!: EpaKind;

  /** Codes of the professions that it counts for, such as OA and MOZ. */
  @Property({ type: 'text[]' })
  professionCodes!: string[];
}
