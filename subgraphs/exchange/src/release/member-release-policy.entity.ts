import type { Opt } from '@mikro-orm/core';
import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { uuidv7 } from '@naober/kit/ids';
import { rowsOf } from '@naober/kit/row-security';
import type { ReleaseStep } from './release.rules.ts';

/** A role for the whole region does not open it: it is the member's own, and of nobody beside it. */
const ofThisMember = (memberId: string) => `exists (
  select from jsonb_to_recordset(nullif(current_setting('viewer.roles', true), '')::jsonb)
    as held (role text, "organisationId" uuid, "unitId" uuid)
  where held.role in ('PLANNER', 'MEMBER_ADMIN') and held."organisationId" = ${memberId} and held."unitId" is null)`;

/** In which order a member lets groups see its shifts (ACM-5), in one version: private to that member. */
@Entity({
  tableName: 'member_release_policy',
  policies: rowsOf<MemberReleasePolicy>(({ memberId }) => ofThisMember(memberId)),
})
export class MemberReleasePolicy {
  @PrimaryKey({ type: 'uuid' })
  id: string = uuidv7();

  @Property({ type: 'integer', version: true })
  version!: Opt<number>;

  @Property({ type: 'uuid' })
  regionId!: string;

  @Property({ type: 'uuid' })
  memberId!: string;

  /** In their order; empty = everybody at once. */
  @Property({ type: 'json' })
  steps: Opt<ReleaseStep[]> = [];

  /** Until a later one. */
  @Property({ type: 'timestamptz' })
  validFrom!: Date;

  @Property({ type: 'timestamptz' })
  changedAt!: Date;

  @Property({ type: 'uuid', nullable: true })
  changedBy: string | null = null;
}
