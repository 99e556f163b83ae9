import type { EntityManager } from '@mikro-orm/postgresql';
import type { Context } from '@naober/kit/context';
import { fail } from '@naober/kit/errors';
import { localDateOf } from '@naober/kit/local-time';
import { EpaDefinition } from '../epa-definition/epa-definition.entity.ts';
import { EpaEntrustment } from './epa-entrustment.entity.ts';
import { employersToday } from './epa-entrustment.resolver.ts';
import { EpaEntrustmentStatus, statusOn, type GrantFacts } from './epa-entrustment.rules.ts';
import type { GrantEpaEntrustmentInput } from './grant-epa-entrustment.mutation.ts';
import { standingOf } from './standing.rules.ts';

export interface Gathered {
  readonly facts: GrantFacts;
  readonly epa: EpaDefinition;
  /** What stands for the professional on this EPA, expired or not; null when nothing does. */
  readonly current: EpaEntrustment | null;
}

/** All that the rules of granting ask, read in the transaction that decides. Throws NOT_FOUND for an unknown EPA. */
export async function gatherGrantFacts(
  tx: EntityManager,
  input: GrantEpaEntrustmentInput,
  context: Context,
): Promise<Gathered> {
  const { professionalId, epaId, level, decidedOn, validUntil = null } = input;
  const today = localDateOf(context.now);
  const epa = await tx.findOne(EpaDefinition, epaId, { populate: ['set'] });
  if (!epa) throw fail('NOT_FOUND', `There is no EPA ${epaId}.`);
  const [employerIds = []] = await employersToday(tx, context.viewer, [professionalId], today);
  const { current, ofAssessor } = await onThisEpa(tx, epa, professionalId, context.personId);
  const isHeld = ofAssessor !== null && statusOn(today, ofAssessor) === EpaEntrustmentStatus.ACTIVE;
  const facts: GrantFacts = {
    standing: standingOf(context.viewer, professionalId, employerIds, false), // consent to look gives no say
    level,
    assessorLevel: isHeld ? ofAssessor.level : null,
    today,
    decidedOn,
    validUntil,
    set: epa.set.unwrap(),
    standingDecisionOn: current?.decidedOn ?? null,
  };
  return { facts, epa, current };
}

async function onThisEpa(tx: EntityManager, epa: EpaDefinition, professionalId: string, assessorId: string) {
  const both = await tx.find(EpaEntrustment, {
    epa,
    professionalId: { $in: [professionalId, assessorId] },
    revokedAt: null,
  });
  const of = (personId: string) => both.find(one => one.professionalId === personId) ?? null;
  return { current: of(professionalId), ofAssessor: of(assessorId) };
}
