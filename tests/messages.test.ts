import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { headerOf, Mailbox, textOf, type ReceivedMail } from '@naober/governance/testing/mailbox';
import { messageDue } from '@naober/kit/message-due';
import { platformFork } from '@naober/kit/row-security';
import { uuidv7 } from '@naober/kit/ids';
import { eventually, TestPlatform, type Ask } from './platform.ts';

let platform: TestPlatform;
let mailbox: Mailbox;
beforeAll(async () => {
  mailbox = await Mailbox.open();
  Object.assign(process.env, { SMTP_URL: mailbox.url, MAIL_FROM: 'Naober <naober@naober.test>' });
  platform = await TestPlatform.start();
  process.env['PORTAL_URL'] = platform.url;
});
afterAll(async () => {
  for (const name of ['SMTP_URL', 'MAIL_FROM', 'PORTAL_URL']) delete process.env[name];
  await platform.stop();
  await mailbox.close();
});

/** A mail whose subject holds the words, once it is there. */
const mailAbout = (words: string): Promise<ReceivedMail> =>
  eventually(async () => mailbox.received.find(mail => headerOf(mail, 'Subject')?.includes(words)));

const linkIn = (mail: ReceivedMail, path: string): URL =>
  new URL(textOf(mail).match(new RegExp(`http://\\S*${path}\\S*`))![0]);

/** A neighbour says that somebody must hear of something. */
async function say(slug: string, kind: string, facts: Record<string, string> = {}): Promise<void> {
  const [person] = await platform.sql('select id, region_id from governance.professional where slug = $1', [slug]);
  const { events, orm } = platform.platform.subgraphs.get('exchange')!;
  const due = { kind, recipientId: person!['id'] as string, regionId: person!['region_id'] as string, facts };
  await platformFork(orm).transactional(tx =>
    messageDue(events, tx, 'exchange', { ...due, subject: { type: 'OpenShift', id: uuidv7() } }),
  );
}

async function confirmAddress(ask: Ask, address: string): Promise<URL> {
  const set = await ask('mutation($of: String) { setMailAddress(input: { address: $of }) { userErrors { code } } }', {
    of: address,
  });
  expect(set.data).toEqual({ setMailAddress: { userErrors: [] } });
  return linkIn(await eventually(async () => mailbox.received.find(({ to }) => to === address)), '/account/berichten');
}

const confirm =
  'mutation($code: String!) { confirmMailAddress(input: { code: $code }) { messageSettings { mailAddress wishedAddress } userErrors { code } } }';

test('an address counts once its owner follows the link in the mail, and then messages go there', async () => {
  const femke = await platform.as('femke-hoekstra');
  const quiet = await femke(
    'mutation { setQuietHours(input: {}) { messageSettings { quietFrom } userErrors { code } } }',
  );
  expect(quiet.data).toEqual({ setQuietHours: { messageSettings: { quietFrom: null }, userErrors: [] } });
  const link = await confirmAddress(femke, 'femke@naober.test');
  const code = link.searchParams.get('bevestig');
  const jelle = await platform.as('esra-yilmaz');
  expect((await jelle(confirm, { code })).data!['confirmMailAddress'].userErrors).toEqual([{ code: 'NOT_GOOD' }]);
  await say('femke-hoekstra', 'SHIFT_CANCELLED');
  expect((await femke(confirm, { code })).data).toEqual({
    confirmMailAddress: { messageSettings: { mailAddress: 'femke@naober.test', wishedAddress: null }, userErrors: [] },
  });
  expect((await femke(confirm, { code })).data!['confirmMailAddress'].userErrors).toEqual([{ code: 'NOT_GOOD' }]);
  await say('femke-hoekstra', 'SIGN_UP_CONFIRMED', { startsAt: '2027-01-12T06:30:00Z', member: 'Martini' });
  const mail = await mailAbout('Je dienst op di 12 jan is bevestigd');
  expect(mail.to).toBe('femke@naober.test');
  const { data } = await femke('{ viewer { unreadMessageCount messages(first: 2) { nodes { kind } } } }');
  expect(data!['viewer']).toEqual({
    unreadMessageCount: 2,
    messages: { nodes: [{ kind: 'SIGN_UP_CONFIRMED' }, { kind: 'SHIFT_CANCELLED' }] },
  });
});

test('news is stopped by one press, without signing in; what merely opens the address stops nothing', async () => {
  const femke = await platform.as('femke-hoekstra');
  const choose =
    'mutation($mail: MessageTiming!) { setMessagePreference(input: { group: INVITATIONS, mail: $mail, push: OFF }) { userErrors { code } } }';
  await femke(choose, { mail: 'AT_ONCE' });
  await say('femke-hoekstra', 'POOL_INVITED');
  const mail = await mailAbout('flexpool');
  expect(headerOf(mail, 'List-Unsubscribe-Post')).toBe('List-Unsubscribe=One-Click');
  const address = headerOf(mail, 'List-Unsubscribe')!.slice(1, -1).replaceAll(' ', '');
  const wish = async () => {
    const { data } = await femke('{ viewer { messagePreferences { group mail } } }');
    return data!['viewer'].messagePreferences.find(({ group }: { group: string }) => group === 'INVITATIONS').mail;
  };
  const page = await fetch(address);
  expect([page.status, await page.text(), await wish()]).toEqual([
    200,
    expect.stringContaining('<form method="post"'),
    'AT_ONCE',
  ]);
  const post = (url: string) =>
    fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: 'List-Unsubscribe=One-Click',
    });
  const forged = new URL(address);
  forged.searchParams.set('about', 'ALL_NEWS');
  expect([(await post(forged.href)).status, await wish()]).toEqual([404, 'AT_ONCE']);
  expect([(await post(address)).status, await wish()]).toEqual([200, 'OFF']);
  expect((await fetch(`${platform.url}/messages/unsubscribe`)).status).toBe(404);
});

const eventsIn = (ics: string): Map<string, Record<string, string>> => {
  const events = ics
    .replaceAll(/\r\n[ \t]/g, '')
    .split('BEGIN:VEVENT')
    .slice(1);
  const read = events.map(event =>
    Object.fromEntries([...event.matchAll(/^([A-Z]+)[;:](.*)\r$/gm)].map(([, name, value]) => [name, value])),
  );
  return new Map(read.map(event => [event['UID'], event]));
};

test('her shifts are at a secret address, change with her sign-ups, and are gone when she revokes it', async () => {
  const femke = await platform.as('femke-hoekstra');
  const create = async () =>
    (await femke('mutation { createCalendarFeed { path calendarFeed { id } } }')).data!['createCalendarFeed'].path;
  const [first, path] = [await create(), await create()];
  const read = (at = path, headers = {}) => fetch(platform.url + at, { headers });
  expect((await read(first)).status).toBe(404); // a new one ends the old one
  const answer = await read();
  expect([answer.status, answer.headers.get('content-type'), answer.headers.get('cache-control')]).toEqual([
    200,
    'text/calendar; charset=utf-8',
    'private, max-age=1800',
  ]);
  const text = await answer.text();
  const { data } = await femke(
    '{ me { name agenda(first: 100) { nodes { id status viewerCanWithdraw shift { startsAt } } } } }',
  );
  const agenda: { id: string; viewerCanWithdraw: boolean; shift: { startsAt: string } }[] = data!['me'].agenda.nodes;
  const shown = agenda.find(one => one.viewerCanWithdraw && eventsIn(text).has(`${one.id}@naober`))!;
  const before = eventsIn(text).get(`${shown.id}@naober`)!;
  expect(before['DTSTART']).toBe(shown.shift.startsAt.replaceAll(/[-:]|\.\d+/g, ''));
  expect(before['STATUS']).not.toBe('CANCELLED');
  expect(text).not.toMatch(/TZID|Hoekstra|Femke/);
  expect((await read(path, { 'if-none-match': answer.headers.get('etag') })).status).toBe(304);

  await femke('mutation($of: ID!) { withdrawSignUp(input: { signUpId: $of }) { userErrors { code } } }', {
    of: shown.id,
  });
  const after = eventsIn(await (await read()).text()).get(`${shown.id}@naober`)!;
  expect([after['STATUS'], Number(after['SEQUENCE']) > Number(before['SEQUENCE'])]).toEqual(['CANCELLED', true]);
  expect(eventsIn(await (await read(`${path}?taal=en`)).text()).get(`${shown.id}@naober`)!['SUMMARY']).toContain(
    '(cancelled)',
  );

  const bearer = { authorization: `Bearer ${path.slice('/calendar/'.length, -'.ics'.length)}` };
  const asKey = await platform.asking('')('{ me { id } }', {}, bearer);
  expect(asKey.status).toBe(401); // it opens the calendar and nothing else

  const log = await platform.sql(
    `select count(*)::int as count from governance.audit_entry where record_type = 'CalendarFeed' and kind = 'READ'`,
  );
  expect(log).toEqual([{ count: 0 }]);
  await femke('mutation { revokeCalendarFeed { calendarFeed { id } } }');
  expect([(await read()).status, (await read('/calendar/naober_calendar_x.ics')).status]).toEqual([404, 404]);
});

test('while exchange is away the calendar is not empty but away', async () => {
  const esra = await platform.as('esra-yilmaz');
  const { path } = (await esra('mutation { createCalendarFeed { path } }')).data!['createCalendarFeed'];
  await platform.platform.stopSubgraph('exchange');
  const answer = await fetch(platform.url + path);
  expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '60']);
});
