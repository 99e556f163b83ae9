import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Context } from '@naober/kit/context';
import { fail } from '@naober/kit/errors';
import { isUuid } from '@naober/kit/ids';
import { localDateOf } from '@naober/kit/local-time';
import { LocalDate } from '@naober/kit/subgraph';
import { userError, userErrorOf, type CodedError } from '@naober/kit/user-error';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { Department } from '../department/department.entity.ts';
import { Member } from '../member/member.entity.ts';
import { Professional } from '../professional/professional.entity.ts';
import { Region } from '../region/region.entity.ts';
import { Role, RoleGrant } from './role-grant.entity.ts';
import { grantRoleFindings, mayKeepRoles, type GrantRoleRefusal } from './role-grant.rules.ts';

export const grantRoleRefusals: Record<GrantRoleRefusal, string> = {
  SELF_GRANT: 'Nobody gives herself a role: ask another administrator.',
  UNKNOWN_PERSON: 'There is nobody of that id in the region.',
  UNKNOWN_DEPARTMENT: 'The member has no such department.',
  ROLE_OF_REGION: 'This role is for the whole region, not for one member.',
  ROLE_OF_MEMBER: 'This role is for one member, not for the whole region.',
  ROLE_OF_WHOLE_MEMBER: 'This role is for a whole member, not for one department.',
  ENDS_BEFORE_IT_STARTS: 'The last day comes before the first.',
  STARTS_IN_THE_PAST: 'The first day is past: what somebody was allowed then does not change.',
  ALREADY_HELD: 'She holds this role there on some of these days.',
  MEMBER_GONE: 'The member leaves or merges by then: of one that merged, the role is given at its successor.',
};

const fieldOf: Record<GrantRoleRefusal, string> = {
  SELF_GRANT: 'professionalId',
  UNKNOWN_PERSON: 'professionalId',
  UNKNOWN_DEPARTMENT: 'departmentId',
  ROLE_OF_REGION: 'role',
  ROLE_OF_MEMBER: 'role',
  ROLE_OF_WHOLE_MEMBER: 'departmentId',
  ENDS_BEFORE_IT_STARTS: 'endsOn',
  STARTS_IN_THE_PAST: 'startsOn',
  ALREADY_HELD: 'role',
  MEMBER_GONE: 'memberId',
};

const GrantRoleError = userErrorOf<GrantRoleRefusal>('GrantRole', grantRoleRefusals);

@InputType({ description: 'Who acts as what, where, and for how long.' })
export class GrantRoleInput {
  @Field(() => ID, { description: 'The person.' })
  professionalId!: string;

  @Field(() => Role, { description: 'The role.' })
  role!: Role;

  @Field(() => ID, { nullable: true, description: 'The member; null for the whole region.' })
  memberId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'One department of the member, for a planner, a team lead or an HR advisor; null for all of it.',
  })
  departmentId?: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'First day, today or later; null for today.' })
  startsOn?: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'Last day; null when no end is known.' })
  endsOn?: string | null;
}

@ObjectType({ description: 'What became of a grantRole.' })
export class GrantRolePayload {
  @Field(() => RoleGrant, { nullable: true, description: 'The role as it is held now; null when nothing was done.' })
  roleGrant!: RoleGrant | null;

  @Field(() => [GrantRoleError], { description: 'Why nothing was done; empty when it was.' })
  userErrors!: CodedError<GrantRoleRefusal>[];
}

@Resolver()
export class GrantRoleMutation {
  @Mutation(() => GrantRolePayload, {
    description:
      'Gives somebody a role, which counts within seconds; for administrators of the member or, for the whole region, of the region. FORBIDDEN for others.',
  })
  async grantRole(
    @Arg('input', () => GrantRoleInput, { description: 'The role.' }) input: GrantRoleInput,
    @Ctx() context: Context,
  ): Promise<GrantRolePayload> {
    const { em, viewer, personId } = context;
    const memberId = input.memberId ?? null;
    const member = memberId === null ? null : await context.byId(Member).load(memberId);
    const isTheirs = memberId === null || member?.region.id === viewer.tenantId;
    if (!isTheirs || !mayKeepRoles(viewer, { region: { id: viewer.tenantId }, member }))
      throw fail('FORBIDDEN', 'Only its administrator gives roles at a member, and does so in person.');
    void personId;
    return em.transactional(async tx => grant(tx, input, member && (await lockedMember(tx, member.id)), context), {
      clear: true,
    });
  }
}

/** With its region held, under which members leave and merge. */
async function lockedMember(tx: EntityManager, id: string): Promise<Member> {
  const { region } = await tx.findOneOrFail(Member, id);
  await tx.findOneOrFail(Region, region.id, { lockMode: LockMode.PESSIMISTIC_READ });
  return tx.findOneOrFail(Member, id, { refresh: true });
}

async function grant(
  tx: EntityManager,
  input: GrantRoleInput,
  member: Member | null,
  context: Context,
): Promise<GrantRolePayload> {
  const { viewer, personId, now } = context;
  const { professionalId, role, endsOn = null } = input;
  const today = localDateOf(now);
  const startsOn = input.startsOn ?? today;
  // One at a time per person: who is given the same role twice at once holds it once.
  const professional = await tx.findOne(
    Professional,
    { id: uuidOr(professionalId), region: viewer.tenantId },
    { lockMode: LockMode.PESSIMISTIC_WRITE },
  );
  const department = await departmentOf(tx, input.departmentId ?? null, member);
  const place = { member: member?.id ?? null, department: department?.id ?? null };
  const held = await tx.find(RoleGrant, { professional: uuidOr(professionalId), role, ...place, withdrawnAt: null });
  const against = grantRoleFindings({
    role,
    isForSelf: professionalId === personId,
    isForRegion: member === null,
    isForDepartment: (input.departmentId ?? null) !== null,
    isKnownPerson: professional?.erasedAt === null,
    isKnownDepartment: department !== null,
    startsOn,
    endsOn,
    today,
    member,
    isHeld: held.some(
      one => (one.endsOn === null || startsOn <= one.endsOn) && (endsOn === null || one.startsOn <= endsOn),
    ),
  });
  if (against.length > 0) return refused(against);
  const fresh = { region: viewer.tenantId, professional: professional!, role, startsOn, endsOn, grantedBy: personId };
  return { roleGrant: tx.create(RoleGrant, { ...fresh, ...place }), userErrors: [] };
}

const departmentOf = async (tx: EntityManager, id: string | null, member: Member | null): Promise<Department | null> =>
  id === null || member === null ? null : tx.findOne(Department, { id: uuidOr(id), member: member.id });

const nobody = '00000000-0000-0000-0000-000000000000';
const uuidOr = (id: string): string => (isUuid(id) ? id : nobody);

const refused = (against: readonly GrantRoleRefusal[]): GrantRolePayload => ({
  roleGrant: null,
  userErrors: against.map(code => userError(code, grantRoleRefusals[code], ['input', fieldOf[code]])),
});
