import { namedId } from './ids.ts';
import type { Writer } from './writer.ts';
import { departments, locationId } from './reference/departments.ts';
import { locations } from './reference/locations.ts';
import { members, regions } from './reference/members.ts';

export const regionId = (slug: string) => namedId('region', slug);
export const memberId = (slug: string) => namedId('member', slug);

const regionOf = new Map(members.map(({ slug, region }) => [slug, regionId(region)]));

export async function writeRegions(write: Writer): Promise<void> {
  await write('governance.region', 'id slug name', regions.map(({ slug, name }) => [regionId(slug), slug, name]));
  await writeMembers(write);
  await writeDepartments(write);
}

async function writeMembers(write: Writer): Promise<void> {
  const placed = members.map(member => ({ ...member, main: locations.find(one => one.member === member.slug)! }));
  await write(
    'governance.member',
    'id region_id slug name short_name mark kind province collective_agreement primary_colour place latitude longitude',
    placed.map(({ main, ...one }) => [
      memberId(one.slug), regionId(one.region), one.slug, one.name, one.shortName, one.mark, one.kind, one.province,
      one.collectiveAgreement, one.primaryColour, main.place, main.latitude, main.longitude,
    ]),
  );
  await write(
    'exchange.borrowed_member',
    'id version region_id slug name short_name',
    members.map(({ region, slug, name, shortName }) => [memberId(slug), 1, regionId(region), slug, name, shortName]),
  );
  await write(
    'branding.borrowed_member',
    'id version latitude longitude',
    placed.map(({ slug, main }) => [memberId(slug), 1, main.latitude, main.longitude]),
  );
}

async function writeDepartments(write: Writer): Promise<void> {
  await write(
    'governance.location',
    'id region_id member_id name street place latitude longitude',
    locations.map(({ member, name, street, place, latitude, longitude }) => [
      locationId(member, name), regionOf.get(member)!, memberId(member), name, street, place, latitude, longitude,
    ]),
  );
  await write(
    'governance.department',
    'id region_id member_id location_id name kind',
    departments.map(one => [one.id, regionOf.get(one.member)!, memberId(one.member), one.locationId, one.name, one.kind]),
  );
  await write(
    'exchange.borrowed_department',
    'id version region_id member_id name kind',
    departments.map(one => [one.id, 1, regionOf.get(one.member)!, memberId(one.member), one.name, one.kind]),
  );
}
