import type { Opt } from '@mikro-orm/core';
import { Entity, Enum, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { uuidv7 } from '@naober/kit/ids';
import { DateTime } from '@naober/kit/subgraph';
import { Field, ObjectType } from 'type-graphql';
import { CredentialKind } from '../credential/credential.enums.ts';

@ObjectType({
  description: "Whether a member accepts others' looks at a kind of credential, so that it is not shown again.",
})
@Entity({ tableName: 'check_acceptance' })
export class CheckAcceptance {
  @PrimaryKey({ type: 'uuid' })
  id: string = uuidv7();

  @Property({ type: 'integer', version: true })
  version!: Opt<number>;

  @Property({ type: 'uuid' })
  regionId!: string;

  /** Who accepts. */
  @Property({ type: 'uuid' })
  memberId!: string;

  @Field(() => CredentialKind, { description: 'Which kind it is about.' })
  @Enum({ items: () => CredentialKind })
  kind!: CredentialKind;

  /** Null = of all others of whom nothing else is said. */
  @Property({ type: 'uuid', nullable: true })
  fromMemberId: string | null = null;

  @Field(() => Boolean, { description: 'Whether it accepts them.' })
  @Property({ type: 'boolean' })
  isAccepted!: boolean;

  @Field(() => DateTime, { description: 'When that was decided.' })
  @Property({ type: 'timestamptz' })
  decidedAt!: Date;

  @Property({ type: 'uuid', nullable: true })
  decidedBy: string | null = null;
}
