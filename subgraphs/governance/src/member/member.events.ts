import { publication } from '@naober/kit/events';
import { Member } from './member.entity.ts';

/** What neighbours may know of a member: its names, its cao, and where its main location stands. */
export const publishMember = publication({
  topic: 'governance.member',
  entity: Member,
  state: ({ region, slug, name, shortName, collectiveAgreement, mark, place, latitude, longitude }) => ({
    regionId: region.id,
    slug,
    name,
    shortName,
    collectiveAgreement,
    mark,
    place,
    latitude,
    longitude,
  }),
});
