import type { RequiredEntityData } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { uuidv7 } from '@naober/kit/ids';
import type { Viewer } from '@naober/kit/viewer';
import { aViewer, TestSubgraph } from '@naober/kit/testing/subgraph';
import { BorrowedEmployment } from '../src/borrowed/employment.entity.ts';
import { BorrowedProfession } from '../src/borrowed/profession.entity.ts';
import { EpaDefinition, EpaKind } from '../src/epa-definition/epa-definition.entity.ts';
import { EntrustmentLevel } from '../src/epa-entrustment/entrustment-level.rules.ts';
import { EpaEntrustment } from '../src/epa-entrustment/epa-entrustment.entity.ts';
import { EpaSetVersion } from '../src/epa-set-version/epa-set-version.entity.ts';
import { PathwayStep } from '../src/pathway/pathway-step.entity.ts';
import { Pathway } from '../src/pathway/pathway.entity.ts';
import { TaughtEpa } from '../src/pathway/taught-epa.entity.ts';
import { learning } from '../src/schema.ts';

export const startLearning = (): Promise<TestSubgraph> => TestSubgraph.start(learning);

type Over<T> = Partial<RequiredEntityData<T>>;

/** The region of `aViewer`. */
export const regionId = aViewer().tenantId;
export const anotherRegionId = '00000000-0000-7000-8000-000000000002';

let count = 0;
const next = () => (count += 1);

/** A set that has counted since 2020 and has no end. */
export const aSet = (em: EntityManager, over: Over<EpaSetVersion> = {}): EpaSetVersion =>
  em.create(EpaSetVersion, {
    code: `SET-${next()}`,
    name: `Set ${count}`,
    version: '2020',
    validFrom: '2020-01-01',
    ...over,
  });

/** A core EPA of operating room assistants (OA). */
export const anEpa = (em: EntityManager, set: EpaSetVersion, over: Over<EpaDefinition> = {}): EpaDefinition =>
  em.create(EpaDefinition, {
    set,
    position: next(),
    code: `OA-${count}`,
    title: `Handeling ${count}`,
    kind: EpaKind.CORE,
    professionCodes: ['OA'],
    ...over,
  });

/** Independently (level 4), since 2024, without an end. */
export const anEntrustment = (
  em: EntityManager,
  epa: EpaDefinition,
  professionalId: string,
  over: Over<EpaEntrustment> = {},
): EpaEntrustment =>
  em.create(EpaEntrustment, {
    regionId,
    professionalId,
    epa,
    level: EntrustmentLevel.L4,
    decidedOn: '2024-01-01',
    decidedById: uuidv7(),
    ...over,
  });

/** Copy of a profession, of operating room assistants if nothing is said. */
export const aProfession = (em: EntityManager, over: Over<BorrowedProfession> = {}): BorrowedProfession =>
  em.create(BorrowedProfession, { id: uuidv7(), version: 1, code: 'OA', ...over });

/** Copy of an employment since 2020, without an end. */
export const anEmployment = (
  em: EntityManager,
  professionalId: string,
  professionId: string,
  over: Over<BorrowedEmployment> = {},
): BorrowedEmployment =>
  em.create(BorrowedEmployment, {
    id: uuidv7(),
    version: 1,
    regionId,
    professionalId,
    professionId,
    memberId: uuidv7(),
    startsOn: '2020-01-01',
    ...over,
  });

export const aPathway = (em: EntityManager, over: Over<Pathway> = {}): Pathway =>
  em.create(Pathway, { regionId, slug: `pad-${next()}`, title: `Pad ${count}`, summary: 'Stap voor stap.', ...over });

/** A step that teaches these EPAs. */
export function aStep(em: EntityManager, pathway: Pathway, position: number, epas: EpaDefinition[] = []): PathwayStep {
  const step = em.create(PathwayStep, { pathway, position, title: `Stap ${position}`, summary: 'Leren en doen.' });
  for (const epa of epas) em.create(TaughtEpa, { step, epa });
  return step;
}

/** Somebody with a role at a member. */
export const withRole = (role: string, memberId: string, personId: string = uuidv7()): Viewer =>
  aViewer({ personId, roles: [{ role, organisationId: memberId, unitId: null }] });
