import { publication } from '@naober/kit/events';
import { Professional } from './professional.entity.ts';

/** That there is such a person; who it is stays here. */
export const publishProfessional = publication({
  topic: 'governance.professional',
  entity: Professional,
  state: ({ region, isSelfEmployed, erasedAt }) => ({
    regionId: region.id,
    isSelfEmployed,
    isErased: erasedAt !== null,
  }),
});
