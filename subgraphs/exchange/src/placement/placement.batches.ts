import type { Context } from '@naober/kit/context';
import { ruleNumbers } from '@naober/kit/rule-numbers';
import { rows } from '@naober/kit/sql';
import { OnboardingItem } from './onboarding-item.entity.ts';
import { PlacementGoal } from './placement-goal.entity.ts';
import { PlacementStep } from './placement-step.entity.ts';
import type { PlacementStatus } from './placement.enums.ts';

/** By placement: its steps as far as who asks may see them, oldest first. */
export const stepsOf = (context: Context) =>
  context.batched<PlacementStep[]>(stepsOf, async ids => {
    const where = { placementId: { $in: [...ids] } };
    const found = await context.guarded.find(PlacementStep, where, { orderBy: { at: 'asc', id: 'asc' } });
    return ids.map(id => found.filter(({ placementId }) => placementId === id));
  });

/** By placement: its goals, in the order in which they were added. */
export const goalsOf = (context: Context) =>
  context.batched<PlacementGoal[]>(goalsOf, async ids => {
    const where = { placementId: { $in: [...ids] } };
    const found = await context.guarded.find(PlacementGoal, where, { orderBy: { addedAt: 'asc', id: 'asc' } });
    return ids.map(id => found.filter(({ placementId }) => placementId === id));
  });

/** By placement: its onboarding list. */
export const onboardingOf = (context: Context) =>
  context.batched<OnboardingItem[]>(onboardingOf, async ids => {
    const where = { placementId: { $in: [...ids] } };
    const found = await context.guarded.find(OnboardingItem, where, { orderBy: { place: 'asc' } });
    return ids.map(id => found.filter(({ placementId }) => placementId === id));
  });

/** By placement: hours a week of all of hers that overlap it, its own included. Read as the platform: a sum, no place. */
export const hoursTogetherOf = (context: Context) =>
  context.batched<number>(hoursTogetherOf, async ids => {
    const found = await rows<{ id: string; hours: number }>(
      context.platform,
      `select one.id, (one.hours_per_week + coalesce(sum(other.hours_per_week), 0))::int as hours
       from exchange_placement one left join exchange_placement other on other.professional_id = one.professional_id
         and other.id <> one.id and other.status not in ('IDEA', 'COMPLETED', 'ENDED_EARLY')
         and other.starts_on <= one.ends_on and other.ends_on >= one.starts_on
       where one.id = any(?) group by one.id`,
      [`{${ids.join(',')}}`],
    );
    return ids.map(id => found.find(one => one.id === id)?.hours ?? 0);
  });

const day = 86_400_000;

/** By status: how many days placements of the region usually stood so in the last year; null below five of them. */
export const usualDaysOf = (context: Context) =>
  context.batched<number | null>(usualDaysOf, async statuses => {
    const number = await ruleNumbers(context.em, context.now);
    const since = new Date(context.now.getTime() - 365 * day);
    const found = await rows<{ status: PlacementStatus; days: number; count: number }>(
      context.platform,
      `select status, ceil(percentile_cont(0.5) within group (order by seconds) / 86400)::int as days,
         count(distinct placement_id)::int as count
       from (select status, placement_id,
           extract(epoch from lead(at) over (partition by placement_id order by at, id) - at) as seconds
         from placement_step where region_id = ? and at > ?) as stood
       where seconds is not null group by status`,
      [context.viewer.tenantId, since],
    );
    const known = new Map(
      found.filter(({ count }) => count >= number('PL-4.usual')).map(one => [one.status, one.days]),
    );
    return statuses.map(status => known.get(status as PlacementStatus) ?? null);
  });
