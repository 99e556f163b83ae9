import type { EntityManager } from '@mikro-orm/postgresql';
import type { Context } from '@naober/kit/context';
import { localDateOf } from '@naober/kit/local-time';
import type { OpenShift } from '../shift/open-shift.entity.ts';
import { SignUp } from '../sign-up/sign-up.entity.ts';
import { SignUpStatus } from '../sign-up/sign-up-status.rules.ts';
import type {
  Agreement,
  EligibilityFacts,
  Employment,
  Entrustment,
  PersonFacts,
  RuleParameter,
} from './facts.rules.ts';
import { parametersSql, personSql } from './person.sql.ts';

/** How long a sign-up is remembered after its shift: longer than any rule looks back. */
const memoryDays = 35;
const day = 86_400_000;

/** One person with the numbers of the rules, read at once. */
export interface Person {
  readonly facts: PersonFacts;
  readonly parameters: readonly RuleParameter[];
  /** The core EPAs of each set. */
  readonly coreEpas: Readonly<Record<string, readonly string[]>>;
  /** Not withdrawn, for shifts that ended after `rememberedFrom`; newest first. */
  readonly signUps: readonly SignUp[];
  readonly rememberedFrom: Date;
}

interface PersonRow {
  is_self_employed: boolean | null;
  employments: Employment[];
  entrustments: Entrustment[];
  agreements: Agreement[];
  sign_ups: Record<string, unknown>[];
  feeds: Record<string, string>;
  core_epas: Record<string, string[]>;
  parameters: RuleParameter[];
}

/** Reads all that rules need of a person, in one statement; `em` must be hers or the platform's. */
export async function gatherPerson(em: EntityManager, professionalId: string, now: Date): Promise<Person> {
  const rememberedFrom = new Date(now.getTime() - memoryDays * day);
  const [row] = await em.execute<PersonRow[]>(personSql, [professionalId, rememberedFrom, localDateOf(now)]);
  const signUps = row!.sign_ups.map(one => em.map(SignUp, withDates(one)));
  return {
    facts: personFacts(row!, signUps),
    parameters: row!.parameters,
    coreEpas: row!.core_epas,
    signUps,
    rememberedFrom,
  };
}

function personFacts(row: PersonRow, signUps: readonly SignUp[]): PersonFacts {
  const heard = (topic: string) => (row.feeds[topic] ? new Date(row.feeds[topic]) : null);
  return {
    isSelfEmployed: row.is_self_employed ?? false,
    employments: row.employments,
    entrustments: row.entrustments,
    agreements: row.agreements,
    signUps: signUps
      .filter(({ status }) => status !== SignUpStatus.DECLINED)
      .map(({ shift, status, startsAt, endsAt }) => ({ shiftId: shift.id, status, startsAt, endsAt })),
    heardAt: {
      entrustments: heard('learning.epa-entrustment'),
      employments: heard('governance.employment'),
      agreements: heard('governance.cooperation-agreement'),
    },
  };
}

const withDates = (row: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(row).map(([column, value]) => [
      column,
      column.endsWith('_at') && value !== null ? new Date(value as string) : value,
    ]),
  );

/** Every dated number of the rules. */
export async function ruleParameters(em: EntityManager): Promise<RuleParameter[]> {
  const [row] = await em.execute<{ parameters: RuleParameter[] }[]>(`select ${parametersSql} as parameters`);
  return row!.parameters;
}

/** The person who asks, read once per request; null for visitors. */
export async function viewerOf(context: Context): Promise<Person | null> {
  const { viewer, guarded, now } = context;
  if (viewer.personId === null) return null;
  return context
    .batched(viewerOf, ids => Promise.all(ids.map(id => gatherPerson(guarded, id, now))))
    .load(viewer.personId);
}

/** What one check of this person for this shift is decided on. */
export function factsOf({ facts, parameters, coreEpas }: Person, shift: OpenShift, now: Date): EligibilityFacts {
  const coreEpaIds = coreEpas[shift.requiredEpaSetId ?? ''] ?? [];
  return { person: facts, shift, coreEpaIds, day: localDateOf(shift.startsAt), now, parameters };
}
