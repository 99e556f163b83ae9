import type { Opt, Ref } from '@mikro-orm/core';
import { Entity, Enum, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { uuidv7 } from '@naober/kit/ids';
import { DateTime, LocalDate } from '@naober/kit/subgraph';
import { Directive, Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { Department } from '../department/department.entity.ts';
import { Member } from '../member/member.entity.ts';
import { Professional } from '../professional/professional.entity.ts';
import { Region } from '../region/region.entity.ts';

export enum Role {
  PROFESSIONAL = 'PROFESSIONAL',
  RUNNER = 'RUNNER',
  PLANNER = 'PLANNER',
  TEAM_LEAD = 'TEAM_LEAD',
  HR_ADVISOR = 'HR_ADVISOR',
  PRACTICE_EDUCATOR = 'PRACTICE_EDUCATOR',
  ASSESSOR = 'ASSESSOR',
  RECRUITER = 'RECRUITER',
  PROGRAMME_MANAGER = 'PROGRAMME_MANAGER',
  MEMBER_ADMIN = 'MEMBER_ADMIN',
  BOARD_MEMBER = 'BOARD_MEMBER',
  COMPLIANCE_OFFICER = 'COMPLIANCE_OFFICER',
  FINANCE = 'FINANCE',
}

registerEnumType(Role, {
  name: 'Role',
  description: 'As what somebody acts, at one member, for one of its departments, or for the whole region.',
  valuesConfig: {
    PROFESSIONAL: { description: 'Works in care, employed or self-employed.' },
    RUNNER: { description: 'Works at another member in the regional exchange ("RUNner").' },
    PLANNER: { description: 'Makes the roster ("planner", "roosteraar").' },
    TEAM_LEAD: { description: 'Leads the people of a department ("teamleider").' },
    HR_ADVISOR: { description: 'Keeps employments ("HR-adviseur").' },
    PRACTICE_EDUCATOR: { description: 'Trains at the workplace ("praktijkopleider").' },
    ASSESSOR: { description: 'Judges and entrusts EPAs ("beoordelaar").' },
    RECRUITER: { description: 'Recruits.' },
    PROGRAMME_MANAGER: { description: "Runs the cooperative's programmes from its office." },
    MEMBER_ADMIN: { description: "Keeps a member's own records." },
    BOARD_MEMBER: { description: 'Governs a member or the cooperative.' },
    COMPLIANCE_OFFICER: { description: 'Watches over competition and privacy law.' },
    FINANCE: { description: 'Settles between members.' },
  },
});

@Directive('@key(fields: "id")')
@ObjectType({ description: 'That somebody holds a role for a time.' })
@Entity({ tableName: 'role_grant' })
export class RoleGrant {
  @Field(() => ID, { description: 'Opaque, stable.' })
  @PrimaryKey({ type: 'uuid' })
  id: string = uuidv7();

  @Property({ type: 'integer', version: true })
  version!: Opt<number>;

  @ManyToOne({ entity: () => Region, ref: true })
  region!: Ref<Region>;

  @ManyToOne({ entity: () => Professional, ref: true })
  professional!: Ref<Professional>;

  /** Null: for the whole region. */
  @ManyToOne({ entity: () => Member, ref: true, nullable: true })
  member: Ref<Member> | null = null;

  /** Null: for all of the member, or the whole region. */
  @ManyToOne({ entity: () => Department, ref: true, nullable: true })
  department: Ref<Department> | null = null;

  @Field(() => Role, { description: 'The role.' })
  @Enum({ items: () => Role })
  role!: Role;

  @Field(() => LocalDate, { description: 'First day on which it holds.' })
  @Property({ type: 'date' })
  startsOn!: string;

  @Field(() => LocalDate, { nullable: true, description: 'Last day on which it holds; null when no end is known.' })
  @Property({ type: 'date', nullable: true })
  endsOn: string | null = null;

  /** Null: by an operator. */
  @ManyToOne({ entity: () => Professional, ref: true, nullable: true, fieldName: 'granted_by' })
  grantedBy: Ref<Professional> | null = null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'The moment from which it holds no more because it was withdrawn; null when it was not.',
  })
  @Property({ type: 'timestamptz', nullable: true })
  withdrawnAt: Date | null = null;

  @ManyToOne({ entity: () => Professional, ref: true, nullable: true, fieldName: 'withdrawn_by' })
  withdrawnBy: Ref<Professional> | null = null;
}
