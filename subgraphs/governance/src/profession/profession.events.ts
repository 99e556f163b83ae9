import { publication } from '@naober/kit/events';
import { Profession } from './profession.entity.ts';

/** Professions are the same in all regions: no region is theirs. */
export const publishProfession = publication({
  topic: 'governance.profession',
  entity: Profession,
  state: ({ code, name, nameEn, isBigRequired }) => ({ regionId: null, code, name, nameEn, isBigRequired }),
});
