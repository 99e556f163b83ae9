import type { EntityManager } from '@mikro-orm/postgresql';
import { BorrowedDepartment } from '../borrowed/department.entity.ts';
import { BorrowedEpaDefinition } from '../borrowed/epa-definition.entity.ts';
import { BorrowedProfession } from '../borrowed/profession.entity.ts';
import { ruleParameters } from '../eligibility/gather-facts.ts';
import { plain } from './columns.rules.ts';
import type { Catalogue } from './row.rules.ts';

/** What the names in a roster of this member stand for. */
export async function catalogueOf(em: EntityManager, memberId: string): Promise<Catalogue> {
  const departments = await em.find(BorrowedDepartment, { memberId }, { orderBy: { id: 'asc' } });
  const professions = await em.find(BorrowedProfession, {});
  const epas = await em.find(BorrowedEpaDefinition, {}, { orderBy: { id: 'asc' } });
  return {
    // A kind names a department only where the member has one of that kind.
    departments: new Map([
      ...onceOnly(departments.map(({ id, kind }) => [plain(kind), id])),
      ...departments.map(({ id, name }) => [plain(name), id] as const),
    ]),
    professions: new Map(
      professions.flatMap(({ id, code, name, nameEn }) => [code, name, nameEn].map(one => [plain(one), id])),
    ),
    // Later versions of a set have later ids: the newest meaning of a code wins.
    epas: new Map(epas.map(({ id, code }) => [code.toUpperCase(), id])),
    parameters: await ruleParameters(em),
  };
}

const onceOnly = (pairs: [string, string][]): [string, string][] =>
  pairs.filter(([key]) => pairs.filter(([other]) => other === key).length === 1);
