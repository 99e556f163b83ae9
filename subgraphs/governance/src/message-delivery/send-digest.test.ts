import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { TestSubgraph } from '@naober/kit/testing/subgraph';
import { aProfessional, aRegion, startGovernance } from '../../testing/governance.ts';
import { headerOf, Mailbox, textOf } from '../../testing/mailbox.ts';
import { deliveriesTo, settings, tell, waysBy } from '../../testing/messages.ts';
import type { Outbound } from '../mail/outbound.ts';
import { MessageGroup, MessageTiming } from '../message/message.enums.ts';
import type { MessageKind } from '../message/message-kinds.ts';
import { choosePreference } from '../message-settings/choose-preference.ts';
import type { Professional } from '../professional/professional.entity.ts';
import { deliver } from './deliver-message.job.ts';
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
  await governance.em.transactional(async tx => {
    const region = aRegion(tx);
    [daily, atOnce] = [aProfessional(tx, region), aProfessional(tx, region)];
    settings(tx, daily, { mailAddress: 'daily@naober.test' });
    settings(tx, atOnce, { mailAddress: 'atonce@naober.test' });
    await tx.flush();
    for (const group of [MessageGroup.INVITATIONS, MessageGroup.WAITING_LISTS, MessageGroup.EVENTS])
      await choosePreference(tx, atOnce, group, { mail: MessageTiming.AT_ONCE });
  });
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
  await Promise.all([digest(orm, daily.id, ways, morning), digest(orm, daily.id, ways, morning)]);
  await digest(orm, daily.id, ways, at('30T05:30:00'));
  const saidTo = (address: string) =>
    mailbox.received
      .filter(({ to }) => to === address)
      .map(mail => [...textOf(mail).matchAll(/Bijeenkomst: (\S+ \S+)\r/g)].map(([, what]) => what));
  const instants = saidTo('atonce@naober.test');
  expect(instants.map(said => said.length)).toEqual([1, 1, 1, 1, 1]);
  expect(saidTo('daily@naober.test')).toEqual([instants.flat()]);
  const [mail] = mailbox.received.filter(({ to }) => to === 'daily@naober.test');
  expect(headerOf(mail!, 'Subject')).toBe('Nieuws voor jou in Naober (5)');
  expect(headerOf(mail!, 'List-Unsubscribe')).toMatch(
    /^<https:\/\/naober\.test\/messages\/unsubscribe\?.*about=ALL_NEWS/,
  );
  expect(headerOf(mail!, 'List-Unsubscribe-Post')).toBe('List-Unsubscribe=One-Click');
});

test('what is not due waits for the next day, and a mail that was lost comes again with the same Message-ID', async () => {
  await tell(governance, daily, 'POOL_INVITED', { at: at('28T09:00:00') });
  await tell(governance, daily, 'POOL_INVITED', { at: at('29T09:00:00') });
  const { orm } = governance.subgraph;
  await digest(orm, daily.id, ways, at('29T05:29:59'));
  expect(mailbox.tried).toBe(0);
  mailbox.answerNext('hang up', 451);
  for (const expected of ['lost', 'lost', 'sent'])
    expect(
      await digest(orm, daily.id, ways, morning).then(
        () => 'sent',
        () => 'lost',
      ),
    ).toBe(expected);
  expect(mailbox.received.map(mail => headerOf(mail, 'Subject'))).toEqual(['Je bent uitgenodigd voor een flexpool']);
  await digest(orm, daily.id, ways, at('30T05:30:00'));
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
  await digest(governance.subgraph.orm, daily.id, ways, morning);
  expect(mailbox.received.map(mail => headerOf(mail, 'Subject'))).toEqual(['Je hebt een plek bij de bijeenkomst']);
  expect((await deliveriesTo(governance, daily)).map(({ status }) => status)).toEqual(['SUPPRESSED', 'SENT']);
});
