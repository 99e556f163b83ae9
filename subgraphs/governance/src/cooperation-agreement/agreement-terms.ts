import type { EntityManager } from '@mikro-orm/postgresql';
import { isUuid } from '@naober/kit/ids';
import { LocalDate } from '@naober/kit/subgraph';
import { Field, ID, InputType, Int } from 'type-graphql';
import { DepartmentKind } from '../department/department.entity.ts';
import { Member } from '../member/member.entity.ts';
import { isMemberOn } from '../member/member-period.rules.ts';
import { Profession } from '../profession/profession.entity.ts';
import { AgreementAnnexInput, annexOf } from './agreement-annex.ts';
import { longestTitle } from './cooperation-agreement.rules.ts';
import { draftFindings, longestMonths, mostAnnexes, type DraftRefusal } from './draft.rules.ts';

@InputType({ description: 'What an agreement says: who, for what, for how long, and how it goes on or ends.' })
export class CooperationAgreementTermsInput {
  @Field(() => String, { description: `Name for people; 1 to ${longestTitle} characters.` })
  title!: string;

  @Field(() => [ID], { description: 'The members that agree; at least two.' })
  memberIds!: string[];

  @Field(() => [DepartmentKind], { defaultValue: [], description: 'Kinds of departments that it covers; empty = all.' })
  departmentKinds!: DepartmentKind[];

  @Field(() => [ID], { defaultValue: [], description: 'Professions that it covers; empty = all.' })
  professionIds!: string[];

  @Field(() => LocalDate, { description: 'First day on which it holds.' })
  startsOn!: string;

  @Field(() => LocalDate, { nullable: true, description: 'Last day on which it holds; null when no end is agreed.' })
  endsOn?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: `Months between a notice and the end, 0 to ${longestMonths}; null when no notice is agreed.`,
  })
  noticeMonths?: number | null;

  @Field(() => Int, {
    nullable: true,
    description: `By how many months it goes on by itself, 1 to ${longestMonths}; null when it does not.`,
  })
  renewalMonths?: number | null;

  @Field(() => Int, {
    defaultValue: 0,
    description: `For how many months after its last day what was confirmed may run off, 0 to ${longestMonths}.`,
  })
  runOffMonths!: number;

  @Field(() => [AgreementAnnexInput], {
    defaultValue: [],
    description: `What belongs to it, in order; at most ${mostAnnexes}.`,
  })
  annexes!: AgreementAnnexInput[];
}

/** What is wrong with a draft, with the field of the terms that it is about. */
export const draftRefusals: Record<DraftRefusal, string> = {
  INVALID_TITLE: `The title is empty or longer than ${longestTitle} characters.`,
  TOO_FEW_MEMBERS: 'An agreement is between at least two members.',
  UNKNOWN_MEMBER: 'One of the members is no member of the region on the first day.',
  UNKNOWN_PROFESSION: 'One of the professions does not exist.',
  ENDS_BEFORE_IT_STARTS: 'The last day comes before the first.',
  STARTS_TOO_EARLY: 'A next version starts after the first day of the one that it follows.',
  INVALID_MONTHS: `One of the numbers of months is out of range; ${longestMonths} at most.`,
  RENEWS_WITHOUT_END: 'What has no end does not go on by itself.',
  INVALID_ANNEX: `There are more than ${mostAnnexes} annexes, or one has no title, or not one of reference and text.`,
};

export const fieldOfDraft: Record<DraftRefusal, string> = {
  INVALID_TITLE: 'title',
  TOO_FEW_MEMBERS: 'memberIds',
  UNKNOWN_MEMBER: 'memberIds',
  UNKNOWN_PROFESSION: 'professionIds',
  ENDS_BEFORE_IT_STARTS: 'endsOn',
  STARTS_TOO_EARLY: 'startsOn',
  INVALID_MONTHS: 'noticeMonths',
  RENEWS_WITHOUT_END: 'renewalMonths',
  INVALID_ANNEX: 'annexes',
};

/** The terms as they are stored, and every reason against them. `follows`: first day of the version before. */
export async function gatherTerms(
  tx: EntityManager,
  regionId: string,
  input: CooperationAgreementTermsInput,
  follows: string | null,
) {
  const { memberIds, professionIds, startsOn } = input;
  const found = await tx.find(Member, { region: regionId, id: { $in: memberIds.filter(isUuid) } });
  const members = found.filter(one => isMemberOn(one, startsOn));
  const professions = await tx.find(Profession, { id: { $in: professionIds.filter(isUuid) } });
  const terms = {
    title: input.title.trim(),
    startsOn,
    endsOn: input.endsOn ?? null,
    noticeMonths: input.noticeMonths ?? null,
    renewalMonths: input.renewalMonths ?? null,
    runOffMonths: input.runOffMonths,
    annexes: input.annexes.map(annexOf),
  };
  const known = { knownMemberIds: idsOf(members), knownProfessionIds: idsOf(professions) };
  const against = draftFindings({ ...terms, memberIds, professionIds, ...known, follows });
  return { terms: { ...terms, departmentKinds: [...new Set(input.departmentKinds)] }, members, professions, against };
}

const idsOf = (entities: readonly { id: string }[]): Set<string> => new Set(entities.map(({ id }) => id));
