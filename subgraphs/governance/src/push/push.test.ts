import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { TestSubgraph } from '@naober/kit/testing/subgraph';
import type { Viewer } from '@naober/kit/viewer';
import { outcomeOf } from '../../testing/answers.ts';
import { aProfessional, aRegion, startGovernance } from '../../testing/governance.ts';
import { Mailbox } from '../../testing/mailbox.ts';
import { deliveriesTo, settings, tell, waysBy } from '../../testing/messages.ts';
import { PushService, type Browser } from '../../testing/push-service.ts';
import { self, visitor } from '../../testing/viewers.ts';
import type { Outbound } from '../mail/outbound.ts';
import { deliver } from '../message-delivery/deliver-message.job.ts';
import { MessageGroup, MessageTiming } from '../message/message.enums.ts';
import { choosePreference } from '../message-settings/choose-preference.ts';
import type { Professional } from '../professional/professional.entity.ts';
import { PushSubscription } from './push-subscription.entity.ts';

let governance: TestSubgraph;
let service: PushService;
let mailbox: Mailbox;
let ways: Outbound;
let femke: Professional;
let her: Viewer;
/** So far ahead that no job of the running subgraph is due. */
const noon = new Date('2099-03-10T12:00:00Z');

beforeAll(async () => {
  [governance, service, mailbox] = await Promise.all([startGovernance(), PushService.open(), Mailbox.open()]);
  process.env['PUSH_SERVICES'] = service.origin;
  ways = waysBy({ SMTP_URL: mailbox.url, PUSH_SERVICES: service.origin });
});
afterAll(async () => {
  delete process.env['PUSH_SERVICES'];
  await Promise.all([governance.stop(), service.close(), mailbox.close()]);
});
beforeEach(async () => {
  mailbox.empty();
  service.taken.length = 0;
  femke = await governance.em.transactional(async tx => {
    const person = aProfessional(tx, aRegion(tx));
    settings(tx, person);
    await tx.flush();
    await choosePreference(tx, person, MessageGroup.MY_SHIFTS, { mail: MessageTiming.OFF });
    return person;
  });
  her = self(femke.id, femke.region.id);
});

const subscribing =
  'mutation($input: SubscribeToPushInput!) { subscribeToPush(input: $input) { pushSubscription { id } userErrors { code } } }';
const subscribe = async (browser: Browser, viewer = her) =>
  outcomeOf(
    await governance.ask(viewer, subscribing, { input: { ...browser, device: 'Firefox, Android' } }),
    'subscribeToPush',
  );
const devices = async (viewer = her) => {
  const { data } = await governance.ask(viewer, '{ viewer { pushSubscriptions { id device endpoint } } }');
  return (data!['viewer'] as { pushSubscriptions: { id: string; endpoint: string }[] }).pushSubscriptions;
};
const sendAll = async () => {
  const { orm, events } = governance.subgraph;
  for (const { id } of await deliveriesTo(governance, femke)) await deliver(orm, id, events, ways, noon);
};
const became = async () => (await deliveriesTo(governance, femke)).map(({ channel, status }) => `${channel} ${status}`);

test('a device hears that there is something, sealed for it alone, and nothing of what', async () => {
  expect(await subscribe(service.aBrowser('/phone'))).toBe('DONE');
  await tell(governance, femke, 'SIGN_UP_CONFIRMED', { facts: { member: 'Martini', note: 'Bel Esra' }, at: noon });
  await sendAll();
  await sendAll();
  expect(await became()).toEqual(['PUSH SENT']);
  expect(service.taken).toHaveLength(1);
  const [pushed] = service.taken;
  expect(JSON.parse(service.read(pushed!))).toEqual({ title: 'Naober', body: 'Er is nieuws voor je in Naober.' });
  expect(pushed!.body.toString('latin1')).not.toMatch(/Naober|nieuws/);
  expect(pushed!.headers['authorization']).toMatch(/^vapid t=.+, k=.+$/);
  const { data } = await governance.ask(her, '{ viewer { pushKey } }');
  expect(pushed!.headers['authorization']).toContain(`k=${(data!['viewer'] as { pushKey: string }).pushKey}`);
  expect(mailbox.received).toEqual([]);
});

test.each([
  ['404', 0],
  ['410', 0],
  ['500', 1],
])('a device that answers %s is forgotten or kept, and the message goes by mail', async (code, left) => {
  await subscribe(service.aBrowser(`/${code}`));
  service.answers.set(`/${code}`, Number(code));
  await tell(governance, femke, 'SIGN_UP_CONFIRMED', { at: noon });
  await sendAll();
  await sendAll();
  expect(await became()).toEqual(['MAIL SENT', 'PUSH FAILED']);
  expect(mailbox.received.map(({ to }) => to)).toEqual([`${femke.id}@naober.test`]);
  expect(await devices()).toHaveLength(left);
});

test('one device of two is enough', async () => {
  await subscribe(service.aBrowser('/gone'));
  await subscribe(service.aBrowser('/there'));
  service.answers.set('/gone', 410);
  await tell(governance, femke, 'SIGN_UP_CONFIRMED', { at: noon });
  await sendAll();
  expect([await became(), (await devices()).map(({ endpoint }) => endpoint)]).toEqual([
    ['PUSH SENT'],
    [`${service.origin}/there`],
  ]);
});

test('push that she chose off after it was queued does not go out; what is needed comes the way she wants now', async () => {
  const choose = (group: MessageGroup, mail: MessageTiming, push: MessageTiming) =>
    governance.em.transactional(async tx => void (await choosePreference(tx, femke, group, { mail, push })));
  await subscribe(service.aBrowser('/phone'));
  await choose(MessageGroup.EVENTS, MessageTiming.OFF, MessageTiming.AT_ONCE);
  await tell(governance, femke, 'SIGN_UP_CONFIRMED', { at: noon });
  await tell(governance, femke, 'EVENT_PLACE_FREE', { at: noon });
  expect(await became()).toEqual(['PUSH QUEUED', 'PUSH QUEUED']);
  await choose(MessageGroup.MY_SHIFTS, MessageTiming.AT_ONCE, MessageTiming.OFF);
  await choose(MessageGroup.EVENTS, MessageTiming.OFF, MessageTiming.OFF);
  await sendAll();
  expect(await became()).toEqual(['MAIL QUEUED', 'PUSH SUPPRESSED', 'PUSH SUPPRESSED']);
  await sendAll();
  expect(await became()).toEqual(['MAIL SENT', 'PUSH SUPPRESSED', 'PUSH SUPPRESSED']);
  expect([service.taken.length, mailbox.received.map(({ to }) => to)]).toEqual([0, [`${femke.id}@naober.test`]]);
});

test('mail that she chose off after it was queued becomes push, and a second try sends neither again', async () => {
  await governance.em.transactional(
    async tx => void (await choosePreference(tx, femke, MessageGroup.MY_SHIFTS, { mail: MessageTiming.AT_ONCE })),
  );
  await tell(governance, femke, 'SIGN_UP_CONFIRMED', { at: noon });
  await subscribe(service.aBrowser('/phone'));
  await governance.em.transactional(
    async tx => void (await choosePreference(tx, femke, MessageGroup.MY_SHIFTS, { mail: MessageTiming.OFF })),
  );
  await sendAll();
  await sendAll();
  await sendAll();
  expect(await became()).toEqual(['MAIL SUPPRESSED', 'PUSH SENT']);
  expect([service.taken.length, mailbox.tried]).toEqual([1, 0]);
});

test('a browser belongs to who subscribed it last, and she may switch off her own alone', async () => {
  const browser = service.aBrowser('/shared');
  await subscribe(browser);
  await subscribe(browser);
  const { id } = (await devices())[0]!;
  const jelle = await governance.em.transactional(async tx => aProfessional(tx, femke.region.unwrap()));
  const him = self(jelle.id, femke.region.id);
  const off = async (viewer: Viewer, of: string) =>
    outcomeOf(
      await governance.ask(
        viewer,
        'mutation($of: ID!) { unsubscribeFromPush(input: { pushSubscriptionId: $of }) { userErrors { code } } }',
        { of },
      ),
      'unsubscribeFromPush',
    );
  expect(await off(him, id)).toBe('NOT_SUBSCRIBED');
  expect(await subscribe(browser, him)).toBe('DONE');
  expect([await devices(), (await devices(him)).length]).toEqual([[], 1]);
  await subscribe(browser);
  const { id: again } = (await devices())[0]!;
  expect([await off(her, again), await off(her, again), await devices()]).toEqual(['DONE', 'NOT_SUBSCRIBED', []]);
});

test.each<[string, Partial<Browser>, string]>([
  ['a host of ours', { endpoint: 'https://127.0.0.1:5432/x' }, 'UNKNOWN_PUSH_SERVICE'],
  ['a name that looks like one', { endpoint: 'https://fcm.googleapis.com.evil.example/x' }, 'UNKNOWN_PUSH_SERVICE'],
  ['a push service without encryption', { endpoint: 'http://fcm.googleapis.com/x' }, 'UNKNOWN_PUSH_SERVICE'],
  ['somebody at a push service', { endpoint: 'https://me:secret@fcm.googleapis.com/x' }, 'UNKNOWN_PUSH_SERVICE'],
  ['no keys', { publicKey: 'x' }, 'INVALID_KEYS'],
])('nothing is sent to %s', async (_what, over, code) => {
  expect(await subscribe({ ...service.aBrowser('/any'), ...over })).toBe(code);
});

test.each([
  'https://fcm.googleapis.com/fcm/send/x',
  'https://updates.push.services.mozilla.com/wpush/v2/x',
  'https://web.push.apple.com/x',
  'https://wns2-am3p.notify.windows.com/w/x',
])('the push service at %s is known', async endpoint =>
  expect(await subscribe({ ...service.aBrowser('/any'), endpoint })).toBe('DONE'),
);

test('ten browsers are enough; visitors and tokens have none', async () => {
  for (let index = 0; index < 10; index += 1)
    expect(await subscribe(service.aBrowser(`/${femke.id}/${index}`))).toBe('DONE');
  expect(await subscribe(service.aBrowser('/one-more'))).toBe('TOO_MANY');
  expect(await subscribe(service.aBrowser('/any'), visitor(femke.region.id))).toBe('UNAUTHENTICATED');
  expect(await subscribe(service.aBrowser('/any'), { ...her, client: 'token' })).toBe('FORBIDDEN');
  expect(await devices({ ...her, client: 'token' })).toEqual([]);
  const stranger = governance.subgraph.contextFor(self('01900000-0000-7000-8000-000000000001'), 'r');
  expect(await stranger.guarded.count(PushSubscription, { professional: femke.id })).toBe(0);
});
