import type { Random } from './random.ts';
import { departments, type DemoDepartment } from './reference/departments.ts';
import { members, type DemoMember } from './reference/members.ts';
import { professionsOf } from './reference/professions.ts';

/** Where somebody works, or where a shift stands open: a department and a profession. */
export interface Post {
  readonly member: DemoMember;
  readonly department: DemoDepartment;
  readonly profession: string;
}

/** How much of the work falls in a kind of department. */
const share: Record<string, number> = {
  OK: 6,
  REC: 2,
  SEH: 4,
  IC: 4,
  CCU: 2,
  RAD: 3,
  FUN: 1,
  ONC: 1,
  DAG: 1,
  KIND: 1,
  VERL: 1,
  AMBU: 6,
  MKA: 1,
};

const memberOf = new Map(members.map(member => [member.slug, member]));

const weighted = departments.map(department => {
  const member = memberOf.get(department.member)!;
  const siblings = departments.filter(one => one.member === department.member && one.kind === department.kind);
  return { department, member, weight: (member.weight * share[department.kind]!) / siblings.length };
});

const total = weighted.reduce((sum, { weight }) => sum + weight, 0);

/** People and shifts are spread alike: big members have more of both. */
export function anyPost(random: Random): Post {
  let left = (random.below(1 << 30) / (1 << 30)) * total;
  const found = weighted.find(({ weight }) => (left -= weight) < 0) ?? weighted.at(-1)!;
  const professions = professionsOf[found.department.kind]!;
  const profession = professions[Math.max(0, random.below(professions.length + 1) - 1)]!; // the first twice as often
  return { member: found.member, department: found.department, profession };
}
