import { Collection, type Opt, type Ref } from '@mikro-orm/core';
import { Entity, ManyToOne, OneToMany, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { uuidv7 } from '@naober/kit/ids';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Employment } from '../employment/employment.entity.ts';
import { Region } from '../region/region.entity.ts';
import { RoleGrant } from '../role-grant/role-grant.entity.ts';

@Directive('@key(fields: "id")')
@ObjectType({
  description: 'A person who works in the care of a region ("zorgprofessional"), employed or self-employed.',
})
@Entity({ tableName: 'professional' })
export class Professional {
  @Field(() => ID, { description: 'Opaque, stable.' })
  @PrimaryKey({ type: 'uuid' })
  id: string = uuidv7();

  @Property({ type: 'integer', version: true })
  version!: Opt<number>;

  @ManyToOne({ entity: () => Region, ref: true })
  region!: Ref<Region>;

  @Field(() => String, { description: 'Full name.' })
  @Property({ type: 'text' })
  name!: string;

  @Field(() => Boolean, { description: 'Whether she works on her own account ("zzp\'er").' })
  @Property({ type: 'boolean' })
  isSelfEmployed: Opt<boolean> = false;

  @Field(() => Boolean, {
    description: 'True for invented people of demo and tests; their register numbers are invented too.',
  })
  @Property({ type: 'boolean' })
  isSynthetic: Opt<boolean> = false;

  /** Short name at the demo door; null for everybody else. */
  @Property({ type: 'text', nullable: true })
  slug: string | null = null;

  /** Whether anyone may be her at the demo door. */
  @Property({ type: 'boolean' })
  isDemo: Opt<boolean> = false;

  /** When she was erased; her name is a pseudonym then. */
  @Property({ type: 'timestamptz', nullable: true })
  erasedAt: Date | null = null;

  @OneToMany({ entity: () => Employment, mappedBy: 'professional', orderBy: { startsOn: 'asc', id: 'asc' } })
  readonly employments = new Collection<Employment>(this);

  @OneToMany({ entity: () => RoleGrant, mappedBy: 'professional', orderBy: { id: 'asc' } })
  readonly roleGrants = new Collection<RoleGrant>(this);
}
