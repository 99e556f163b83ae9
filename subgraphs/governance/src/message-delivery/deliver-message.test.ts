import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { TestSubgraph } from '@naober/kit/testing/subgraph';
import { aProfessional, aRegion, startGovernance } from '../../testing/governance.ts';
import { headerOf, Mailbox, textOf } from '../../testing/mailbox.ts';
import { deliveriesTo, settings, tell, waysBy } from '../../testing/messages.ts';
import { self } from '../../testing/viewers.ts';
import type { Outbound } from '../mail/outbound.ts';
import { Message } from '../message/message.entity.ts';
import { MessageSettings } from '../message-settings/message-settings.entity.ts';
import type { Professional } from '../professional/professional.entity.ts';
import { deliver } from './deliver-message.job.ts';
import { DeliveryStatus } from './message-delivery.entity.ts';

let governance: TestSubgraph;
let mailbox: Mailbox;
let ways: Outbound;
let femke: Professional;
/** So far ahead that no job of the running subgraph is due: each attempt here is the test's own. */
const noon = new Date('2099-03-10T12:00:00Z');
const night = new Date('2099-03-10T23:00:00Z');

beforeAll(async () => {
  [governance, mailbox] = await Promise.all([startGovernance(), Mailbox.open()]);
  ways = waysBy({ SMTP_URL: mailbox.url });
});
afterAll(() => Promise.all([governance.stop(), mailbox.close()]));
beforeEach(async () => {
  mailbox.empty();
  femke = await governance.em.transactional(async tx => {
    const person = aProfessional(tx, aRegion(tx));
    settings(tx, person, { mailAddress: 'femke@naober.test' });
    return person;
  });
});

const theDelivery = async () => (await deliveriesTo(governance, femke))[0]!;
const attempt = async (now = noon) => {
  const { id } = await theDelivery();
  return deliver(governance.subgraph.orm, id, governance.subgraph.events, ways, now).then(
    () => 'done',
    () => 'to be tried again',
  );
};
const facts = { member: 'Martini', startsAt: '2099-03-12T22:00:00Z', endsAt: '2099-03-13T06:30:00Z' };

test('a message goes once, in her language, though its job runs three times and its event is heard twice', async () => {
  const id = await tell(governance, femke, 'SIGN_UP_CONFIRMED', { facts, at: noon });
  await tell(governance, femke, 'SIGN_UP_CONFIRMED', { id, facts, at: noon });
  expect(await governance.em.count(Message, { professional: femke.id })).toBe(1);
  expect(await Promise.all([attempt(), attempt(), attempt()])).toEqual(['done', 'done', 'done']);
  const [mail, ...others] = mailbox.received;
  expect(others).toEqual([]);
  expect(mail!.to).toBe('femke@naober.test');
  expect(headerOf(mail!, 'Subject')).toBe('Je dienst op do 12 mrt is bevestigd');
  expect(textOf(mail!)).toContain('Wanneer: do 12 mrt 23:00–07:30\r\nWaar: Martini');
  expect(headerOf(mail!, 'List-Unsubscribe')).toBeNull();
  expect(await theDelivery()).toMatchObject({ status: DeliveryStatus.SENT, settledAt: noon });
});

test('a server that hangs up after the letter gets the same one again, and can tell by its Message-ID', async () => {
  await tell(governance, femke, 'SIGN_UP_CONFIRMED', { facts, at: noon });
  mailbox.answerNext('hang up');
  expect([await attempt(), await attempt(), await attempt()]).toEqual(['to be tried again', 'done', 'done']);
  const { id } = await theDelivery();
  expect(mailbox.tried).toBe(2);
  expect(mailbox.received.map(mail => headerOf(mail, 'Message-ID'))).toEqual([`<${id}@naober.test>`]);
});

test('a server that is busy is asked again', async () => {
  await tell(governance, femke, 'SIGN_UP_CONFIRMED', { facts, at: noon });
  mailbox.answerNext(451);
  expect([await attempt(), await attempt()]).toEqual(['to be tried again', 'done']);
  expect(mailbox.received).toHaveLength(1);
});

test('what a server refuses for good is parked, is not tried again, and she sees it at her address', async () => {
  await tell(governance, femke, 'SIGN_UP_CONFIRMED', { facts, at: noon });
  mailbox.answerNext(550);
  expect([await attempt(), await attempt()]).toEqual(['done', 'done']);
  expect(mailbox.tried).toBe(1);
  expect(await theDelivery()).toMatchObject({ status: DeliveryStatus.FAILED, reason: 'refused with 550' });
  const seen = async () => {
    const { data } = await governance.ask(
      self(femke.id, femke.region.id),
      '{ viewer { messageSettings { mailRefusedAt } } }',
    );
    return data?.['viewer'];
  };
  expect(await seen()).toEqual({ messageSettings: { mailRefusedAt: noon } });
  await tell(governance, femke, 'SHIFT_CHANGED', { at: noon });
  const [, second] = await deliveriesTo(governance, femke);
  await deliver(governance.subgraph.orm, second!.id, governance.subgraph.events, ways, noon);
  expect(await seen()).toEqual({ messageSettings: { mailRefusedAt: null } });
});

test('what is tried in quiet hours waits for the morning, unless it is needed for a shift soon', async () => {
  await tell(governance, femke, 'SIGN_UP_CONFIRMED', { facts, at: noon });
  expect(await attempt(night)).toBe('done');
  expect([mailbox.received.length, (await theDelivery()).status]).toEqual([0, DeliveryStatus.QUEUED]);
  expect(
    await governance.em.execute(
      `select date_trunc('minute', start_after + interval '1 second') at time zone 'UTC' as due from governance_events.job where name = 'governance.deliver-message' and data ->> 'deliveryId' = ? order by start_after desc limit 1`,
      [(await theDelivery()).id],
    ),
  ).toEqual([{ due: '2099-03-11 06:00:00' }]);
  const soon = { ...facts, startsAt: '2099-03-11T06:00:00Z' };
  await tell(governance, femke, 'SHIFT_CANCELLED', { facts: soon, at: night });
  const [, second] = await deliveriesTo(governance, femke);
  await deliver(governance.subgraph.orm, second!.id, governance.subgraph.events, ways, night);
  expect(mailbox.received).toHaveLength(1);
});

test.each([
  [
    'there is no address',
    async () =>
      void (await governance.em.nativeUpdate(MessageSettings, { professional: femke.id }, { mailAddress: null })),
  ],
  ['mail is off', async () => void (ways = waysBy({}))],
])('where %s, the message is in the inbox alone', async (_what, arrange) => {
  await tell(governance, femke, 'SIGN_UP_CONFIRMED', { facts, at: noon });
  await arrange();
  expect(await attempt()).toBe('done');
  ways = waysBy({ SMTP_URL: mailbox.url });
  expect(mailbox.tried).toBe(0);
  expect(await theDelivery()).toMatchObject({ status: DeliveryStatus.SUPPRESSED });
});

test('nobody is told of a person who is not of that region or is erased, nor in a kind without words', async () => {
  const stranger = { ...femke, region: { id: (await governance.em.transactional(async tx => aRegion(tx))).id } };
  await tell(governance, stranger as never, 'SIGN_UP_CONFIRMED');
  expect(await governance.em.count(Message, { professional: femke.id })).toBe(0);
  await expect(tell(governance, femke, 'SOMETHING_ELSE')).rejects.toThrow('nobody knows the words of this kind');
});
