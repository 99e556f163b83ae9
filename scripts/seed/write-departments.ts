import { type DemoDepartment, departments, locationId } from './reference/departments.ts';
import { type DemoLocation, locations } from './reference/locations.ts';
import { members } from './reference/members.ts';
import { memberId, regionId } from './write-regions.ts';
import type { Writer } from './writer.ts';

export async function writeDepartments(write: Writer): Promise<void> {
  await write('governance.location', locations.map(locationRow));
  await write('governance.department', departments.map(departmentRow));
  await write(
    'exchange.borrowed_department',
    departments.map(one => ({ ...departmentRow(one), ...placeOf(one), version: 1 })),
  );
}

const regionOf = new Map(members.map(({ slug, region }) => [slug, regionId(region)]));

function locationRow({ member, name, street, place, latitude, longitude }: DemoLocation) {
  return {
    id: locationId(member, name),
    region_id: regionOf.get(member)!,
    member_id: memberId(member),
    name,
    street,
    place,
    latitude,
    longitude,
  };
}

function departmentRow({ id, member, name, kind, locationId: location_id }: DemoDepartment) {
  return { id, region_id: regionOf.get(member)!, member_id: memberId(member), name, kind, location_id };
}

function placeOf({ locationId: id }: DemoDepartment) {
  const { latitude, longitude } = locations.find(({ member, name }) => locationId(member, name) === id)!;
  return { latitude, longitude };
}
