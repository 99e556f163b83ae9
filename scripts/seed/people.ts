import { namedId } from './ids.ts';
import type { RegionSlug } from './reference/members.ts';
import { rosterEpas } from './reference/epas.ts';

/** Somebody whom the demo knows by name. All are fictional. */
export interface DemoPerson {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly region: RegionSlug;
  readonly isSelfEmployed: boolean;
  /** True: can be chosen at the demo door; the others only fill the scene. */
  readonly isPlayable: boolean;
  readonly job: DemoJob | null;
  readonly roles: readonly DemoRole[];
  /** Codes that she is not entrusted with, of all those of her profession. */
  readonly lacks: readonly string[];
  /** Codes that she may only do under supervision (level 3). */
  readonly supervised: readonly string[];
}

export interface DemoJob {
  readonly member: string;
  readonly profession: string;
  readonly department: string;
  readonly hoursPerWeek: number;
  readonly since: string;
}

/** Without a member the role holds for the whole region. */
export interface DemoRole {
  readonly role: string;
  readonly member: string | null;
}

interface Rest {
  region?: RegionSlug;
  roles?: string;
  lacks?: string;
  supervised?: string;
  isSelfEmployed?: boolean;
  isPlayable?: boolean;
}

export const people: readonly DemoPerson[] = [
  person('Femke Hoekstra', 'martini OA OK 32 2019-03-01', { lacks: 'OA-7', supervised: 'OA-4' }),
  person('Jelle Dijkstra', 'nijsmellinghe AM OK 36 2017-09-01', { lacks: 'AM-17 AM-21' }),
  person('Anouk Venema', 'wza RECV REC 28 2020-01-01', { lacks: 'AZ-REC-4' }),
  person('Sjoerd Postma', 'ozg OA OK 36 2015-05-01', {}),
  person('Marije Boonstra', 'treant SEHV SEH 32 2016-02-01', { lacks: 'AZ-SEH-5' }),
  person('Wiebe de Vries', 'kijlstra AMBV AMBU 36 2014-06-01', {}),
  person('Lisanne Bakker', 'umcg ICV IC 32 2018-10-01', { lacks: 'AZ-IC-5' }),
  person('Harm Kuipers', 'frisius RL RAD 36 2012-04-01', { lacks: 'RL-4' }),
  person('Tjitske Wiersma', 'antonius FL FUN 24 2021-09-01', { lacks: 'FL-S1 FL-S3' }),
  person('Niels Brouwer', 'ambugroningen AMBC AMBU 36 2019-11-01', {}),
  person('Rixt Sikkema', 'wza VS DAG 32 2017-02-01', {}),
  person('Roelien Meijer', 'ozg OA OK 36 2010-01-01', { roles: 'TEAM_LEAD@ozg ASSESSOR@ozg' }),
  person('Esra Yilmaz', null, { roles: 'PLANNER@martini' }),
  person('Yohannes Tesfay', null, {}),
  person('Olena Kovalenko', null, {}),
  person('Bram Oosterhuis', null, { isSelfEmployed: true, roles: 'PROFESSIONAL' }),
  person('Hidde Terpstra', null, { roles: 'PLANNER@ozg' }),
  person('Karin Huizinga', 'martini OA OK 32 2008-08-01', { roles: 'PRACTICE_EDUCATOR@martini ASSESSOR@martini' }),
  person('Tjeerd Kalma', null, { roles: 'TEAM_LEAD@martini' }),
  person('Annelies Bos', null, { roles: 'HR_ADVISOR@martini' }),
  person('Ilse Wolthuis', null, { roles: 'RECRUITER@ozg' }),
  person('Marit Feenstra', null, { roles: 'PROGRAMME_MANAGER' }),
  person('Geert Hofstra', null, { roles: 'MEMBER_ADMIN@martini' }),
  person('Aukje Rinsma', null, { roles: 'MEMBER_ADMIN@martini HR_ADVISOR@martini' }),
  person('Jantina Veldkamp', null, { roles: 'FINANCE@martini' }),
  person('Rolf Drenth', null, { roles: 'FINANCE@wza FINANCE@ozg FINANCE@nijsmellinghe' }),
  person('Tineke Bruins', null, { roles: 'COMPLIANCE_OFFICER' }),
  person('Durk Halbesma', null, { roles: 'MEMBER_ADMIN' }),
  person('Mees van Dam', 'hartekamp VPK6 DAG 32 2022-05-01', { region: 'kam' }),
  person('Sanne Koster', null, { region: 'kam', roles: 'PLANNER@kennemerhart' }),
  person('Wouter Smit', 'wza OA OK 32 2018-03-01', { isPlayable: false }),
  person('Nienke Wijnstra', 'nijsmellinghe OA OK 28 2021-09-01', { isPlayable: false }),
  person('Pieter Boersma', 'ozg AM OK 36 2013-03-01', { isPlayable: false }),
  person('Jorien Elzinga', null, { roles: 'HR_ADVISOR@ozg' }),
  person('Gerda Visser', null, { roles: 'HR_ADVISOR@nijsmellinghe', isPlayable: false }),
  person('Klaas Mulder', null, { roles: 'HR_ADVISOR@wza', isPlayable: false }),
  person('Geke Nijboer', null, { roles: 'HR_ADVISOR@treant', isPlayable: false }),
  person('Dieuwke Haan', 'nijsmellinghe RECV REC 24 2016-09-01', { isPlayable: false }),
];

/** @throws Error when nobody is called so */
export function personOf(slug: string): DemoPerson {
  const found = people.find(one => one.slug === slug);
  if (!found) throw new Error(`The demo knows nobody called ${slug}.`);
  return found;
}

/** The level at which a named person may do an activity; null when not at all. */
export function levelOf(
  { job, lacks, supervised, roles }: DemoPerson,
  epa: { code: string; professions: readonly string[] },
) {
  if (!job || !epa.professions.includes(job.profession) || lacks.includes(epa.code)) return null;
  if (supervised.includes(epa.code)) return 3;
  const teaches = roles.some(({ role }) => role === 'ASSESSOR');
  return teaches || rosterEpas[job.profession]?.[0] === epa.code ? 5 : 4;
}

/** `job` is "member profession department hours since"; roles are "ROLE@member" or "ROLE". */
function person(
  name: string,
  job: string | null,
  { region = 'noord', isSelfEmployed = false, isPlayable = true, ...rest }: Rest,
): DemoPerson {
  const slug = name.toLowerCase().replaceAll(' ', '-');
  return {
    id: namedId('professional', slug),
    slug,
    name,
    region,
    isSelfEmployed,
    isPlayable,
    job: job ? jobOf(job) : null,
    roles: [...(job ? [{ role: 'PROFESSIONAL', member: jobOf(job).member }] : []), ...words(rest.roles).map(roleOf)],
    lacks: words(rest.lacks),
    supervised: words(rest.supervised),
  };
}

function jobOf(text: string): DemoJob {
  const [member, profession, department, hours, since] = text.split(' ') as [string, string, string, string, string];
  return { member, profession, department, hoursPerWeek: Number(hours), since };
}

function roleOf(text: string): DemoRole {
  const [role, member] = text.split('@') as [string, string?];
  return { role, member: member ?? null };
}

function words(text?: string): string[] {
  return text ? text.split(' ') : [];
}
