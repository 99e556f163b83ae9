import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { provisionDatabase } from '@naober/kit/database';
import { Subgraph } from '@naober/kit/serve';
import { askAs } from '@naober/kit/testing/ask-as';
import { subgraphs } from '@naober/scripts/compose-schema';
import { unzipSync } from 'fflate';
import { pino } from 'pino';
import { eventually, TestPlatform, type Ask } from '../platform.ts';

let platform: TestPlatform;
let sjoerd: Ask;
let branding: Subgraph | undefined;
beforeAll(async () => {
  platform = await TestPlatform.start('http');
  sjoerd = await platform.as('sjoerd-postma');
});
afterAll(async () => {
  await branding?.close();
  await platform.stop();
});

const exports = async () => {
  const { data, errors } = await sjoerd(
    '{ me { dataExports { id status partsDone partsTotal file sizeBytes expiresAt } } }',
  );
  expect(errors).toBeUndefined();
  return data!['me'].dataExports as {
    id: string;
    status: string;
    partsDone: number;
    partsTotal: number;
    file: string | null;
    sizeBytes: number | null;
    expiresAt: string | null;
  }[];
};

test('while a part of the platform is away, an export waits for it alone', async () => {
  await platform.platform.stopSubgraph('branding');
  const { data } = await sjoerd('mutation { requestDataExport { dataExport { status } userErrors { code } } }');
  expect(data!['requestDataExport']).toEqual({ dataExport: { status: 'QUEUED' }, userErrors: [] });
  const found = await eventually(async () => {
    const [newest] = await exports();
    return newest?.partsDone === 3 && newest;
  });
  expect(found).toMatchObject({ status: 'COLLECTING', partsDone: 3, partsTotal: 4, file: null, sizeBytes: null });
});

test('when it is back the export is ready, with all that any part stores about him', async () => {
  const definition = subgraphs.find(({ name }) => name === 'branding')!;
  const urls = await provisionDatabase(platform.adminUrl, subgraphs);
  branding = await Subgraph.open(definition, { databaseUrl: urls['branding']!, log: pino({ level: 'silent' }) });
  const ready = await eventually(async () => {
    const [newest] = await exports();
    return newest?.status === 'READY' && newest;
  });
  const zip = Buffer.from(ready.file!, 'base64');
  expect([ready.partsDone, ready.sizeBytes]).toEqual([4, zip.length]);
  const files = Object.entries(unzipSync(zip)).map(([name, bytes]) => [name, Buffer.from(bytes).toString()] as const);
  const tables = [...new Set(files.map(([name]) => name.replace(/\.(json|csv)$/, '')))];
  expect(tables).toEqual([
    'LEESMIJ.txt',
    'README.txt',
    'branding/registrations',
    'branding/stories',
    'branding/copy-of-employments',
    'exchange/sign-ups',
    'exchange/swaps',
    'exchange/rosters-that-she-handed-in',
    'exchange/work-elsewhere',
    'exchange/home-rosters-heard',
    'exchange/working-time-settings',
    'exchange/objections-to-work-elsewhere',
    'exchange/detachment-agreements',
    'exchange/texts-that-were-refused',
    'exchange/what-she-refused-to-sign',
    'exchange/days-on-hold',
    'exchange/signatures-that-she-gave',
    'exchange/agreements-that-she-was-asked-to-sign',
    'exchange/what-she-did-with-agreements',
    'exchange/agreements-handed-over-to-her',
    'exchange/agreements-that-she-drafted',
    'exchange/what-she-recorded-of-lending',
    'exchange/copy-of-roles',
    'exchange/pools',
    'exchange/wishes',
    'exchange/time-that-she-offers',
    'exchange/consultations-that-she-accepted',
    'exchange/consultations-that-she-asked-for',
    'exchange/saved-filters',
    'exchange/credentials',
    'exchange/looks-at-credentials',
    'exchange/hosts-that-were-shown-credentials',
    'exchange/arrival-cards-that-she-read',
    'exchange/what-she-said-of-departments',
    'exchange/what-departments-wrote-to-her',
    'exchange/what-she-wrote-to-others',
    'exchange/hours-that-were-settled',
    'exchange/hours-that-wait-to-be-settled',
    'exchange/journeys',
    'exchange/hours',
    'exchange/steps-with-hours',
    'exchange/words-with-hours-of-others',
    'exchange/hours-deputy',
    'exchange/engagements',
    'exchange/assessments-of-her-engagements',
    'exchange/combination-jobs',
    'exchange/messages-to-rosters',
    'exchange/copy-of-person',
    'exchange/copy-of-employments',
    'exchange/copy-of-entrustments',
    'exchange/placements',
    'exchange/steps-of-placements',
    'exchange/goals-of-placements',
    'exchange/onboarding-of-placements',
    'exchange/answers-after-placements',
    'exchange/steps-that-she-took-for-others',
    'exchange/what-she-agreed-with-hosts',
    'governance/person',
    'governance/employments',
    'governance/roles',
    'governance/sign-in-services',
    'governance/sessions',
    'governance/tokens',
    'governance/keys-that-she-made',
    'governance/consents',
    'governance/exports',
    'governance/erasure-requests',
    'governance/shifts-ahead',
    'governance/messages',
    'governance/message-deliveries',
    'governance/message-settings',
    'governance/message-preferences',
    'governance/push-devices',
    'governance/calendar-feeds',
    'governance/handbook',
    'governance/reactions-to-agreements',
    'governance/audit-log',
    'learning/entrustments',
    'learning/copy-of-employments',
    'learning/copy-of-consents',
  ]);
  expect(files).toHaveLength(2 + 2 * 78);
  const text = Object.fromEntries(files);
  expect(JSON.parse(text['governance/person.json']!)).toMatchObject([
    { name: 'Sjoerd Postma', region: 'Zorg voor het Noorden' },
  ]);
  expect(text['governance/employments.csv']).toContain('Ommelander Ziekenhuis Groningen');
  expect(JSON.parse(text['learning/entrustments.json']!).length).toBeGreaterThan(5);
});

test('nobody else is in it by name, and no secret', async () => {
  const file = (await exports())[0]!.file!;
  const all = Object.values(unzipSync(Buffer.from(file, 'base64')))
    .map(bytes => Buffer.from(bytes).toString())
    .join('\n');
  const people = await askAs<{ name: string }>(platform.adminUrl, 'select name from governance.professional');
  expect(people.map(({ name }) => name).filter(name => all.includes(name))).toEqual(['Sjoerd Postma']);
  const digests = await askAs<{ of: string }>(platform.adminUrl, 'select secret_digest as of from governance.session');
  expect(digests.length).toBeGreaterThan(0);
  expect(digests.filter(({ of }) => all.includes(of))).toEqual([]);
});

test('nothing of the parts is left on the way', async () => {
  expect(await askAs(platform.adminUrl, 'select * from governance.data_export_part')).toEqual([]);
  for (const { name } of subgraphs)
    expect(
      await askAs(platform.adminUrl, `select id from ${name}_events.job where name like '%data-export-part%'`),
    ).toEqual([]);
});

test('nobody else sees the export', async () => {
  const { id } = (await exports())[0]!;
  for (const slug of ['esra-yilmaz', 'tineke-bruins', 'durk-halbesma', undefined]) {
    const other = await platform.as(slug);
    const { data } = await other('query($id: ID!) { dataExport(id: $id) { id file } }', { id });
    expect(data).toEqual({ dataExport: null });
  }
});
