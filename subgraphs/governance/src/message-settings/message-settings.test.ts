import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { askAs } from '@naober/kit/testing/ask-as';
import type { TestSubgraph } from '@naober/kit/testing/subgraph';
import type { Viewer } from '@naober/kit/viewer';
import { outcomeOf, times } from '../../testing/answers.ts';
import { aProfessional, aRegion, startGovernance } from '../../testing/governance.ts';
import { holderOf, self, visitor } from '../../testing/viewers.ts';
import { CalendarFeed } from '../calendar-feed/calendar-feed.entity.ts';
import type { Professional } from '../professional/professional.entity.ts';
import { MessagePreference } from './message-preference.entity.ts';
import { MessageSettings } from './message-settings.entity.ts';

let governance: TestSubgraph;
let femke: Professional;
let her: Viewer;
beforeAll(async () => void (governance = await startGovernance()));
afterAll(() => governance.stop());
beforeEach(async () => {
  governance.now = new Date('2026-03-10T10:00:00Z');
  femke = await governance.em.transactional(async tx => aProfessional(tx, aRegion(tx)));
  her = self(femke.id, femke.region.id);
});

const act = async (name: string, input: object | null, viewer = her) => {
  const type = name[0]!.toUpperCase() + name.slice(1);
  const errors = ['setMessageLanguage', 'createCalendarFeed', 'revokeCalendarFeed'].includes(name)
    ? '__typename'
    : 'userErrors { code }';
  const mutation = input
    ? `mutation($input: ${type}Input!) { ${name}(input: $input) { ${errors} } }`
    : `mutation { ${name} { ${errors} } }`;
  return outcomeOf(await governance.ask(viewer, mutation, input ? { input } : {}), name);
};
const viewerShows = async (fields: string, viewer = her) =>
  (await governance.ask(viewer, `{ viewer { ${fields} } }`)).data?.['viewer'] as Record<string, unknown> | null;
const settings = 'messageSettings { language quietFrom quietUntil mailAddress wishedAddress mailRefusedAt isMailOn }';

test('who set nothing hears as usual', async () => {
  expect(await viewerShows(`${settings} messagePreferences { group urgency mail push }`)).toEqual({
    messageSettings: {
      language: 'nl',
      quietFrom: '22:00',
      quietUntil: '07:00',
      mailAddress: null,
      wishedAddress: null,
      mailRefusedAt: null,
      isMailOn: false,
    },
    messagePreferences: [
      ...['MY_SHIFTS', 'SWAPS', 'QUALIFICATIONS', 'PLANNING', 'AGREEMENTS', 'PLACEMENTS', 'ACCOUNT'].map(group =>
        needed(group),
      ),
      ...['INVITATIONS', 'WAITING_LISTS', 'EVENTS', 'LEARNING'].map(group => ({
        group,
        urgency: 'NEWS',
        mail: 'DIGEST',
        push: 'OFF',
      })),
    ],
  });
});

test('what is usual is a dated row: it changes on its day, for who chose nothing', async () => {
  const row = `'MS-1.quiet-from', '2026-06-01', null, 1410, 'min of the local day', 'test'`;
  await askAs(
    governance.database.adminUrl,
    `update governance.rule_parameter set valid_until = '2026-05-31' where id = 'MS-1.quiet-from';
     insert into governance.rule_parameter values (${row})`,
  );
  const seen = async (day: string) => {
    governance.now = new Date(`${day}Z`);
    return ((await viewerShows(settings)) as { messageSettings: { quietFrom: string } }).messageSettings.quietFrom;
  };
  expect([await seen('2026-05-31T21:59'), await seen('2026-05-31T22:00')]).toEqual(['22:00', '23:30']); // local midnight
  await askAs(
    governance.database.adminUrl,
    `delete from governance.rule_parameter where valid_from = '2026-06-01';
     update governance.rule_parameter set valid_until = null`,
  );
});

test('the running platform changes no number of its own rules', async () => {
  for (const sql of [
    `insert into rule_parameter values ('MS-9.own', '2026-01-01', null, 1, 'h', 'me')`,
    'update rule_parameter set value = 0',
    'delete from rule_parameter',
  ])
    await expect(governance.em.execute(sql)).rejects.toThrow('permission denied for table rule_parameter');
});

const needed = (group: string) => ({ group, urgency: 'NEEDED', mail: 'AT_ONCE', push: 'AT_ONCE' });

test.each([
  ['MY_SHIFTS', 'AT_ONCE', 'OFF', 'DONE'],
  ['MY_SHIFTS', 'OFF', 'AT_ONCE', 'DONE'],
  ['MY_SHIFTS', 'OFF', 'OFF', 'NEEDED_NEEDS_A_WAY'],
  ['MY_SHIFTS', 'DIGEST', 'AT_ONCE', 'NEEDED_COMES_AT_ONCE'],
  ['EVENTS', 'DIGEST', 'AT_ONCE', 'DONE'],
  ['EVENTS', 'OFF', 'OFF', 'DONE'],
  ['EVENTS', 'OFF', 'DIGEST', 'PUSH_HAS_NO_DIGEST'],
])('%s by mail %s and by push %s: %s', async (group, mail, push, expected) => {
  expect(await act('setMessagePreference', { group, mail, push })).toBe(expected);
  const { messagePreferences } = (await viewerShows('messagePreferences { group mail push }'))!;
  const isChosen = (messagePreferences as { group: string }[]).some(
    one => JSON.stringify(one) === JSON.stringify({ group, mail, push }),
  );
  expect(isChosen).toBe(expected === 'DONE');
});

test.each([
  ['23:30', '06:00', 'DONE'],
  ['13:00', '15:00', 'DONE'],
  [null, null, 'DONE'],
  ['22:00', null, 'NO_SPAN'],
  ['22:00', '22:00', 'NO_SPAN'],
  ['24:00', '07:00', 'NO_SPAN'],
  ['9:00', '10:00', 'NO_SPAN'],
])('quiet from %s until %s: %s', async (from, until, expected) => {
  expect(await act('setQuietHours', { from, until })).toBe(expected);
  const shown = (await viewerShows('messageSettings { quietFrom quietUntil }'))!['messageSettings'];
  expect(shown).toEqual(
    expected === 'DONE' ? { quietFrom: from, quietUntil: until } : { quietFrom: '22:00', quietUntil: '07:00' },
  );
});

test('no address is asked for where mail is off, and none that is not one; one wish a minute', async () => {
  expect(await act('setMailAddress', { address: 'femke@naober.test' })).toBe('MAIL_IS_OFF');
  expect(await act('setMailAddress', { address: 'not an address' })).toContain('INVALID_ADDRESS');
  process.env['MAIL_FOLDER'] = '.data/test-mail';
  const at = (seconds: number) => void (governance.now = new Date(Date.UTC(2026, 2, 10, 10, 0, seconds)));
  const wish = (address: string) => act('setMailAddress', { address });
  expect(await wish('femke@naober.test')).toBe('DONE');
  at(59);
  expect(await wish('femke@else.test')).toBe('TOO_SOON');
  at(60);
  expect(await wish(' femke@else.test ')).toBe('DONE');
  delete process.env['MAIL_FOLDER'];
  expect(await viewerShows(settings)).toMatchObject({
    messageSettings: { mailAddress: null, wishedAddress: 'femke@else.test' },
  });
  expect(await act('setMailAddress', { address: null })).toBe('DONE');
  expect(await viewerShows(settings)).toMatchObject({ messageSettings: { wishedAddress: null } });
});

test('twenty at once leave one row of settings, one of a preference and one calendar address', async () => {
  const at20 = (name: string, input: object | null) => governance.atOnce(20, () => act(name, input));
  expect(await at20('setMessageLanguage', { language: 'en' })).toEqual(times(20, 'DONE'));
  expect(await at20('setMessagePreference', { group: 'EVENTS', mail: 'OFF', push: 'OFF' })).toEqual(times(20, 'DONE'));
  expect(await at20('createCalendarFeed', null)).toEqual(times(20, 'DONE'));
  const of = { professional: femke.id };
  const { em } = governance;
  expect([
    await em.count(MessageSettings, of),
    await em.count(MessagePreference, of),
    await em.count(CalendarFeed, { ...of, revokedAt: null }),
  ]).toEqual([1, 1, 1]);
  expect(await at20('revokeCalendarFeed', null)).toEqual(times(20, 'DONE'));
  expect(await viewerShows('calendarFeed { id }')).toEqual({ calendarFeed: null });
});

test.each<[string, () => Viewer, string]>([
  ['a visitor', () => visitor(femke.region.id), 'UNAUTHENTICATED'],
  ['a token of hers', () => ({ ...her, client: 'token' }), 'FORBIDDEN'],
  ['somebody who is not there', () => self('01900000-0000-7000-8000-000000000001', femke.region.id), 'NOT_FOUND'],
])('%s sets nothing', async (_who, viewer, code) => {
  const codes = [
    await act('setMessagePreference', { group: 'EVENTS', mail: 'OFF', push: 'OFF' }, viewer()),
    await act('setQuietHours', {}, viewer()),
    await act('setMessageLanguage', { language: 'en' }, viewer()),
    await act('setMailAddress', { address: null }, viewer()),
    await act('confirmMailAddress', { code: 'x' }, viewer()),
    await act('createCalendarFeed', null, viewer()),
    await act('revokeCalendarFeed', null, viewer()),
  ];
  expect(codes).toEqual(times(7, code));
});

test('others see nothing of it, whatever they are, and neither does a token of hers', async () => {
  await act('setMessageLanguage', { language: 'en' });
  await act('createCalendarFeed', null);
  const own = 'messageSettings { language } messagePreferences { group } calendarFeed { id }';
  expect(await viewerShows(own, { ...her, client: 'token' })).toEqual({
    messageSettings: null,
    messagePreferences: [],
    calendarFeed: null,
  });
  const officer = governance.subgraph.contextFor(holderOf('COMPLIANCE_OFFICER', null, femke.region.id), 'r').guarded;
  expect([await officer.count(MessageSettings, {}), await officer.count(CalendarFeed, {})]).toEqual([0, 0]);
});
