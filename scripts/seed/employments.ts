import type { Demo } from './demo.ts';
import { Ids, namedId } from './ids.ts';
import { people } from './people.ts';
import type { Inhabitant } from './population.ts';
import { departmentOf } from './reference/departments.ts';

export interface DemoEmployment {
  readonly id: string;
  readonly professionalId: string;
  readonly region: string;
  readonly member: string;
  readonly profession: string;
  readonly departmentId: string;
  readonly hoursPerWeek: number;
  readonly since: string;
}

/** Of everybody who has an employer. */
export function* employmentsOf({ seed, calendar }: Demo, population: readonly Inhabitant[]): Generator<DemoEmployment> {
  for (const { id, region, slug, job } of people) {
    if (!job) continue;
    const departmentId = departmentOf(job.member, job.department).id;
    yield { ...job, id: namedId('employment', slug), professionalId: id, region, departmentId };
  }
  const ids = new Ids(seed, 'employment', calendar.at(-400, 0));
  for (const { id, post, hoursPerWeek, since } of population) {
    const { member, profession, department } = post;
    const employer = { region: member.region, member: member.slug, profession, departmentId: department.id };
    yield { id: ids.next(), professionalId: id, ...employer, hoursPerWeek, since };
  }
}
