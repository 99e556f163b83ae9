import { credentialOf, type Credential } from '@naober/gateway/credential.rules';
import type { Ask, TestPlatform } from '../platform.ts';
import type { Database } from './database.ts';
import { makeKey } from './make-key.ts';
import { addPeople } from './people.ts';

/** One kind of asker, as it comes to the gateway. */
export interface Asker {
  readonly ask: Ask;
  readonly credential: Credential;
  /** Where a browser would say that it asks from. */
  readonly origin: string | null;
}

/** Who signs in, by the code of her column in `who-may-what.md`. */
const people = {
  her: 'femke-hoekstra',
  col: 'sjoerd-postma',
  pl: 'esra-yilmaz',
  plD: 'planner-of-ok',
  plX: 'planner-of-ic',
  plO: 'hidde-terpstra',
  tl: 'team-lead',
  hr: 'annelies-bos',
  ed: 'practice-educator',
  as: 'assessor',
  re: 'recruiter',
  ad: 'geert-hofstra',
  adO: 'administrator-of-ozg',
  pm: 'marit-feenstra',
  co: 'tineke-bruins',
  bo: 'board-member',
  fi: 'finance',
  ra: 'durk-halbesma',
  far: 'somebody-of-kam',
} as const;

/** Where Martini's widgets may stand. */
export const intranet = 'https://intranet.martini.example';

/** All kinds of askers, by the code of their column. */
export async function gatherAskers(platform: TestPlatform, database: Database): Promise<Map<string, Asker>> {
  await addPeople(database, await platform.as('durk-halbesma'));
  const askers = new Map<string, Asker>([['vis', { ask: await platform.as(), credential: null, origin: null }]]);
  for (const [code, slug] of Object.entries(people)) askers.set(code, await signedIn(platform, slug));
  for (const [code, secret] of Object.entries(await makeKeys(askers, database)))
    askers.set(code, await withKey(platform, secret, code === 'wid' ? intranet : null));
  return askers;
}

async function signedIn(platform: TestPlatform, slug: string): Promise<Asker> {
  const cookie = await platform.cookieOf(slug);
  const visitor = await platform.as();
  const ask: Ask = (query, variables, headers) => visitor(query, variables, { cookie, ...headers });
  return { ask, credential: { kind: 'session', secret: cookie.slice(cookie.indexOf('=') + 1) }, origin: null };
}

async function withKey(platform: TestPlatform, secret: string, origin: string | null): Promise<Asker> {
  const authorization = `Bearer ${secret}`;
  const visitor = await platform.as();
  const own = { authorization, ...(origin && { origin }) };
  const ask: Ask = (query, variables, headers) => visitor(query, variables, { ...own, ...headers });
  return { ask, credential: credentialOf({ authorization, cookie: undefined }), origin };
}

/** The secrets of keys and tokens, each made by who may. */
async function makeKeys(askers: ReadonlyMap<string, Asker>, database: Database): Promise<Record<string, string>> {
  const idOf = (slug: string) => database.value('select id from governance.member where slug = $1', [slug]);
  const [martini, ozg] = [await idOf('martini'), await idOf('ozg')];
  const roleOf = (slug: string, role: string) =>
    database.value(
      `select held.id from governance.role_grant held join governance.professional on professional.id = professional_id
       where slug = $1 and role = $2`,
      [slug, role],
    );
  const token = async (who: 'pl' | 'ad', role: string): Promise<string> => {
    const roleGrantIds = [await roleOf(people[who], role)];
    return make(who, 'createPersonalToken', { name: role, days: 1, mayWrite: true, roleGrantIds });
  };
  const make = async (who: string, mutation: string, input: object): Promise<string> =>
    (await makeKey(askers.get(who)!.ask, mutation, input)).secret;
  const scopes = ['READ_SHIFTS', 'IMPORT_ROSTERS', 'READ_AGREEMENTS'];
  const api = (who: string, memberId: string, asked: string[]) =>
    make(who, 'createApiKey', { memberId, name: asked.join(' '), scopes: asked, days: 1 });
  return {
    wid: await make('ad', 'createWidgetKey', { memberId: martini, name: 'Intranet', origins: [intranet] }),
    kS: await api('ad', martini, ['READ_SHIFTS']),
    kR: await api('ad', martini, ['IMPORT_ROSTERS']),
    kA: await api('ad', martini, ['READ_AGREEMENTS']),
    kO: await api('adO', ozg, scopes),
    toR: await make('her', 'createPersonalToken', { name: 'reads', days: 1 }),
    toP: await token('pl', 'PLANNER'),
    toA: await token('ad', 'MEMBER_ADMIN'),
  };
}
