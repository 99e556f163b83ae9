import { alsoSeenBy, seenBy } from '@naober/kit/row-security';
import type { ExchangePlacement } from './exchange-placement.entity.ts';

type Column =
  | 'professionalId'
  | 'status'
  | 'regionId'
  | 'homeMemberId'
  | 'homeDepartmentId'
  | 'leadApprovedAt'
  | 'hostMemberId'
  | 'departmentId';

/** She, and once it is no wish any more her team lead and HR at home, and the host once her lead said yes. */
const isOfParties = (of: Readonly<Record<Column, string>>): string =>
  `${of.professionalId} = viewer_person() or ${of.status} <> 'IDEA' and ${of.regionId} = viewer_tenant() and (
     viewer_holds_at('TEAM_LEAD', ${of.homeMemberId}, ${of.homeDepartmentId})
     or viewer_holds('HR_ADVISOR', ${of.homeMemberId})
     or ${of.leadApprovedAt} is not null and (
       viewer_holds_at('TEAM_LEAD', ${of.hostMemberId}, ${of.departmentId})
       or viewer_holds_at('PLANNER', ${of.hostMemberId}, ${of.departmentId})))`;

export const seenByParties = [
  ...seenBy<ExchangePlacement>(isOfParties),
  ...alsoSeenBy<ExchangePlacement>(
    'seen_by_office',
    ({ status, regionId }) =>
      `${status} <> 'IDEA' and ${regionId} = viewer_tenant() and viewer_holds('PROGRAMME_MANAGER', null)`,
  ),
];

const placed: Readonly<Record<Column, string>> = {
  professionalId: 'placed.professional_id',
  status: 'placed.status',
  regionId: 'placed.region_id',
  homeMemberId: 'placed.home_member_id',
  homeDepartmentId: 'placed.home_department_id',
  leadApprovedAt: 'placed.lead_approved_at',
  hostMemberId: 'placed.host_member_id',
  departmentId: 'placed.department_id',
};

interface OfPlacement {
  readonly placementId: string;
  readonly professionalId: string;
}

/** What belongs to a placement and is of its parties alone: the office does not read it. */
export const seenWithPlacement = (table: string) =>
  seenBy<OfPlacement>(
    ({ placementId, professionalId }) =>
      `${professionalId} = viewer_person() or exists (select from exchange_placement placed
         where placed.id = ${table}.${placementId} and (${isOfParties(placed)}))`,
  );

/** The same for its steps: others than herself see those since she last asked. */
export const seenSinceRequest = (table: string) =>
  seenBy<OfPlacement & { readonly at: string }>(
    ({ placementId, professionalId, at }) =>
      `${professionalId} = viewer_person() or exists (select from exchange_placement placed
         where placed.id = ${table}.${placementId} and placed.status <> 'IDEA' and ${table}.${at} >= placed.requested_at)`,
  );
