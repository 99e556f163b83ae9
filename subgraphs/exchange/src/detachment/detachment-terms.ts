import type { EntityManager } from '@mikro-orm/postgresql';
import { isUuid } from '@naober/kit/ids';
import { BorrowedDepartment } from '../borrowed/department.entity.ts';
import { BorrowedProfession } from '../borrowed/profession.entity.ts';
import type { DetachmentTermsInput } from './detachment-terms.input.ts';

/** Why terms are refused before any rule looks at them. */
export const termsCodes = {
  INVALID_NAME: 'The name is empty or longer than 120 characters.',
  INVALID_PERIOD: 'It ends before it begins, or lasts longer than five years.',
  INVALID_COST:
    'The cost is less than 0 or more than 500 euros an hour, or what the employer pays itself less than 1 cent.',
  COST_IS_OF_MEMBERS: 'The office fills in no cost: that is between the two members.',
  UNKNOWN_DEPARTMENT: 'The host has no such department.',
  UNKNOWN_PROFESSION: 'There is no such profession.',
} as const;
export type TermsCode = keyof typeof termsCodes;

const mostCents = 50_000;
const longestName = 120;
const longestYears = 5;
const isAmount = (cents: number | null | undefined, least: number) =>
  cents == null || (cents >= least && cents <= mostCents);

/** What is wrong with the terms, with the input field; null when nothing is. */
export async function termsProblem(
  tx: EntityManager,
  terms: DetachmentTermsInput,
  hostMemberId: string,
  knowsCost: boolean,
): Promise<readonly [TermsCode, string] | null> {
  const { costPerHourCents: cost, grossWageCostCents: gross, startsOn, endsOn, departmentId, professionId } = terms;
  const name = terms.professionalName.trim();
  const latest = Temporal.PlainDate.from(startsOn).add({ years: longestYears }).toString();
  if (name === '' || name.length > longestName) return ['INVALID_NAME', 'professionalName'];
  if (endsOn < startsOn || endsOn > latest) return ['INVALID_PERIOD', 'endsOn'];
  if (!knowsCost && (cost != null || gross != null)) return ['COST_IS_OF_MEMBERS', 'costPerHourCents'];
  if (!isAmount(cost, 0)) return ['INVALID_COST', 'costPerHourCents'];
  if (!isAmount(gross, 1)) return ['INVALID_COST', 'grossWageCostCents'];
  const isDepartment = departmentId == null || (await isOf(tx, departmentId, hostMemberId));
  if (!isDepartment) return ['UNKNOWN_DEPARTMENT', 'departmentId'];
  const isProfession = isUuid(professionId) && (await tx.count(BorrowedProfession, professionId)) > 0;
  return isProfession ? null : ['UNKNOWN_PROFESSION', 'professionId'];
}

const isOf = async (tx: EntityManager, id: string, memberId: string): Promise<boolean> =>
  isUuid(id) && (await tx.count(BorrowedDepartment, { id, memberId })) > 0;
