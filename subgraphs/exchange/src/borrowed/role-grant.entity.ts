import type { Opt } from '@mikro-orm/core';
import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** Copy of governance's RoleGrant: who may be asked to sign for a member. Days are local dates, both included. */
@Entity({ tableName: 'borrowed_role_grant' })
export class BorrowedRoleGrant {
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Property({ type: 'integer' })
  version!: number;

  @Property({ type: 'uuid' })
  regionId!: string;

  @Property({ type: 'uuid' })
  professionalId!: string;

  /** Null: for the whole region. */
  @Property({ type: 'uuid', nullable: true })
  memberId!: string | null;

  /** Null: for all of the member, or the whole region. */
  @Property({ type: 'uuid', nullable: true })
  departmentId!: string | null;

  @Property({ type: 'text' })
  role!: string;

  @Property({ type: 'date' })
  startsOn!: string;

  @Property({ type: 'date', nullable: true })
  endsOn!: string | null;

  @Property({ type: 'boolean' })
  isWithdrawn: Opt<boolean> = false;
}
