import type { Context } from '@naober/kit/context';
import { localDateOf, localTimeOf } from '@naober/kit/local-time';
import { rows } from '@naober/kit/sql';
import { LocalDate } from '@naober/kit/subgraph';
import { hasRole } from '@naober/kit/viewer';
import { stringify } from 'csv-stringify/sync';
import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { visibleMember } from '../borrowed/visible-member.ts';
import { personReference } from '../person-reference/person-reference.ts';
import { MemberRef } from '../references/member.ts';
import { ProfessionalRef } from '../references/professional.ts';
import { monthOf } from './own-timesheets.resolver.ts';

const columns = {
  description:
    'Of one month, as CSV with semicolons: who (by number), day, begin and end with offset, break, minutes that the entry adds, organisations, department, profession, kind, status, whether it corrects, and the reference by which settlement speaks of her. Cells that a spreadsheet would take for a formula begin with an apostrophe.',
};

/** Hours as a table: her own, and of the employer that keeps the registration (WT-20). */
@Resolver(() => ProfessionalRef)
export class OwnHoursCsvResolver {
  @FieldResolver(() => String, {
    nullable: true,
    description: `Her hours. ${columns.description} Null for all but herself.`,
  })
  async timesheetsCsv(
    @Root() { id }: ProfessionalRef,
    @Arg('month', () => LocalDate, { description: 'Any day of the month.' }) month: string,
    @Ctx() context: Context,
  ): Promise<string | null> {
    return context.viewer.personId === id ? csvOf(context, 'sheet.professional_id = ?', id, month) : null;
  }
}

@Resolver(() => MemberRef)
export class MemberHoursCsvResolver {
  @FieldResolver(() => String, {
    nullable: true,
    description: `Hours of its own people at any member, which it keeps 52 weeks (WT-20). ${columns.description} Null for all but its HR and finance.`,
  })
  async hoursOfOwnPeopleCsv(
    @Root() { id }: MemberRef,
    @Arg('month', () => LocalDate, { description: 'Any day of the month.' }) month: string,
    @Ctx() context: Context,
  ): Promise<string | null> {
    const isTheirs = ['HR_ADVISOR', 'FINANCE'].some(role => hasRole(context.viewer, role, id));
    if (!isTheirs || !(await visibleMember(id, context))) return null;
    return csvOf(context, 'sheet.home_member_id = ?', id, month);
  }
}

const header = [
  'persoon',
  'dag',
  'begin',
  'einde',
  'pauze_min',
  'minuten',
  'thuis',
  'bij',
  'afdeling',
  'functie',
  'soort',
  'status',
  'correctie',
  'kenmerk',
];

interface Row {
  readonly professionalId: string;
  readonly homeMemberId: string | null;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly cells: readonly (string | number | null)[];
}

async function csvOf({ guarded }: Context, whose: string, id: string, month: string): Promise<string> {
  const { $gte, $lt } = monthOf(month);
  const found = await rows<Row>(
    guarded,
    `select sheet.professional_id as "professionalId", sheet.home_member_id as "homeMemberId", sheet.starts_at as "startsAt", sheet.ends_at as "endsAt",
       json_build_array(sheet.break_minutes, sheet.minutes, home.name, host.name, department.name, profession.name,
         sheet.kind, sheet.status, case when sheet.corrects_id is null then 'nee' else 'ja' end) as cells
     from timesheet sheet left join borrowed_member home on home.id = sheet.home_member_id
     left join borrowed_member host on host.id = sheet.host_member_id
     left join borrowed_department department on department.id = sheet.department_id
     left join borrowed_profession profession on profession.id = sheet.profession_id
     where ${whose} and sheet.starts_at >= ? and sheet.starts_at < ? order by sheet.starts_at, sheet.id`,
    [id, $gte, $lt],
  );
  const table = found.map(({ professionalId, homeMemberId, startsAt, endsAt, cells }) => [
    professionalId,
    localDateOf(new Date(startsAt)),
    clock(startsAt),
    clock(endsAt),
    ...cells,
    homeMemberId && personReference(homeMemberId, professionalId),
  ]);
  return stringify([header, ...table], { delimiter: ';', bom: true, escape_formulas: true });
}

const clock = (at: string): string =>
  localTimeOf(new Date(at)).toString({ smallestUnit: 'minute', timeZoneName: 'never' });
