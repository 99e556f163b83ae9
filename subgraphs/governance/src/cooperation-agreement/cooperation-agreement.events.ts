import { publication } from '@naober/kit/events';
import { CooperationAgreement } from './cooperation-agreement.entity.ts';

/** The whole scope; empty kinds or professions = all. From the day `terminatedOn` it no longer holds. */
export const publishCooperationAgreement = publication({
  topic: 'governance.cooperation-agreement',
  entity: CooperationAgreement,
  state: ({ region, title, scope, startsOn, endsOn, terminatedOn }) => ({
    regionId: region.id,
    title,
    ...scope,
    startsOn,
    endsOn,
    isTerminated: terminatedOn !== null,
    terminatedOn,
  }),
});
