import type { Demo } from './demo.ts';
import { Ids, namedId } from './ids.ts';
import { people, type DemoPerson } from './people.ts';
import type { Inhabitant } from './population.ts';
import { professions } from './reference/professions.ts';
import { memberId, regionId } from './write-regions.ts';

/** Something that somebody can show; HR of her employer looked at it. */
export interface DemoCredential {
  readonly id: string;
  readonly regionId: string;
  readonly professionalId: string;
  readonly kind: string;
  readonly about: string | null;
  readonly number: string | null;
  /** PR-3: of specialists. */
  readonly specialisms: string;
  /** Days counted from today; null = none kept. */
  readonly dated: number | null;
  readonly ends: number | null;
  readonly isCleared: boolean | null;
  readonly status: 'SUBMITTED' | 'VERIFIED' | 'RESTRICTED';
  /** Null = nobody looked yet. */
  readonly lookedAt: string | null;
  readonly lookId: string;
}

type Told = [kind: string, about: string | null, dated: number | null, ends: number | null];

/** Of professions that the law wants in the register: the code that ends their numbers. */
const groups: Readonly<Record<string, string>> = { BMH: '80', PA: '81', SO: '01', AVG: '01' };
/** As PostgreSQL takes a list. */
const specialisms: Readonly<Record<string, string>> = { SO: '{01.047}', AVG: '{01.056}', VS: '{30.067}' };
const specialismsOf = (profession: string): string => specialisms[profession] ?? '{}';
const groupOf = (profession: string): string | null =>
  professions.find(({ code }) => code === profession)?.isBigRequired ? (groups[profession] ?? '30') : null;

/** Who has a diploma that CZO recognises. */
const withDiploma = new Set('OA AM MOZ RECV SEHV ICV CCV ONCV DIAV RL AMBV AMBC'.split(' '));

/** What the people whom the demo names can show beside registration and diploma, and how theirs differs. */
const extras: Readonly<Record<string, readonly Told[]>> = {
  'femke-hoekstra': [
    ['LIFE_SUPPORT', 'BLS', -300, 65],
    ['E_LEARNING', 'MEDICATIEVEILIGHEID', -200, null],
  ],
  'lisanne-bakker': [['LIFE_SUPPORT', 'ALS', -100, 265]],
  'wiebe-de-vries': [['LIFE_SUPPORT', 'ALS', -120, 245]],
  'niels-brouwer': [
    ['DRIVING_LICENCE', 'C1', null, 900],
    ['AMBULANCE_DRIVER_CERTIFICATE', null, -400, 695],
  ],
  'harm-kuipers': [['E_LEARNING', 'STRALINGSVEILIGHEID', -90, 640]],
};
const cleared = new Set(['wiebe-de-vries', 'niels-brouwer', 'femke-hoekstra']);
/** What nobody has looked at yet, and what ends or is restricted. */
const waiting: Readonly<Record<string, Told>> = { 'karin-huizinga': ['LIFE_SUPPORT', 'BLS', -5, 360] };
const bigEnds: Readonly<Record<string, number>> = { 'anouk-venema': 60 };
const restricted = new Set(['dieuwke-haan']);

/** Of the people whom the demo names: all that their work asks, and what their stories need. */
export function namedCredentials(): DemoCredential[] {
  const nurses = people.filter(({ job }) => job !== null && groupOf(job.profession) !== null);
  return people.flatMap(person => [...registrationOf(person, nurses.indexOf(person) + 1), ...papersOf(person)]);
}

/** A number whose middle block is zero: there are ten of each profession, and that is enough. */
function registrationOf(person: DemoPerson, serial: number): DemoCredential[] {
  const group = person.job && groupOf(person.job.profession);
  if (!group) return [];
  const number = `99000000${serial % 10}${group}`;
  const status = restricted.has(person.slug) ? 'RESTRICTED' : 'VERIFIED';
  return [
    {
      ...credentialOf(person, ['BIG_REGISTRATION', group, null, bigEnds[person.slug] ?? 1_200]),
      number,
      status,
      specialisms: specialismsOf(person.job!.profession),
    },
  ];
}

function papersOf(person: DemoPerson): DemoCredential[] {
  const { slug, job } = person;
  if (!job) return [];
  const told = (one: Told) => credentialOf(person, one);
  const untold = waiting[slug];
  return [
    ...(withDiploma.has(job.profession) ? [told(['CZO_DIPLOMA', job.profession, -1_500, null])] : []),
    told(['CONDUCT_CERTIFICATE', null, -40, null]),
    told(['IDENTITY_SEEN', null, -700, null]),
    ...(cleared.has(slug) ? [{ ...told(['OCCUPATIONAL_HEALTH_CLEARANCE', null, -200, null]), isCleared: true }] : []),
    ...(extras[slug] ?? []).map(told),
    ...(untold ? [{ ...told(untold), status: 'SUBMITTED' as const, lookedAt: null }] : []),
  ];
}

const credentialOf = ({ id, slug, region, job }: DemoPerson, [kind, about, dated, ends]: Told): DemoCredential => ({
  id: namedId('credential', `${slug}/${kind}/${about}`),
  lookId: namedId('look', `${slug}/${kind}/${about}`),
  regionId: regionId(region),
  professionalId: id,
  kind,
  about,
  number: null,
  specialisms: '{}',
  dated,
  ends,
  isCleared: null,
  status: 'VERIFIED',
  lookedAt: memberId(job!.member),
});

/** Of the many: what the law asks of their professions. */
export function* credentialsOf({ seed, calendar }: Demo, population: readonly Inhabitant[]): Generator<DemoCredential> {
  const [ids, looks] = ['credential', 'look'].map(kind => new Ids(seed, kind, calendar.at(-400, 0)));
  for (const { id: professionalId, index, post } of population) {
    const group = groupOf(post.profession);
    if (group === null && post.profession !== 'RL') continue;
    const kept = { dated: group === null ? -2_000 : null, ends: group === null ? null : 300 + ((index * 37) % 1_500) };
    yield {
      id: ids!.next(),
      lookId: looks!.next(),
      regionId: regionId(post.member.region),
      professionalId,
      kind: group === null ? 'CZO_DIPLOMA' : 'BIG_REGISTRATION',
      about: group ?? 'RL',
      specialisms: specialismsOf(post.profession),
      // No register gives out a number that begins so.
      number: group === null ? null : `00${String(index).padStart(7, '0')}${group}`,
      ...kept,
      isCleared: null,
      status: 'VERIFIED',
      lookedAt: memberId(post.member.slug),
    };
  }
}
