import { publication } from '@naober/kit/events';
import { holdsUntil, runOffUntil } from './agreement-status.rules.ts';
import { CooperationAgreement } from './cooperation-agreement.entity.ts';

/**
 * The whole scope of a version; empty kinds or professions = all. `status` is the stage: what is not ADOPTED covers
 * nothing. `endsOn` is the last day on which it holds, be it by agreement, by notice or because another version takes
 * over; from the day `terminatedOn` on it holds no longer, whatever it says. `runOffUntil`: the last day of what was
 * confirmed before.
 */
export const publishCooperationAgreement = publication({
  topic: 'governance.cooperation-agreement',
  entity: CooperationAgreement,
  state: agreement => ({
    regionId: agreement.region.id,
    seriesId: agreement.seriesId,
    number: agreement.number,
    title: agreement.title,
    status: agreement.stage,
    ...agreement.scope,
    startsOn: agreement.startsOn,
    endsOn: holdsUntil({ ...periodOf(agreement), terminatedOn: null }),
    isTerminated: agreement.terminatedOn !== null,
    terminatedOn: agreement.terminatedOn,
    runOffUntil: runOffUntil(agreement),
  }),
});

const periodOf = ({ stage, startsOn, endsOn, supersededOn, endsByNoticeOn }: CooperationAgreement) => ({
  stage,
  startsOn,
  endsOn,
  supersededOn,
  endsByNoticeOn,
});
