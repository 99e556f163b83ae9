import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { Mailbox, textOf } from '@naober/governance/testing/mailbox';
import { uuidv7 } from '@naober/kit/ids';
import { messageDue } from '@naober/kit/message-due';
import { platformFork } from '@naober/kit/row-security';
import { storyShiftId } from '@naober/scripts/seed/stories';
import type { Browser } from 'playwright-core';
import { eventually, TestPlatform } from '../platform.ts';
import { closeStage, openBrowser, twoViews, Visit } from './visit.ts';

let platform: TestPlatform;
let browser: Browser;
let mailbox: Mailbox;
beforeAll(async () => {
  mailbox = await Mailbox.open();
  Object.assign(process.env, { SMTP_URL: mailbox.url, MAIL_FROM: 'naober@naober.test' });
  [platform, browser] = await Promise.all([TestPlatform.start(), openBrowser()]);
  process.env['PORTAL_URL'] = platform.url;
});
afterAll(async () => {
  for (const name of ['SMTP_URL', 'MAIL_FROM', 'PORTAL_URL']) delete process.env[name];
  await closeStage(browser, platform);
  await mailbox.close();
});

/** A neighbour says that somebody must hear of something, and it is there. */
async function tell(slug: string, kind: string, subjectId: string, facts: Record<string, string> = {}): Promise<void> {
  const [person] = await platform.sql('select id, region_id from governance.professional where slug = $1', [slug]);
  const { events, orm } = platform.platform.subgraphs.get('exchange')!;
  const [id, recipientId] = [uuidv7(), person!['id'] as string];
  const due = { id, kind, recipientId, regionId: person!['region_id'] as string, facts };
  await platformFork(orm).transactional(tx =>
    messageDue(events, tx, 'exchange', { ...due, subject: { type: 'OpenShift', id: subjectId } }),
  );
  await eventually(async () => (await platform.sql('select from governance.message where id = $1', [id])).length === 1);
}

describe.each(twoViews)('messages on a $size in $locale', view => {
  let visit: Visit;
  const comesIn = async (slug?: string) => (visit = await Visit.of(browser, platform, view, slug));
  afterEach(async () => {
    await visit.leave();
    expect(visit.troubles).toEqual([]);
  });
  // What is chosen stays: each round has a person of her own.
  const somebody = view.size === 'phone' ? 'femke-hoekstra' : 'harm-kuipers';
  const shift = storyShiftId('femke-eligible-ozg');
  const words = {
    nl: { changed: 'Je dienst op di 12 jan is veranderd', pool: 'Je bent uitgenodigd voor een flexpool' },
    en: { changed: 'Your shift on Tue 12 Jan has changed', pool: 'You are invited to a flex pool' },
  }[view.locale];
  const unread = (count: number) =>
    visit.page.getByRole('link', { name: `${visit.say('nav.inbox')} ${visit.say('nav.unread', { count })}` }).waitFor();

  test('she finds nothing, then two messages; one leads to its shift and is read, the rest she marks', async () => {
    const { page, say } = await comesIn(somebody);
    await visit.open('/berichten');
    await page.getByText(say('inbox.none'), { exact: true }).waitFor();
    await tell(somebody, 'POOL_INVITED', uuidv7());
    await tell(somebody, 'SHIFT_CHANGED', shift, { startsAt: '2027-01-12T06:30:00Z', member: 'Martini' });
    await visit.open('/');
    await unread(2);
    await visit.open('/berichten');
    const titles = await page.getByRole('listitem').getByRole('heading', { level: 2 }).allInnerTexts();
    expect(titles).toEqual([words.changed, words.pool]);
    await page.getByRole('link', { name: words.changed, exact: true }).click();
    await page.waitForURL(`**/diensten/${shift}`);
    await unread(1);
    await visit.open('/berichten');
    expect(await page.getByText(say('inbox.new'), { exact: true }).count()).toBe(1);
    await page.getByLabel(say('inbox.onlyUnread'), { exact: true }).check();
    await page.getByRole('link', { name: words.changed, exact: true }).waitFor({ state: 'detached' });
    await visit.button('inbox.markAll').click();
    await page.getByText(say('inbox.noneUnread'), { exact: true }).waitFor();
    await visit.link('nav.inbox').waitFor();
  });

  test('she gives an address, follows the link in the mail, and mail goes there', async () => {
    const { page, say } = await comesIn(somebody);
    const address = `${somebody}@naober.test`;
    await visit.open('/account');
    await visit.link('account.messages').click();
    await visit.button('messages.setAddress').click();
    const field = page.getByLabel(say('messages.address'), { exact: true });
    await field.fill('no address');
    await visit.button('messages.sendLink').click();
    await page.getByText(say('setMailAddress.INVALID_ADDRESS'), { exact: true }).waitFor();
    await field.fill(address);
    await visit.button('messages.sendLink').click();
    await page.getByText(say('messages.waiting', { address }), { exact: true }).waitFor();
    const mail = await eventually(async () => mailbox.received.find(({ to }) => to === address));
    const link = new URL(/http:\S+bevestig=\S+/.exec(textOf(mail))![0]);
    await visit.open(link.pathname + link.search);
    await page.getByText(say('messages.confirmed'), { exact: true }).first().waitFor();
    await page.getByText(say('messages.mailTo', { address }), { exact: true }).waitFor();
    await visit.open(link.pathname + link.search);
    await page.getByText(say('confirmMailAddress.NOT_GOOD'), { exact: true }).first().waitFor();
  });

  test('she chooses what comes how, and when she is left alone; what is needed keeps a way', async () => {
    const { page, say } = await comesIn(somebody);
    await visit.open('/account/berichten');
    const choice = (group: string, way: string) =>
      page.getByRole('combobox', { name: `${say(`messageGroup.${group}`)}: ${say(way)}`, exact: true });
    const chosen = (group: string, way: string) => choice(group, way).inputValue();
    await choice('EVENTS', 'messages.byMail').selectOption('AT_ONCE');
    await eventually(async () => (await chosen('EVENTS', 'messages.byMail')) === 'AT_ONCE');
    expect(await choice('MY_SHIFTS', 'messages.byMail').locator('option').allInnerTexts()).toEqual([
      say('messageTiming.AT_ONCE'),
      say('messageTiming.OFF'),
    ]);
    await choice('MY_SHIFTS', 'messages.byMail').selectOption('OFF');
    await eventually(async () => (await chosen('MY_SHIFTS', 'messages.byMail')) === 'OFF');
    await choice('MY_SHIFTS', 'messages.byPush').selectOption('OFF');
    await page.getByRole('cell').getByText(say('setMessagePreference.NEEDED_NEEDS_A_WAY'), { exact: true }).waitFor();
    expect(await chosen('MY_SHIFTS', 'messages.byPush')).toBe('AT_ONCE');
    await page.getByLabel(say('quiet.from'), { exact: true }).fill('07:00');
    await visit.button('quiet.save').click();
    await page.locator('#stil-van-error').getByText(say('setQuietHours.NO_SPAN'), { exact: true }).waitFor();
    await page.getByLabel(say('quiet.from'), { exact: true }).fill('23:15');
    await visit.button('quiet.save').click();
    await eventually(async () => {
      const sql = `select quiet_from from governance.message_settings join governance.professional person
        on person.id = professional_id where slug = $1`;
      return (await platform.sql(sql, [somebody]))[0]?.['quiet_from'] === '23:15';
    });
    await visit.open('/account/berichten');
    expect([
      await chosen('EVENTS', 'messages.byMail'),
      await chosen('MY_SHIFTS', 'messages.byMail'),
      await page.getByLabel(say('quiet.from'), { exact: true }).inputValue(),
    ]).toEqual(['AT_ONCE', 'OFF', '23:15']);
  });

  test('her calendar reads her shifts at an address that she sees once, and reads nothing when she stops it', async () => {
    const { page, say } = await comesIn(somebody);
    await visit.open('/account/berichten');
    await visit.button('calendar.make').click();
    const address = await page.getByLabel(say('secret.label'), { exact: true }).inputValue();
    expect(address).toMatch(/\/calendar\/naober_calendar_[\w-]{43}\.ics/);
    expect(address.endsWith('?taal=en')).toBe(view.locale === 'en');
    const read = async () => (await fetch(address)).status;
    expect(await read()).toBe(200);
    await visit.button('secret.done').click();
    await page.getByLabel(say('secret.label'), { exact: true }).waitFor({ state: 'detached' });
    await visit.button('calendar.revoke').click();
    await visit.button('calendar.doRevoke').click();
    await visit.button('calendar.make').waitFor();
    expect(await read()).toBe(404);
  });

  test('she lets a device show messages, and switches it off', async () => {
    const { page, say } = await comesIn(somebody);
    await page.context().grantPermissions(['notifications'], { origin: platform.url });
    await page.addInitScript(aPushService);
    await visit.open('/account/berichten');
    await visit.button('push.turnOn').click();
    await page.getByText(/Chrome.*\(/).waitFor();
    const turnOff = page.getByRole('button', { name: new RegExp(`^${say('push.turnOff')}`) });
    await turnOff.click();
    await visit.button('push.turnOn').waitFor();
    expect(await turnOff.count()).toBe(0);
  });

  test('a visitor is sent to the door', async () => {
    const { page, say } = await comesIn();
    await visit.open('/berichten');
    await page.getByText(say('inbox.visitor'), { exact: true }).waitFor();
    await visit.open('/account/berichten');
    await page.getByText(say('messages.visitor'), { exact: true }).waitFor();
  });
});

/** A browser under test reaches no push service: it answers here as one would. */
function aPushService(): void {
  const point = new Uint8Array(65).fill(1);
  const base64url = (bytes: Uint8Array) =>
    btoa(String.fromCharCode(...bytes))
      .replaceAll('+', '-')
      .replaceAll('/', '_')
      .replaceAll('=', '');
  const keys = { p256dh: base64url(point), auth: base64url(point.slice(0, 16)) };
  const subscription = {
    endpoint: `https://fcm.googleapis.com/fcm/send/${navigator.language}`,
    unsubscribe: async () => true,
    toJSON: () => ({ endpoint: subscription.endpoint, keys }),
  };
  Object.assign(PushManager.prototype, {
    subscribe: async () => subscription,
    getSubscription: async () => subscription,
  });
}
