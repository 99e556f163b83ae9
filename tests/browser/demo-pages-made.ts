import { eventually, type TestPlatform } from '../platform.ts';

export async function rosterWithMistakes(platform: TestPlatform): Promise<string> {
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
export async function rosterWithoutNames(platform: TestPlatform): Promise<string> {
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
export async function keysPage(platform: TestPlatform): Promise<string> {
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
export async function inboxPage(platform: TestPlatform): Promise<string> {
  const femke = await platform.as('femke-hoekstra');
  await femke('mutation { requestDataExport { dataExport { id } } }');
  await eventually(
    async () => (await femke('{ viewer { unreadMessageCount } }')).data!['viewer'].unreadMessageCount === 1,
    60_000,
  );
  return '/berichten';
}

/** An account with a token that takes a role along. */
export async function accountPage(platform: TestPlatform): Promise<string> {
  const aukje = await platform.as('aukje-rinsma');
  const { data } = await aukje('{ viewer { roles { id } } }');
  const roleGrantIds = data!['viewer'].roles.map(({ id }: { id: string }) => id);
  const token =
    'mutation($input: CreatePersonalTokenInput!) { createPersonalToken(input: $input) { accessKey { id } } }';
  await aukje(token, { input: { name: 'Lijst van onze mensen', days: 90, mayWrite: true, roleGrantIds } });
  return '/account';
}

/** Requests to be erased: one that waits and one that was taken back. */
export async function erasuresPage(platform: TestPlatform): Promise<string> {
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

/** The page of the newest version of an agreement. */
export async function agreementNamed(platform: TestPlatform, title: string): Promise<string> {
  const marit = await platform.as('marit-feenstra');
  const { data } = await marit('{ cooperationAgreements { id title } }');
  const found = (data!['cooperationAgreements'] as { id: string; title: string }[]).find(one => one.title === title);
  return `/overeenkomsten/${found!.id}`;
}
