import { publication } from '@naober/kit/events';
import { Member } from './member.entity.ts';

/** What neighbours may know of a member: its names, its cao, where its main location stands, and who stands in its place from when on. */
export const publishMember = publication({
  topic: 'governance.member',
  entity: Member,
  state: ({ region, slug, name, shortName, collectiveAgreement, mark, place, latitude, longitude, ...member }) => ({
    regionId: region.id,
    slug,
    name,
    shortName,
    collectiveAgreement,
    mark,
    place,
    latitude,
    longitude,
    successorId: member.successor?.id ?? null,
    mergedOn: member.mergedOn,
    leftOn: member.leftOn,
  }),
});
