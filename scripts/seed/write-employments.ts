import type { Demo } from './demo.ts';
import { type DemoEmployment, employmentsOf } from './employments.ts';
import type { Inhabitant } from './population.ts';
import { professionId } from './write-professions.ts';
import { memberId, regionId } from './write-regions.ts';
import { rowsOf, type Writer } from './writer.ts';

export async function writeEmployments(write: Writer, demo: Demo, population: readonly Inhabitant[]): Promise<void> {
  const all = [...employmentsOf(demo, population)];
  await write(
    'governance.employment',
    rowsOf(all, one => ({ ...placed(one), hours_per_week: one.hoursPerWeek })),
  );
  await write(
    'exchange.borrowed_employment',
    rowsOf(all, one => ({ ...placed(one), version: 1 })),
  );
  await write(
    'learning.borrowed_employment',
    rowsOf(all, one => ({ ...qualified(one), version: 1 })),
  );
  await write(
    'branding.borrowed_employment',
    rowsOf(all, one => ({ ...employed(one), version: 1 })),
  );
}

function employed({ id, professionalId, member, since }: DemoEmployment) {
  return { id, professional_id: professionalId, member_id: memberId(member), starts_on: since };
}

function qualified(one: DemoEmployment) {
  return { ...employed(one), region_id: regionId(one.region), profession_id: professionId(one.profession) };
}

function placed(one: DemoEmployment) {
  return { ...qualified(one), department_id: one.departmentId };
}
