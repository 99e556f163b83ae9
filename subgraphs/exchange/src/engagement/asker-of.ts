import type { Context } from '@naober/kit/context';
import { localDateOf } from '@naober/kit/local-time';
import { rows } from '@naober/kit/sql';
import type { Successor } from '../eligibility/facts.rules.ts';
import type { Asker } from './engagement.rules.ts';

/** Who asks as the rules of engagements want to know her; members that merged are asked once per request. */
export async function askerOf(context: Context): Promise<Asker> {
  const { viewer, now } = context;
  const mergers = await mergersOf(context).load(viewer.tenantId);
  return { ...viewer, mergers, day: localDateOf(now) };
}

const mergersOf = (context: Context) =>
  context.batched<Successor[]>(mergersOf, async regionIds => {
    const found = await rows<Successor & { regionId: string }>(
      context.em,
      `select region_id as "regionId", id as "memberId", successor_id as "successorId", merged_on::text as "mergedOn"
       from borrowed_member where region_id = any(?::uuid[]) and merged_on is not null order by id`,
      [`{${regionIds.join(',')}}`],
    );
    return regionIds.map(id => found.filter(({ regionId }) => regionId === id));
  });
