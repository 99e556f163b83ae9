import type { EntityManager } from '@mikro-orm/postgresql';
import type { Context } from '@naober/kit/context';
import { fail } from '@naober/kit/errors';
import { localDateOf } from '@naober/kit/local-time';
import { LocalDate } from '@naober/kit/subgraph';
import { userError, userErrorOf, type CodedError } from '@naober/kit/user-error';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import { BorrowedDepartment } from '../borrowed/department.entity.ts';
import { BorrowedProfession } from '../borrowed/profession.entity.ts';
import { visibleMember } from '../borrowed/visible-member.ts';
import { aboutCode } from '../credential/credential-kind.rules.ts';
import { CredentialKind } from '../credential/credential.enums.ts';
import type { RequirementItem } from '../credential/credential-facts.rules.ts';
import { canSetRequirements } from './requirement-access.rules.ts';
import { RequirementSetVersion } from './requirement-set-version.entity.ts';
import { RequirementSet } from './requirement-set.entity.ts';
import { adoptRefusals, type AdoptRefusal } from './requirement.rules.ts';

@InputType({ description: 'One thing that is asked.' })
export class RequirementItemInput {
  @Field(() => CredentialKind, { description: 'What kind of proof.' })
  kind!: CredentialKind;

  @Field(() => String, { nullable: true, description: 'What it has to be about, as a code; null for any.' })
  about?: string | null;

  @Field(() => [String], { defaultValue: [], description: 'Of which professions, by their codes; empty = of all.' })
  professionCodes!: string[];

  @Field(() => Int, { nullable: true, description: 'How many months old it may be, 1 to 120; null for any age.' })
  maxAgeMonths?: number | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Whether that age counts at the first shift at the member.',
  })
  isAgeAtStart!: boolean;

  @Field(() => Int, {
    nullable: true,
    description: 'How many working days it usually takes, 1 to 365; null for not said.',
  })
  usualDays?: number | null;
}

@InputType({ description: 'What is asked, where, and from which day on.' })
export class AdoptRequirementSetInput {
  @Field(() => ID, { description: 'The member that asks it.' })
  memberId!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'The department that asks it; null for all that have none of their own.',
  })
  departmentId?: string | null;

  @Field(() => String, { description: 'What the member calls it, at most 80 characters.' })
  name!: string;

  @Field(() => LocalDate, {
    description: 'The first day on which it is asked, today or later; what was asked that day is replaced.',
  })
  validFrom!: string;

  @Field(() => [RequirementItemInput], { description: 'What is asked, at most 40; empty = nothing.' })
  items!: RequirementItemInput[];
}

const AdoptRequirementSetError = userErrorOf<AdoptRefusal>('AdoptRequirementSet', {
  NAME_NOT_VALID: 'The name is empty or longer than 80 characters.',
  UNKNOWN_DEPARTMENT: 'The member has no such department.',
  STARTS_IN_THE_PAST: 'The first day is before today.',
  ABOUT_NOT_VALID: 'An item does not say what it is about in the way of its kind.',
  UNKNOWN_PROFESSION: 'There is no profession of that code.',
  AGE_NOT_VALID: 'An age is not 1 to 120 months.',
  AGE_WITHOUT_DAY: 'Of a kind that has no day, no age can be asked.',
  DAYS_NOT_VALID: 'A number of working days is not 1 to 365.',
  ASKED_TWICE: 'The same thing is asked twice of the same profession.',
  TOO_MANY: 'More than 40 things are asked.',
});

@ObjectType({ description: 'What became of an adoptRequirementSet.' })
export class AdoptRequirementSetPayload {
  @Field(() => RequirementSet, { nullable: true, description: 'The set; null when refused.' })
  requirementSet!: RequirementSet | null;

  @Field(() => [AdoptRequirementSetError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: CodedError<AdoptRefusal>[];
}

@Resolver()
export class AdoptRequirementSetMutation {
  @Mutation(() => AdoptRequirementSetPayload, {
    description: 'Says what a member, or one of its departments, asks of who works there from a day on.',
  })
  async adoptRequirementSet(
    @Arg('input', () => AdoptRequirementSetInput, { description: 'What is asked.' }) input: AdoptRequirementSetInput,
    @Ctx() context: Context,
  ): Promise<AdoptRequirementSetPayload> {
    const { em, viewer, personId, now } = context;
    const { memberId, departmentId = null, validFrom } = input;
    if (!canSetRequirements(viewer, memberId) || !(await visibleMember(memberId, context)))
      throw fail('NOT_FOUND', `You say what no member ${memberId} asks.`);
    const asked = { name: input.name.trim(), validFrom, items: input.items.map(itemOf) };
    return em.transactional(
      async tx => {
        const known = await knownTo(tx, memberId, departmentId);
        const refusals = adoptRefusals({ ...asked, ...known, today: localDateOf(now) });
        if (refusals.length > 0) return refused(refusals);
        const set = await theSet(tx, { regionId: viewer.tenantId, memberId, departmentId, name: asked.name });
        const version = await tx.findOne(RequirementSetVersion, { set, validFrom });
        const said = { items: asked.items, adoptedAt: now, adoptedBy: personId };
        if (version) Object.assign(version, said);
        else tx.create(RequirementSetVersion, { set, regionId: viewer.tenantId, validFrom, ...said });
        return { requirementSet: set, userErrors: [] };
      },
      { clear: true },
    );
  }
}

const itemOf = (one: RequirementItemInput): RequirementItem => ({
  kind: one.kind,
  about: aboutCode(one.about),
  professionCodes: [...new Set(one.professionCodes.map(code => code.trim().toUpperCase()))],
  maxAgeMonths: one.maxAgeMonths ?? null,
  isAgeAtStart: one.isAgeAtStart,
  usualDays: one.usualDays ?? null,
});

async function knownTo(tx: EntityManager, memberId: string, departmentId: string | null) {
  const professions = await tx.find(BorrowedProfession, {});
  const department = departmentId && (await tx.findOne(BorrowedDepartment, { id: departmentId, memberId }));
  return {
    professionCodes: new Set(professions.map(({ code }) => code)),
    isKnownDepartment: departmentId === null || Boolean(department),
  };
}

/** One set per department, and one for all others. */
async function theSet(
  tx: EntityManager,
  what: Pick<RequirementSet, 'regionId' | 'memberId' | 'departmentId' | 'name'>,
) {
  const { memberId, departmentId, name } = what;
  const known = await tx.findOne(RequirementSet, { memberId, departmentId });
  return known ? Object.assign(known, { name }) : tx.create(RequirementSet, what);
}

const refused = (codes: readonly AdoptRefusal[]): AdoptRequirementSetPayload => ({
  requirementSet: null,
  userErrors: codes.map(code => userError(code, `Not adopted: ${code}.`)),
});
