import { namedId } from './ids.ts';
import { members, regions } from './reference/members.ts';
import { locations } from './reference/locations.ts';
import type { Writer } from './writer.ts';

export const regionId = (slug: string) => namedId('region', slug);
export const memberId = (slug: string) => namedId('member', slug);

export async function writeRegions(write: Writer): Promise<void> {
  const regionRows = regions.map(({ slug, name }) => ({ id: regionId(slug), slug, name }));
  await write('governance.region', regionRows);
  await write('governance.member', members.map(memberRow));
  await write('exchange.borrowed_member', members.map(exchangeCopy));
  await write('branding.borrowed_member', members.map(brandingCopy));
}

type Member = (typeof members)[number];

/** Where a member is found on the map. */
export function mainLocationOf({ slug }: Pick<Member, 'slug'>) {
  return locations.find(({ member }) => member === slug)!;
}

function memberRow(member: Member) {
  const { place, latitude, longitude } = mainLocationOf(member);
  return {
    id: memberId(member.slug),
    region_id: regionId(member.region),
    slug: member.slug,
    name: member.name,
    short_name: member.shortName,
    mark: member.mark,
    kind: member.kind,
    province: member.province,
    collective_agreement: member.collectiveAgreement,
    primary_colour: member.primaryColour,
    place,
    latitude,
    longitude,
  };
}

function exchangeCopy({ region, slug, name, shortName, collectiveAgreement }: Member) {
  const names = { slug, name, short_name: shortName, collective_agreement: collectiveAgreement };
  return { id: memberId(slug), version: 1, region_id: regionId(region), ...names };
}

function brandingCopy(member: Member) {
  const { latitude, longitude } = mainLocationOf(member);
  return { id: memberId(member.slug), version: 1, region_id: regionId(member.region), latitude, longitude };
}
