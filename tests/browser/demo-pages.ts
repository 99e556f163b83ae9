import { storyShiftId } from '@naober/scripts/seed/stories';
import { eventually, type TestPlatform } from '../platform.ts';

/** Those whose pages are looked at. */
export const readers = [
  'visitor',
  'femke-hoekstra',
  'esra-yilmaz',
  'annelies-bos',
  'geert-hofstra',
  'aukje-rinsma',
  'durk-halbesma',
  'tineke-bruins',
  'rixt-sikkema',
  'marit-feenstra',
] as const;

export interface DemoPage {
  readonly who: (typeof readers)[number];
  readonly name: string;
  readonly path: string;
}

/** Every page of the portal, full and empty, as the people of the demo find it. */
export async function demoPages(platform: TestPlatform): Promise<DemoPage[]> {
  const visitor = await platform.as();
  const { data } = await visitor('{ recruitmentEvents(first: 100) { nodes { id title } } }');
  const event = (title: string) =>
    data!['recruitmentEvents'].nodes.find((it: { title: string }) => it.title === title).id;
  const shift = (name: string) => `/diensten/${storyShiftId(name)}`;
  const desk = '/planning/martini';
  return [
    ...of('visitor', {
      start: '/',
      board: '/diensten',
      shift: shift('femke-eligible-ozg'),
      agenda: '/agenda',
      'working time': '/agenda/werktijd',
      events: '/bijeenkomsten',
      event: `/bijeenkomsten/${event('Voorlichtingsavond operatieassistent')}`,
      pathways: '/leerlijnen',
      pathway: '/leerlijnen/operatieassistent',
      'sign in': '/inloggen?naar=/agenda',
      'sign in, unknown organisation': '/inloggen?melding=unknown-service',
      'sign in, unknown person': '/inloggen?melding=unknown-person&dienst=demo',
      account: '/account',
      'who saw my data': '/account/inzage',
      'my data': '/account/gegevens',
      messages: '/berichten',
      'how messages reach me': '/account/berichten',
      roles: '/beheer/martini/rollen',
      'my papers': '/mijn-papieren',
      more: '/meer',
      'not found': '/nergens',
    }),
    ...of('femke-hoekstra', {
      start: '/',
      board: '/diensten?functie=OA',
      'empty board': '/diensten?lid=kijlstra&functie=OA',
      'shift that fits': shift('femke-eligible-ozg'),
      'shift without a qualification': shift('femke-epa-missing'),
      'shift too soon': shift('femke-rest-too-short'),
      'own shift': shift('femke-confirmed'),
      agenda: '/agenda',
      'working time': '/agenda/werktijd',
      'week of shifts': '/diensten?functie=OA&weergave=week',
      'shifts nearby': '/diensten?functie=OA&bij=hier&km=25',
      pools: '/pools',
      'my papers': '/mijn-papieren',
      'arrival card': `${shift('femke-confirmed')}/aankomst`,
      'full event': `/bijeenkomsten/${event('Meekijken op de operatiekamer')}`,
      pathways: '/leerlijnen',
      pathway: '/leerlijnen/operatieassistent',
      account: '/account',
      'who saw my data': '/account/inzage',
      'my data': '/account/gegevens',
      messages: await inboxPage(platform),
      'how messages reach me': '/account/berichten',
      'sign in again': '/inloggen',
      more: '/meer',
    }),
    ...of('esra-yilmaz', {
      start: '/',
      desk,
      'desk with a choice': `${desk}?dienst=${storyShiftId('esra-decides-oa')}`,
      'empty week': `${desk}?week=2031-01-06`,
      'new shift': `${desk}/nieuw`,
      'change a shift': `${desk}/dienst/${storyShiftId('martini-open')}`,
      roster: `${desk}/rooster`,
      'roster with mistakes': `${desk}/rooster?inlezing=${await rosterWithMistakes(platform)}`,
      'pools for planners': `${desk}/pools`,
      'roster without names': `${desk}/rooster?inlezing=${await rosterWithoutNames(platform)}`,
      inbox: `${desk}/postvak`,
      requirements: '/papieren/martini/eisen',
      'arrival card to write': `${shift('martini-open')}/aankomst`,
      'papers of another': '/papieren/ozg',
      'desk of another member': '/planning/ozg',
      'keys of another': '/beheer/martini/sleutels',
    }),
    ...of('rixt-sikkema', { 'pools of a specialist': '/pools' }),
    ...of('marit-feenstra', { 'pools of the office': '/pools' }),
    ...of('annelies-bos', {
      'papers to check': '/papieren/martini',
      requirements: '/papieren/martini/eisen',
    }),
    ...of('geert-hofstra', {
      start: '/',
      account: '/account',
      'no messages': '/berichten',
      roles: '/beheer/martini/rollen',
      keys: await keysPage(platform),
      more: '/meer',
    }),
    ...of('aukje-rinsma', { 'account with tokens': await accountPage(platform) }),
    ...of('durk-halbesma', {
      roles: '/beheer/regio/rollen',
      keys: '/beheer/regio/sleutels',
      'roles of a member': '/beheer/treant/rollen',
    }),
    ...of('tineke-bruins', {
      start: '/',
      log: '/beheer/regio/logboek',
      'log of a day before everything': '/beheer/regio/logboek?tot=2020-01-01',
      'requests to be erased': await erasuresPage(platform),
    }),
  ];
}

const of = (who: DemoPage['who'], paths: Record<string, string>): DemoPage[] =>
  Object.entries(paths).map(([name, path]) => ({ who, name, path }));

async function rosterWithMistakes(platform: TestPlatform): Promise<string> {
  const esra = await platform.as('esra-yilmaz');
  const { data } = await esra('{ member(slug: "martini") { id } }');
  const input = {
    memberId: data!['member'].id,
    fileName: 'rooster.csv',
    content:
      'Dienstnummer;Afdeling;Functie;Datum;Begin;Einde\nP1;Operatiekamer;Operatieassistent;31-11-2027;07:30;16:00\n',
  };
  const { data: imported } = await esra(
    'mutation($input: ImportRosterInput!) { importRoster(input: $input) { rosterImport { id } } }',
    { input },
  );
  const { id } = imported!['importRoster'].rosterImport;
  await eventually(async () => {
    const answer = await esra('query($id: ID!) { rosterImport(id: $id) { status } }', { id });
    return answer.data!['rosterImport'].status === 'COMPLETED';
  });
  return id;
}

/** A file whose columns nobody knows. */
async function rosterWithoutNames(platform: TestPlatform): Promise<string> {
  const esra = await platform.as('esra-yilmaz');
  const { data } = await esra('{ member(slug: "martini") { id } }');
  const row = 'P2;Operatiekamer;Operatieassistent;30-11-2027;07:30;16:00';
  const input = {
    memberId: data!['member'].id,
    fileName: 'eigen.csv',
    content: `Code;Waar;Wie;Wanneer;Aan;Uit\n${row}`,
  };
  const { data: imported } = await esra(
    'mutation($input: ImportRosterInput!) { importRoster(input: $input) { rosterImport { id } } }',
    { input },
  );
  const { id } = imported!['importRoster'].rosterImport;
  await eventually(async () => {
    const answer = await esra('query($id: ID!) { rosterImport(id: $id) { status } }', { id });
    return answer.data!['rosterImport'].status === 'WAITS_FOR_COLUMNS';
  });
  return id;
}

/** Martini's keys, one of each kind and one that counts no more. */
async function keysPage(platform: TestPlatform): Promise<string> {
  const geert = await platform.as('geert-hofstra');
  const { data } = await geert('{ member(slug: "martini") { id } }');
  const memberId: string = data!['member'].id;
  const api = 'mutation($input: CreateApiKeyInput!) { createApiKey(input: $input) { accessKey { id } } }';
  const scopes = ['READ_SHIFTS', 'IMPORT_ROSTERS', 'READ_AGREEMENTS'];
  const input = { memberId, name: 'Power BI van de afdeling bedrijfsvoering', scopes, days: 365 };
  const [made] = await Promise.all([geert(api, { input }), geert(api, { input: { ...input, days: 1 } })]);
  const revoke = 'mutation($of: ID!) { revokeAccessKey(input: { accessKeyId: $of }) { userErrors { code } } }';
  await geert(revoke, { of: made.data!['createApiKey'].accessKey.id });
  const widget = 'mutation($input: CreateWidgetKeyInput!) { createWidgetKey(input: $input) { accessKey { id } } }';
  const origins = ['https://intranet.martiniziekenhuis.nl', 'https://werkenbij.martiniziekenhuis.nl'];
  await geert(widget, { input: { memberId, name: 'Intranet', origins } });
  return '/beheer/martini/sleutels';
}

/** An inbox with one message: the copy of her data is ready. */
async function inboxPage(platform: TestPlatform): Promise<string> {
  const femke = await platform.as('femke-hoekstra');
  await femke('mutation { requestDataExport { dataExport { id } } }');
  await eventually(
    async () => (await femke('{ viewer { unreadMessageCount } }')).data!['viewer'].unreadMessageCount === 1,
    60_000,
  );
  return '/berichten';
}

/** An account with a token that takes a role along. */
async function accountPage(platform: TestPlatform): Promise<string> {
  const aukje = await platform.as('aukje-rinsma');
  const { data } = await aukje('{ viewer { roles { id } } }');
  const roleGrantIds = data!['viewer'].roles.map(({ id }: { id: string }) => id);
  const token =
    'mutation($input: CreatePersonalTokenInput!) { createPersonalToken(input: $input) { accessKey { id } } }';
  await aukje(token, { input: { name: 'Lijst van onze mensen', days: 90, mayWrite: true, roleGrantIds } });
  return '/account';
}

/** Requests to be erased: one that waits and one that was taken back. */
async function erasuresPage(platform: TestPlatform): Promise<string> {
  const ask = 'mutation { requestErasure { erasureRequest { id } } }';
  const [wiebe, niels] = await Promise.all(['wiebe-de-vries', 'niels-brouwer'].map(slug => platform.as(slug)));
  await wiebe!(ask);
  const { data } = await niels!(ask);
  const input = { erasureRequestId: data!['requestErasure'].erasureRequest.id };
  await niels!(
    'mutation($input: WithdrawErasureRequestInput!) { withdrawErasureRequest(input: $input) { userErrors { code } } }',
    { input },
  );
  return '/beheer/regio/wissen';
}
