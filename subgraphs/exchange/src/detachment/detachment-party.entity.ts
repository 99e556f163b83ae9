import type { Opt } from '@mikro-orm/core';
import { Entity, Enum, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { uuidv7 } from '@naober/kit/ids';
import { seenBy } from '@naober/kit/row-security';
import { DateTime } from '@naober/kit/subgraph';
import { Field, Int, ObjectType } from 'type-graphql';
import { DetachmentPartyKind } from './detachment.enums.ts';

@ObjectType({ description: 'One of the three parties that sign, and of whom the signature is asked.' })
@Entity({
  tableName: 'detachment_party',
  policies: seenBy<DetachmentParty>(
    ({ detachmentId }) => `exists (select from detachment_agreement seen where seen.id = ${detachmentId})`,
  ),
})
export class DetachmentParty {
  @PrimaryKey({ type: 'uuid' })
  id: string = uuidv7();

  @Property({ type: 'integer', version: true })
  version!: Opt<number>;

  @Property({ type: 'uuid' })
  regionId!: string;

  @Property({ type: 'uuid' })
  detachmentId!: string;

  @Field(() => DetachmentPartyKind, { description: 'Which party.' })
  @Enum({ items: () => DetachmentPartyKind })
  party!: DetachmentPartyKind;

  @Field(() => Int, { description: 'Its turn, 1 to 3; all 1 where no order is asked.' })
  @Property({ type: 'integer' })
  turn!: number;

  /** Null = any entitled signer of the member. */
  @Property({ type: 'uuid', nullable: true })
  personId!: string | null;

  @Field(() => DateTime, { nullable: true, description: 'Since when it is asked to sign; null while it is not.' })
  @Property({ type: 'timestamptz', nullable: true })
  askedAt: Date | null = null;

  @Field(() => Int, { description: 'How often it was reminded.' })
  @Property({ type: 'integer' })
  reminded: Opt<number> = 0;

  /** As who signed wrote it; null before, and once she was erased. */
  @Property({ type: 'text', nullable: true })
  signedName: string | null = null;
}
