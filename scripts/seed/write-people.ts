import { Ids, namedId } from './ids.ts';
import { people } from './people.ts';
import type { Demo } from './demo.ts';
import type { Value } from './copy.ts';
import type { Inhabitant } from './population.ts';
import { staff } from './staff.ts';
import { departmentOf } from './reference/departments.ts';
import { professionId } from './write-professions.ts';
import { memberId, regionId } from './write-regions.ts';
import type { Writer } from './writer.ts';

export async function writePeople(write: Writer, demo: Demo, population: readonly Inhabitant[]): Promise<void> {
  await writeProfessionals(write, population);
  await writeEmployments(write, demo, population);
  await writeRoles(write);
}

async function writeProfessionals(write: Writer, population: readonly Inhabitant[]): Promise<void> {
  const known = [...people, ...staff.map(one => ({ ...one, isSelfEmployed: false, isPlayable: false, slug: null }))];
  await write('governance.professional', 'id region_id name is_self_employed is_synthetic slug is_demo', concat(
    known.map(one => [one.id, regionId(one.region), one.name, one.isSelfEmployed, true, one.isPlayable ? one.slug : null, one.isPlayable]),
    population.map(({ id, post, name }) => [id, regionId(post.member.region), name, false, true, null, false]),
  ));
  await write('exchange.borrowed_professional', 'id version region_id is_self_employed', concat(
    known.map(one => [one.id, 1, regionId(one.region), one.isSelfEmployed]),
    population.map(({ id, post }) => [id, 1, regionId(post.member.region), false]),
  ));
}

interface Employment {
  readonly id: string;
  readonly regionId: string;
  readonly professionalId: string;
  readonly memberId: string;
  readonly professionId: string;
  readonly departmentId: string;
  readonly hoursPerWeek: number;
  readonly startsOn: string;
}

async function writeEmployments(write: Writer, demo: Demo, population: readonly Inhabitant[]): Promise<void> {
  const all = [...namedEmployments(), ...employmentsOf(demo, population)];
  await write(
    'governance.employment',
    'id region_id professional_id member_id profession_id department_id hours_per_week starts_on',
    map(all, e => [e.id, e.regionId, e.professionalId, e.memberId, e.professionId, e.departmentId, e.hoursPerWeek, e.startsOn]),
  );
  await write(
    'exchange.borrowed_employment',
    'id version region_id professional_id member_id profession_id department_id starts_on',
    map(all, e => [e.id, 1, e.regionId, e.professionalId, e.memberId, e.professionId, e.departmentId, e.startsOn]),
  );
  await write(
    'learning.borrowed_employment',
    'id version region_id professional_id member_id profession_id starts_on',
    map(all, e => [e.id, 1, e.regionId, e.professionalId, e.memberId, e.professionId, e.startsOn]),
  );
  await write(
    'branding.borrowed_employment',
    'id version professional_id member_id starts_on',
    map(all, e => [e.id, 1, e.professionalId, e.memberId, e.startsOn]),
  );
}

function namedEmployments(): Employment[] {
  return people.flatMap(({ id, region, slug, job }) => job ? [{
    id: namedId('employment', slug),
    regionId: regionId(region),
    professionalId: id,
    memberId: memberId(job.member),
    professionId: professionId(job.profession),
    departmentId: departmentOf(job.member, job.department).id,
    hoursPerWeek: job.hoursPerWeek,
    startsOn: job.since,
  }] : []);
}

function employmentsOf({ seed, calendar }: Demo, population: readonly Inhabitant[]): Employment[] {
  const ids = new Ids(seed, 'employment', calendar.at(-400, 0));
  return population.map(({ id, post, hoursPerWeek, since }) => ({
    id: ids.next(),
    regionId: regionId(post.member.region),
    professionalId: id,
    memberId: memberId(post.member.slug),
    professionId: professionId(post.profession),
    departmentId: post.department.id,
    hoursPerWeek,
    startsOn: since,
  }));
}

async function writeRoles(write: Writer): Promise<void> {
  const granted = [
    ...people.flatMap(one => one.roles.map(role => ({ ...role, region: one.region, professionalId: one.id, since: one.job?.since }))),
    ...staff.map(({ id, ...one }) => ({ ...one, professionalId: id, since: undefined })),
  ];
  await write(
    'governance.role_grant',
    'id region_id professional_id member_id role starts_on',
    granted.map(one => [
      namedId('role-grant', `${one.professionalId}/${one.role}/${one.member}`),
      regionId(one.region), one.professionalId, one.member && memberId(one.member), one.role, one.since ?? '2024-01-01',
    ]),
  );
}

function* concat(...lists: Iterable<Value[]>[]): Generator<Value[]> {
  for (const list of lists) yield* list;
}

function* map<T>(items: Iterable<T>, row: (item: T) => Value[]): Generator<Value[]> {
  for (const item of items) yield row(item);
}
