import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { TestSubgraph } from '@naober/kit/testing/subgraph';
import { aProfessional, aRegion, startGovernance } from '../../testing/governance.ts';
import { headerOf, Mailbox, textOf } from '../../testing/mailbox.ts';
import { aDevice, deliveriesTo, settings, tell, waysBy } from '../../testing/messages.ts';
import type { Outbound } from '../mail/outbound.ts';
import { MessageGroup, MessageTiming } from '../message/message.enums.ts';
import type { MessageKind } from '../message/message-kinds.ts';
import { choosePreference } from '../message-settings/choose-preference.ts';
import type { Professional } from '../professional/professional.entity.ts';
import { deliver } from './deliver-message.job.ts';
import type { Quiet } from './delivery.rules.ts';
import type { MessageDelivery } from './message-delivery.entity.ts';
import { queueDelivery } from './queue-delivery.ts';
import { digest } from './send-digest.job.ts';

let governance: TestSubgraph;
let mailbox: Mailbox;
let ways: Outbound;
let daily: Professional;
let atOnce: Professional;
/** So far ahead that no job of the running subgraph is due; at night the clocks go forward. */
const at = (time: string) => new Date(`2099-03-${time}Z`);
const morning = at('29T05:30:00'); // 07:30 in summer time

beforeAll(async () => {
  [governance, mailbox] = await Promise.all([startGovernance(), Mailbox.open()]);
  ways = waysBy({ SMTP_URL: mailbox.url });
});
afterAll(() => Promise.all([governance.stop(), mailbox.close()]));
beforeEach(async () => {
  mailbox.empty();
  [daily, atOnce] = await aPairOfReaders();
});

/** One who reads news in the mail of the day, and one who reads it at once. */
const aPairOfReaders = (quiet: Partial<Quiet> = {}) =>
  governance.em.transactional(async tx => {
    const region = aRegion(tx);
    const pair = [aProfessional(tx, region), aProfessional(tx, region)] as const;
    for (const person of pair) settings(tx, person, quiet);
    await tx.flush();
    for (const group of [MessageGroup.INVITATIONS, MessageGroup.WAITING_LISTS, MessageGroup.EVENTS])
      await choosePreference(tx, pair[1], group, { mail: MessageTiming.AT_ONCE });
    return pair;
  });

const news: [MessageKind, Date][] = [
  ['SIGN_UP_INVITED', at('28T09:00:00')],
  ['POOL_INVITED', at('28T20:59:00')],
  ['OFFER_LAPSED', at('28T21:00:00')], // quiet hours begin
  ['WAITING_SKIPPED', at('29T00:30:00')], // 01:30, then 03:30
  ['EVENT_PLACE_FREE', at('29T01:30:00')],
];

test('the mail of the day holds all that who reads at once got, once, over quiet hours and the change of the clock', async () => {
  for (const [kind, moment] of news) {
    const facts = { event: `${kind} ${moment.toISOString()}` };
    await tell(governance, daily, kind, { facts, at: moment });
    await tell(governance, atOnce, kind, { facts, at: moment });
  }
  const { orm, events } = governance.subgraph;
  for (const { id, dueAt } of await deliveriesTo(governance, atOnce)) await deliver(orm, id, events, ways, dueAt);
  await Promise.all([digest(orm, daily.id, events, ways, morning), digest(orm, daily.id, events, ways, morning)]);
  await digest(orm, daily.id, events, ways, at('30T05:30:00'));
  const saidTo = ({ id }: Professional) =>
    mailbox.received
      .filter(({ to }) => to === `${id}@naober.test`)
      .map(mail => [...textOf(mail).matchAll(/Bijeenkomst: (\S+ \S+)\r/g)].map(([, what]) => what));
  const instants = saidTo(atOnce);
  expect(instants.map(said => said.length)).toEqual([1, 1, 1, 1, 1]);
  expect(saidTo(daily)).toEqual([instants.flat()]);
  const [mail] = mailbox.received.filter(({ to }) => to === `${daily.id}@naober.test`);
  expect(headerOf(mail!, 'Subject')).toBe('Nieuws voor jou in Naober (5)');
  expect(headerOf(mail!, 'List-Unsubscribe')).toMatch(
    /^<https:\/\/naober\.test\/messages\/unsubscribe\?.*about=ALL_NEWS/,
  );
  expect(headerOf(mail!, 'List-Unsubscribe-Post')).toBe('List-Unsubscribe=One-Click');
});

const kinds: MessageKind[] = ['SIGN_UP_INVITED', 'POOL_INVITED', 'OFFER_LAPSED', 'WAITING_SKIPPED', 'EVENT_PLACE_FREE'];
const arrivals = fc.array(
  fc.record({
    kind: fc.constantFrom(...kinds),
    moment: fc.date({ min: at('27T12:00:00'), max: at('30T12:00:00'), noInvalidDate: true }),
  }),
  { minLength: 1, maxLength: 8 },
);
const nights = fc.constantFrom<Quiet>(
  { quietFrom: '22:00', quietUntil: '07:00' },
  { quietFrom: '23:30', quietUntil: '09:00' },
  { quietFrom: '01:00', quietUntil: '02:30' },
  { quietFrom: null, quietUntil: null },
);

test('whenever news comes and whenever she is left alone, the mails of the days hold each of what came at once, once', async () => {
  const { orm, events } = governance.subgraph;
  await fc.assert(
    fc.asyncProperty(arrivals, nights, async (came, quiet) => {
      mailbox.empty();
      const [one, other] = await aPairOfReaders(quiet);
      for (const [nth, { kind, moment }] of came.entries())
        for (const reader of [one, other])
          await tell(governance, reader, kind, { facts: { event: `no${nth}` }, at: moment });
      for (const { id, dueAt } of await deliveriesTo(governance, other)) await deliver(orm, id, events, ways, dueAt);
      for (const { dueAt } of await deliveriesTo(governance, one)) await digest(orm, one.id, events, ways, dueAt);
      const saidTo = ({ id }: Professional) =>
        mailbox.received
          .filter(({ to }) => to === `${id}@naober.test`)
          .flatMap(mail => [...textOf(mail).matchAll(/Bijeenkomst: (\S+)\r/g)].map(([, what]) => what))
          .toSorted();
      expect(saidTo(other)).toEqual(came.map((_, nth) => `no${nth}`).toSorted());
      expect(saidTo(one)).toEqual(saidTo(other));
    }),
    { numRuns: 8 },
  );
});

test('what is not due waits for the next day, and a mail that was lost comes again with the same Message-ID', async () => {
  await tell(governance, daily, 'POOL_INVITED', { at: at('28T09:00:00') });
  await tell(governance, daily, 'POOL_INVITED', { at: at('29T09:00:00') });
  const { orm, events } = governance.subgraph;
  await digest(orm, daily.id, events, ways, at('29T05:29:59'));
  expect(mailbox.tried).toBe(0);
  mailbox.answerNext('hang up', 451);
  for (const expected of ['lost', 'lost', 'sent'])
    expect(
      await digest(orm, daily.id, events, ways, morning).then(
        () => 'sent',
        () => 'lost',
      ),
    ).toBe(expected);
  expect(mailbox.received.map(mail => headerOf(mail, 'Subject'))).toEqual(['Je bent uitgenodigd voor een flexpool']);
  await digest(orm, daily.id, events, ways, at('30T05:30:00'));
  const ids = mailbox.received.map(mail => headerOf(mail, 'Message-ID'));
  expect(new Set(ids).size).toBe(2);
  expect((await deliveriesTo(governance, daily)).map(({ status }) => status)).toEqual(['SENT', 'SENT']);
});

test('who stops a group before the morning gets the rest', async () => {
  await tell(governance, daily, 'POOL_INVITED', { at: at('28T09:00:00') });
  await tell(governance, daily, 'EVENT_PLACE_FREE', { at: at('28T10:00:00') });
  await governance.em.transactional(
    tx => choosePreference(tx, daily, MessageGroup.INVITATIONS, { mail: MessageTiming.OFF }) as Promise<unknown>,
  );
  await digest(governance.subgraph.orm, daily.id, governance.subgraph.events, ways, morning);
  expect(mailbox.received.map(mail => headerOf(mail, 'Subject'))).toEqual(['Je hebt een plek bij de bijeenkomst']);
  expect((await deliveriesTo(governance, daily)).map(({ status }) => status)).toEqual(['SUPPRESSED', 'SENT']);
});

test('who chose push instead before the morning gets it on a device, or by mail once where she has none', async () => {
  const { orm, events } = governance.subgraph;
  for (const person of [daily, atOnce]) {
    await governance.em.transactional(async tx => {
      await choosePreference(tx, person, MessageGroup.INVITATIONS, { mail: MessageTiming.DIGEST });
    });
    await tell(governance, person, 'POOL_INVITED', { at: at('28T09:00:00') });
    await governance.em.transactional(async tx => {
      const push = { mail: MessageTiming.OFF, push: MessageTiming.AT_ONCE };
      await choosePreference(tx, person, MessageGroup.INVITATIONS, push);
      if (person === daily) aDevice(tx, person);
    });
    await digest(orm, person.id, events, ways, morning);
  }
  const became = async (person: Professional) =>
    (await deliveriesTo(governance, person)).map(({ channel, status }) => `${channel} ${status}`);
  expect([await became(daily), await became(atOnce)]).toEqual([['MAIL SUPPRESSED', 'PUSH QUEUED'], ['MAIL QUEUED']]);
  const [{ id, isDigest, isFallback, message }] = (await deliveriesTo(governance, atOnce)) as [MessageDelivery];
  expect({ isDigest, isFallback }).toEqual({ isDigest: false, isFallback: true });
  await deliver(orm, id, events, ways, morning);
  const again = { channel: 'MAIL', isDigest: false, isFallback: true, dueAt: morning } as const;
  await governance.em.transactional(tx => queueDelivery(tx, events, message.id, atOnce.id, again));
  await deliver(orm, id, events, ways, morning);
  expect([mailbox.received.length, await became(atOnce)]).toEqual([1, ['MAIL SENT']]);
});
