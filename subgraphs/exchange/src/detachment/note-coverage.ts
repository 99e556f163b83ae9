import type { EntityManager } from '@mikro-orm/postgresql';
import { cooperationsOf } from './cooperations.ts';
import { coverageSpans, type CoverageSpan } from './coverage.rules.ts';
import type { DetachmentAgreement } from './detachment-agreement.entity.ts';
import { DetachmentCoverage } from './detachment-coverage.entity.ts';
import { termsOf } from './detachment-facts.ts';

const newest = { orderBy: { notedAt: 'desc', id: 'desc' } } as const;

/** Notes what covers each day of it, where that is something else than was noted last. */
export async function noteCoverage(tx: EntityManager, one: DetachmentAgreement, now: Date): Promise<void> {
  await tx.flush();
  const spans = coverageSpans(await cooperationsOf(tx, one.regionId), await termsOf(tx, one));
  const last = await tx.findOne(DetachmentCoverage, { detachmentId: one.id }, newest);
  if (last && sameSpans(last.spans, spans)) return;
  tx.create(DetachmentCoverage, { regionId: one.regionId, detachmentId: one.id, notedAt: now, spans });
  await tx.flush();
}

/** PostgreSQL keeps the keys of JSON in an order of its own. */
const sameSpans = (one: readonly CoverageSpan[], other: readonly CoverageSpan[]): boolean =>
  one.length === other.length && one.every((span, index) => textOf(span) === textOf(other[index]!));

const textOf = ({ from, until, kind, cooperationAgreementId }: CoverageSpan): string =>
  [from, until, kind, cooperationAgreementId].join(' ');
