import { Entity, Enum, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { Ref } from '@mikro-orm/core';
import { uuidv7 } from '@naober/kit/ids';
import { seenBy } from '@naober/kit/row-security';
import { DateTime } from '@naober/kit/subgraph';
import { Field, ObjectType } from 'type-graphql';
import { Credential } from './credential.entity.ts';
import { VerificationOutcome } from './credential.enums.ts';

/** Never changed: the running subgraph may add to the table and read it. Goes with its credential. */
@ObjectType({ description: 'That somebody, or a register, looked at a credential, and what it came to.' })
@Entity({
  tableName: 'credential_verification',
  policies: seenBy<CredentialVerification>(
    // Whoever sees the credential: its own policy answers.
    ({ credential }) => `exists (select from credential where id = ${credential})`,
  ),
})
export class CredentialVerification {
  @PrimaryKey({ type: 'uuid' })
  id: string = uuidv7();

  @ManyToOne({ entity: () => Credential, ref: true })
  credential!: Ref<Credential>;

  @Property({ type: 'uuid' })
  regionId!: string;

  @Field(() => DateTime, { description: 'When that was.' })
  @Property({ type: 'timestamptz' })
  at!: Date;

  @Field(() => VerificationOutcome, { description: 'What it came to.' })
  @Enum({ items: () => VerificationOutcome })
  outcome!: VerificationOutcome;

  @Field(() => Boolean, { description: 'Whether it was the BIG register itself, and not a person.' })
  @Property({ type: 'boolean' })
  byRegister!: boolean;

  /** At which member; null for the register. */
  @Property({ type: 'uuid', nullable: true })
  memberId: string | null = null;

  @Property({ type: 'uuid', nullable: true })
  verifierId: string | null = null;
}
