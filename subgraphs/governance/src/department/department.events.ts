import { publication } from '@naober/kit/events';
import { Department } from './department.entity.ts';

/** What neighbours may know of a department: what it does, and where. */
export const publishDepartment = publication({
  topic: 'governance.department',
  entity: Department,
  state: ({ region, member, location, name, kind }) => {
    const { id: locationId, name: locationName, street, place, latitude, longitude } = location.unwrap();
    const where = { locationId, locationName, street, place, latitude, longitude };
    return { regionId: region.id, memberId: member.id, name, kind, ...where };
  },
});
