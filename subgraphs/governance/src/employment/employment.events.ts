import { publication } from '@naober/kit/events';
import { Employment } from './employment.entity.ts';

/** What eligibility needs; hours and terms stay here. */
export const publishEmployment = publication({
  topic: 'governance.employment',
  entity: Employment,
  state: ({ region, professional, member, profession, department, startsOn, endsOn }) => ({
    regionId: region.id,
    professionalId: professional.id,
    memberId: member.id,
    professionId: profession.id,
    departmentId: department?.id ?? null,
    startsOn,
    endsOn,
  }),
});
