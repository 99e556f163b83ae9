import type { Opt } from '@mikro-orm/core';
import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { uuidv7 } from '@naober/kit/ids';
import { rowsOf } from '@naober/kit/row-security';
import type { Assignment } from './adapter.ts';
import type { SyncFailure } from './roster-link.enums.ts';

/** What a roster is to be told of one sign-up, and what it was told: the outbox. Who works where is nobody's to read here. */
@Entity({ tableName: 'roster_delivery', policies: rowsOf<RosterDelivery>(() => 'false') })
export class RosterDelivery {
  @PrimaryKey({ type: 'uuid' })
  id: string = uuidv7();

  @Property({ type: 'integer', version: true })
  version!: Opt<number>;

  @Property({ type: 'uuid' })
  regionId!: string;

  @Property({ type: 'uuid' })
  memberId!: string;

  @Property({ type: 'uuid' })
  linkId!: string;

  @Property({ type: 'uuid' })
  signUpId!: string;

  @Property({ type: 'text' })
  kind!: 'ASSIGNMENT' | 'HOURS';

  /** What was wanted last; also while it is gone. */
  @Property({ type: 'json' })
  wanted!: Assignment;

  @Property({ type: 'boolean' })
  isGone: Opt<boolean> = false;

  /** Once it was removed there, what is told anew is another record with another key. */
  @Property({ type: 'integer' })
  round: Opt<number> = 1;

  /** Grows whenever what is wanted changes. */
  @Property({ type: 'integer' })
  wantedVersion!: number;

  /** The version that the roster said it has; 0 before the first. */
  @Property({ type: 'integer' })
  toldVersion: Opt<number> = 0;

  @Property({ type: 'text', nullable: true })
  remoteId: string | null = null;

  /** How often it was sent in this round, counted before it is: above 0 it may be there, whatever was heard. */
  @Property({ type: 'integer' })
  tries: Opt<number> = 0;

  @Property({ type: 'text', nullable: true })
  failure: SyncFailure | null = null;

  /** Whether a later look found there what was told. */
  @Property({ type: 'boolean' })
  isVerified: Opt<boolean> = false;

  @Property({ type: 'timestamptz' })
  endsAt!: Date;
}
