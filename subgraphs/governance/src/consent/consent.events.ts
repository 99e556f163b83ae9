import { publication } from '@naober/kit/events';
import { Consent } from './consent.entity.ts';

/** Who agreed to what, and whether it stands. */
export const publishConsent = publication({
  topic: 'governance.consent',
  entity: Consent,
  state: ({ region, professional, purpose, withdrawnAt }) => ({
    regionId: region.id,
    professionalId: professional.id,
    purpose,
    isStanding: withdrawnAt === null,
  }),
});
