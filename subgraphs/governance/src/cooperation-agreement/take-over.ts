import type { EntityManager } from '@mikro-orm/postgresql';
import { AgreementStage, holdsUntil } from './agreement-status.rules.ts';
import { CooperationAgreement } from './cooperation-agreement.entity.ts';

/**
 * Lets a version that is adopted take over from all that hold on its first day or later: from then on they hold no
 * longer. Those that would have started later never hold. The caller holds the region.
 */
export async function takeOver(tx: EntityManager, version: CooperationAgreement): Promise<void> {
  const { id, seriesId, startsOn } = version;
  const others = await tx.find(
    CooperationAgreement,
    { seriesId, id: { $ne: id }, stage: AgreementStage.ADOPTED, terminatedOn: null },
    { orderBy: { number: 'asc' } },
  );
  for (const other of others) {
    const last = holdsUntil(other);
    const isOver = last !== null && last < startsOn;
    if (!isOver) other.supersededOn = other.startsOn > startsOn ? other.startsOn : startsOn;
    else if (other.supersededOn === null && goesOn(last, startsOn)) other.supersededOn = startsOn;
  }
  await tx.flush(); // before the version counts: no two versions hold on one day
}

/** Whether the version goes on the day after the last. */
const goesOn = (last: string, startsOn: string): boolean =>
  Temporal.PlainDate.from(last).add({ days: 1 }).toString() === startsOn;
