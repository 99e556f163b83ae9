import { namedId } from './ids.ts';
import { anyName } from './names.ts';
import { people } from './people.ts';
import { Random } from './random.ts';
import { members, type RegionSlug } from './reference/members.ts';

/** Each member has somebody who plans and somebody who assesses; where the demo names nobody, somebody synthetic. */
export interface StaffMember {
  readonly id: string;
  readonly name: string;
  readonly region: RegionSlug;
  readonly member: string;
  readonly role: string;
}

const needed = members.flatMap(member => ['PLANNER', 'ASSESSOR'].map(role => ({ member, role })));

/** Those whom the demo does not name. */
export const staff: readonly StaffMember[] = needed
  .filter(({ member, role }) => !namedFor(member.slug, role))
  .map(({ member, role }) => ({
    id: namedId('professional', `${role} of ${member.slug}`),
    name: anyName(Random.of(1, `${role} of ${member.slug}`)),
    region: member.region,
    member: member.slug,
    role,
  }));

/** The id of who plans, or assesses, at a member. */
export function staffOf(member: string, role: 'PLANNER' | 'ASSESSOR'): string {
  return namedFor(member, role)?.id ?? namedId('professional', `${role} of ${member}`);
}

function namedFor(member: string, role: string) {
  return people.find(({ roles }) => roles.some(one => one.role === role && one.member === member));
}
