import { publication } from '@naober/kit/events';
import { ContributionTotal } from './contribution-total.entity.ts';

/** What neighbours may know of who was lent to whom: hours and how many people; no money, and nobody. */
export const publishContribution = publication({
  topic: 'exchange.contribution',
  entity: ContributionTotal,
  state: ({ regionId, homeMemberId, hostMemberId, period, startsOn, minutes, people }) => ({
    regionId,
    homeMemberId,
    hostMemberId,
    period,
    startsOn,
    minutes,
    people,
  }),
});
