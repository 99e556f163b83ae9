import type { EntityManager } from '@mikro-orm/postgresql';
import type { Context } from '@naober/kit/context';
import { localDateOf } from '@naober/kit/local-time';
import { credentialFactsOf } from '../credential/asked-credentials.rules.ts';
import { credentialBook, type CredentialRow } from '../credential/credential-book.ts';
import type { CredentialBook } from '../credential/credential-facts.rules.ts';
import type { OpenShift } from '../shift/open-shift.entity.ts';
import { SignUp } from '../sign-up/sign-up.entity.ts';
import { SignUpStatus } from '../sign-up/sign-up-status.rules.ts';
import type {
  Agreement,
  EligibilityFacts,
  Employment,
  Entrustment,
  LabourDispute,
  OwnDetachment,
  OwnSignUp,
  PersonFacts,
  RuleParameter,
  Successor,
  WorkInterval,
} from './facts.rules.ts';
import { isOn } from './parameter.rules.ts';
import { intervalsOf, type Pattern } from '../combination-job/weeks.rules.ts';
import { dayNumberOf } from '../working-time/clock.rules.ts';
import { parametersSql, personSql } from './person.sql.ts';

/** How long a sign-up itself is remembered after its shift, for her to see. */
const memoryDays = 35;
/** How far back work is counted: no rule looks back longer than 52 weeks. */
const countedDays = 365;
/** How far ahead weeks that return are laid out: further than anybody signs up, with the longest window of a rule. */
const aheadDays = 430;
const day = 86_400_000;

/** One person with the numbers of the rules, read at once. */
export interface Person {
  readonly facts: PersonFacts;
  readonly parameters: readonly RuleParameter[];
  /** The core EPAs of each set. */
  readonly coreEpas: Readonly<Record<string, readonly string[]>>;
  readonly credentials: CredentialBook;
  /** Not withdrawn, for shifts that ended after `rememberedFrom`; newest first. */
  readonly signUps: readonly SignUp[];
  readonly rememberedFrom: Date;
}

/** As JSON brings it: instants as text. */
type InText<T> = { [K in keyof T]: T[K] extends Date ? string : T[K] extends Date | null ? string | null : T[K] };

interface PersonRow extends CredentialRow {
  id: string;
  is_self_employed: boolean | null;
  employments: Employment[];
  engagements: PersonFacts['engagements'];
  entrustments: Entrustment[];
  agreements: Agreement[];
  successors: Successor[];
  sign_ups: Record<string, unknown>[];
  work_here: (InText<Omit<OwnSignUp, 'calls'>> & { calls: { startsAt: string; endsAt: string }[] })[];
  work_elsewhere: InText<WorkInterval>[];
  combination_jobs: Pattern[];
  roster_feeds: InText<PersonFacts['rosterFeeds'][number]>[];
  profile: Pick<PersonFacts, 'hasNightExemption' | 'adultFrom' | 'presenceOptOutFrom'> | null;
  objections: PersonFacts['objections'];
  disputes: LabourDispute[];
  detachments: OwnDetachment[];
  detaching_pairs: NonNullable<PersonFacts['detachingPairs']>;
  feeds: Record<string, string>;
  core_epas: Record<string, string[]>;
  parameters: RuleParameter[];
}

/** Reads all that rules need of a person, in one statement; `em` must be hers or the platform's. */
export async function gatherPerson(em: EntityManager, professionalId: string, now: Date): Promise<Person> {
  return (await gatherPeople(em, [professionalId], now)).get(professionalId)!;
}

/** The same of many at once, by their ids. */
export async function gatherPeople(
  em: EntityManager,
  professionalIds: readonly string[],
  now: Date,
): Promise<Map<string, Person>> {
  const [rememberedFrom, countedFrom] = [memoryDays, countedDays].map(days => new Date(now.getTime() - days * day));
  const asked = [`{${professionalIds}}`, rememberedFrom, countedFrom, localDateOf(now)];
  const rows = await em.execute<PersonRow[]>(personSql, asked);
  return new Map(
    rows.map(row => {
      const signUps = row.sign_ups.map(one => em.map(SignUp, withDates(one)));
      const { id, parameters, core_epas: coreEpas } = row;
      const read = { parameters, coreEpas, credentials: credentialBook(row) };
      return [id, { facts: personFacts(row, now), ...read, signUps, rememberedFrom: rememberedFrom! }];
    }),
  );
}

function personFacts(row: PersonRow, now: Date): PersonFacts {
  const heard = (topic: string) => (row.feeds[topic] ? new Date(row.feeds[topic]) : null);
  const told = row.work_elsewhere.map(one => ({ ...one, startsAt: dateOf(one.startsAt), endsAt: dateOf(one.endsAt) }));
  const today = dayNumberOf(now.getTime());
  const returning = intervalsOf(row.combination_jobs, told, today - countedDays, today + aheadDays);
  const { employments, engagements, entrustments, agreements, successors, disputes } = row;
  return {
    isSelfEmployed: row.is_self_employed ?? false,
    employments,
    engagements,
    entrustments,
    agreements,
    successors,
    disputes,
    signUps: row.work_here.map(one => ({ ...one, ...spanOf(one), calls: one.calls.map(spanOf) })),
    intervals: [...told, ...returning],
    rosterFeeds: row.roster_feeds.map(one => ({ ...one, heardAt: dateOf(one.heardAt) })),
    hasNightExemption: row.profile?.hasNightExemption ?? false,
    adultFrom: row.profile?.adultFrom ?? null,
    presenceOptOutFrom: row.profile?.presenceOptOutFrom ?? null,
    objections: row.objections,
    detachments: row.detachments,
    detachingPairs: row.detaching_pairs,
    heardAt: {
      entrustments: heard('learning.epa-entrustment'),
      employments: heard('governance.employment'),
      agreements: heard('governance.cooperation-agreement'),
    },
  };
}

const spanOf = ({ startsAt, endsAt }: { startsAt: string; endsAt: string }) => ({
  startsAt: new Date(startsAt),
  endsAt: new Date(endsAt),
});

const dateOf = (text: string | null): Date | null => (text === null ? null : new Date(text));

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
export function factsOf(person: Person, shift: OpenShift, now: Date): EligibilityFacts {
  const { facts, parameters, coreEpas } = person;
  const day = localDateOf(shift.startsAt);
  const coreEpaIds = coreEpas[shift.requiredEpaSetId ?? ''] ?? [];
  const isConfirmed = facts.signUps.some(one => one.shiftId === shift.id && one.status === SignUpStatus.CONFIRMED);
  const employed = facts.employments.filter(({ startsOn, endsOn }) => isOn(day, startsOn, endsOn));
  const standing = { isConfirmed, employerIds: employed.map(({ memberId }) => memberId) };
  const credentials = credentialFactsOf(person.credentials, shift, standing);
  return { person: facts, shift, coreEpaIds, day, now, parameters, credentials };
}
