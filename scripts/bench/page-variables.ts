import { uuidv7 } from '@naober/kit/ids';
import { Kind, type OperationDefinitionNode } from 'graphql';
import { addressedVariables } from './addressed-variables.ts';

/** The one value that a statement finds in the database of the demo. Rejects when there is none. */
export type FindValue = (sql: string, values?: readonly unknown[]) => Promise<string>;

const monday = new Date();
const twoWeeks = { from: monday.toISOString(), until: new Date(monday.getTime() + 14 * 86_400_000).toISOString() };

/** What each page of the portal asks for, on demo data; a page of a member is that of Martini. Throws for a gap. */
export async function pageVariables(
  operation: OperationDefinitionNode,
  value: FindValue,
): Promise<Record<string, unknown>> {
  const month = twoWeeks.from.slice(0, 10);
  const own = await ownVariables(value)[operation.name!.value]?.();
  const all: Record<string, unknown> = { slug: 'martini', isOfRegion: false, month, code: 'withdrawing', ...own };
  const used = (operation.variableDefinitions ?? []).flatMap(({ variable, type, defaultValue }) => {
    const name = variable.name.value;
    if (name in all) return [[name, all[name]]];
    if (type.kind !== Kind.NON_NULL_TYPE || defaultValue) return [];
    throw new Error(`No page says what $${name} of ${operation.name!.value} is.`);
  });
  return Object.fromEntries(used);
}

function ownVariables(value: FindValue): Record<string, () => Promise<object>> {
  const open = () =>
    value(`select id from exchange.open_shift where status = 'PUBLISHED' and starts_at > now() and region_id =
      (select id from governance.region where slug = 'noord') order by starts_at, id limit 1`);
  const ofOpen = async () => ({ id: await open() });
  // Somebody of Martini, so that nobody of another organisation is looked at.
  const own = () => value(`select id from governance.professional where slug = 'karin-huizinga'`);
  const memberOf = (slug: string) => value('select id from governance.member where slug = $1', [slug]);
  const anHour = { startsAt: twoWeeks.from, endsAt: new Date(Date.parse(twoWeeks.from) + 3_600_000).toISOString() };
  return {
    Desk: async () => twoWeeks,
    PlannerPools: async () => twoWeeks,
    RestOfWeek: async () => ({ ...twoWeeks, after: null }),
    Pathway: async () => ({ slug: 'operatieassistent' }),
    Shift: ofOpen,
    ShiftWeek: async () => ({ shiftId: await open() }),
    TryOut: async () => ({ shiftId: await open(), ...anHour }),
    DeskTryOut: async () => ({ id: await open(), professionalId: await own(), ...anHour }),
    DeskTryOutDays: async () => ({ id: await open(), professionalId: await own(), ...eachOfSix(anHour) }),
    DeskChoice: ofOpen,
    PlannedShift: ofOpen,
    DeskCandidates: ofOpen,
    DeskTryOutPeople: ofOpen,
    Event: async () => ({ id: await value('select id from branding.recruitment_event order by id') }),
    RosterImport: async () => ({ id: uuidv7() }), // nobody but planners has an address of one
    MyReadiness: async () => ({ memberId: await memberOf('treant') }),
    LookBack: ofOpen,
    OtherShifts: ofOpen,
    PlanSupervisors: async () => ({ on: twoWeeks.from.slice(0, 10), epaIds: [] }),
    Agreement: async () => ({
      id: await value(`select id from governance.cooperation_agreement where title like 'RUN SEH%' order by id`),
    }),
    Arrival: ofOpen,
    People: async () => ({ search: 'Femke' }),
    Employee: async () => ({ search: 'Femke' }),
    RunPart: async () => ({ memberId: await memberOf('martini') }),
    ...addressedVariables,
  };
}

const eachOfSix = ({ startsAt, endsAt }: { startsAt: string; endsAt: string }): Record<string, string> =>
  Object.fromEntries(
    [1, 2, 3, 4, 5, 6].flatMap(day => [
      [`from${day}`, startsAt],
      [`until${day}`, endsAt],
    ]),
  );
