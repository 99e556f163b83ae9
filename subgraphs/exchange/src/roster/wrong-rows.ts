import type { EntityManager } from '@mikro-orm/postgresql';
import type { Context } from '@naober/kit/context';
import { stringify } from 'csv-stringify/sync';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { canImportRosters } from '../shift/shift-access.rules.ts';
import { readTable } from './read-table.ts';
import { RosterImport } from './roster-import.entity.ts';
import { RosterMapping } from './roster-mapping.entity.ts';

@Resolver(() => RosterImport)
export class WrongRowsResolver {
  @FieldResolver(() => String, {
    nullable: true,
    description:
      'The refused rows as CSV with semicolons, to be mended and handed in: the cells as they were, behind them the line and the codes. Cells that a spreadsheet would take for a formula begin with an apostrophe, which is not read again. Null when no row was refused, the file is forgotten, or who asks does not handle rosters.',
  })
  async wrongRows(@Root() made: RosterImport, @Ctx() { em, viewer, now }: Context): Promise<string | null> {
    if (made.rowErrors.length === 0 || !canImportRosters(viewer, made.memberId)) return null;
    return wrongRowsOf(em, made, now);
  }
}

async function wrongRowsOf(em: EntityManager, { id, kind, memberId, rowErrors }: RosterImport, now: Date) {
  const { content } = await em.fork().findOneOrFail(RosterImport, id, { populate: ['content'] });
  if (content === null) return null;
  const isTable = kind === 'CSV' || kind === 'XLSX';
  const mapping = isTable ? await em.findOne(RosterMapping, { memberId, kind }) : null;
  const table = await readTable({ kind, content }, mapping?.columns ?? {}, now).catch(() => null);
  if (!table) return null;
  const codes = Map.groupBy(rowErrors, ({ line }) => line);
  const wrong = table.rows
    .filter(({ line }) => codes.has(line))
    .map(({ line, cells }) => [
      ...table.header.map((_, at) => cells[at] ?? ''),
      String(line),
      codes
        .get(line)!
        .map(({ code, column }) => (column === null ? code : `${column}: ${code}`))
        .join(', '),
    ]);
  return stringify([[...table.header, 'Regel', 'Fout'], ...wrong], {
    delimiter: ';',
    bom: true,
    escape_formulas: true,
  });
}
