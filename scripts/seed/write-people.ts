import type { Calendar } from './calendar.ts';
import { namedId } from './ids.ts';
import { people, type DemoPerson } from './people.ts';
import type { Inhabitant } from './population.ts';
import { staff } from './staff.ts';
import { memberId, regionId } from './write-regions.ts';
import { rowsOf, type Writer } from './writer.ts';

export async function writePeople(write: Writer, population: readonly Inhabitant[], { now }: Calendar): Promise<void> {
  await write('governance.professional', rowsOf(everybody(population), professionalRow));
  await write('exchange.borrowed_professional', rowsOf(everybody(population), copyRow));
  await write('governance.role_grant', rowsOf(roles(), roleRow));
  await write(
    'exchange.borrowed_role_grant',
    rowsOf(roles(), one => ({ ...roleRow(one), version: 1 })),
  );
  await write(
    'governance.identity',
    rowsOf(
      people.filter(({ isPlayable }) => isPlayable),
      one => identityRow(one, now),
    ),
  );
}

/** By the short name: the built-in sign-in service knows them so. */
function identityRow({ id, region, slug }: DemoPerson, lastUsedAt: Date) {
  return {
    id: namedId('identity', slug),
    region_id: regionId(region),
    professional_id: id,
    issuer: 'demo',
    subject: slug,
    linked_at: beforeAll,
    last_used_at: lastUsedAt,
  };
}

interface Anybody {
  readonly id: string;
  readonly name: string;
  readonly region: string;
  readonly isSelfEmployed: boolean;
  /** Only who can be chosen at the demo door has one. */
  readonly slug: string | null;
}

function* everybody(population: readonly Inhabitant[]): Generator<Anybody> {
  for (const person of people) yield { ...person, slug: person.isPlayable ? person.slug : null };
  for (const { id, name, region } of staff) yield { id, name, region, isSelfEmployed: false, slug: null };
  for (const { id, name, post } of population) {
    yield { id, name, region: post.member.region, isSelfEmployed: false, slug: null };
  }
}

function professionalRow({ id, name, region, isSelfEmployed, slug }: Anybody) {
  return {
    id,
    region_id: regionId(region),
    name,
    is_self_employed: isSelfEmployed,
    is_synthetic: true,
    slug,
    is_demo: slug !== null,
  };
}

function copyRow({ id, region, isSelfEmployed }: Anybody) {
  return { id, version: 1, region_id: regionId(region), is_self_employed: isSelfEmployed };
}

interface Grant {
  readonly professionalId: string;
  readonly region: string;
  readonly member: string | null;
  readonly role: string;
  readonly since: string;
}

const beforeAll = '2024-01-01';

function* roles(): Generator<Grant> {
  for (const { id, region, job, roles: granted } of people) {
    for (const role of granted) yield { ...role, professionalId: id, region, since: job?.since ?? beforeAll };
  }
  for (const { id, region, member, role } of staff)
    yield { professionalId: id, region, member, role, since: beforeAll };
}

function roleRow({ professionalId, region, member, role, since }: Grant) {
  return {
    id: namedId('role-grant', `${professionalId}/${role}/${member}`),
    region_id: regionId(region),
    professional_id: professionalId,
    member_id: member && memberId(member),
    role,
    starts_on: since,
  };
}
