import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Writable } from 'node:stream';
import { pino } from 'pino';
import { eventually, TestPlatform, type Ask } from '../platform.ts';
import { findEverywhere } from './find-everywhere.ts';
import { keptForATime, notErased, textColumnsSql } from './text-columns.ts';
import { leavesTraces } from './leaves-traces.ts';
import { arrives, forks, leaves, xanthippe } from './xanthippe.ts';

const word = 'geheimwoord-van-haar';
const logged: string[] = [];
const log = pino(
  { level: 'trace' },
  new Writable({ write: (line, _encoding, done) => (logged.push(String(line)), done()) }),
);

let platform: TestPlatform;
let her: Ask;
let officer: Ask;
let tokenOfHers: string;
beforeAll(async () => {
  platform = await TestPlatform.start('in-process', { log });
  await arrives(platform);
  [her, officer] = [await platform.as(xanthippe.slug), await platform.as('tineke-bruins')];
});
afterAll(() => platform.stop());

let keys = 0;
const findings = async () =>
  Object.fromEntries(
    await Promise.all(
      ['quispel', xanthippe.email, word].map(async text => [text, await findEverywhere(platform.adminUrl, text)]),
    ),
  ) as Record<string, string[]>;

test('her name, her address and words about her stand all over the platform', async () => {
  tokenOfHers = await leavesTraces(platform, her, word);
  expect(await findings()).toEqual({
    quispel: [
      'branding.registration.visitor_email',
      'branding.registration.visitor_name',
      'exchange.roster_import.row_errors',
      'exchange_events.job_common.output',
      'exchange_events.job_common.source_output',
      'governance.data_export.file',
      'governance.idempotency.answer',
      'governance.identity.subject',
      'governance.professional.name',
      'governance.professional.slug',
    ],
    [xanthippe.email]: [
      'branding.registration.visitor_email',
      'governance.data_export.file',
      'governance.identity.subject',
    ],
    [word]: [
      ...['name', 'text', 'text_en', 'title', 'title_en'].map(column => `branding.story.${column}`),
      'exchange.consultation_request.subject',
      'exchange.credential.about',
      'exchange.credential.refuse_note',
      'exchange.department_feedback.text',
      'exchange.detachment_agreement.cost_annex',
      'exchange.detachment_agreement.end_note',
      'exchange.detachment_agreement.professional_name',
      'exchange.detachment_agreement.refusal_note',
      'exchange.detachment_agreement.text',
      'exchange.detachment_party.signed_name',
      'exchange.detachment_refusal.cost_annex',
      'exchange.detachment_refusal.note',
      'exchange.detachment_refusal.text',
      'exchange.exchange_placement.end_note',
      'exchange.exchange_placement.learning',
      'exchange.exchange_placement.refuse_note',
      'exchange.exchange_placement.start_reason',
      'exchange.idempotency.answer',
      'exchange.open_shift.cancel_note',
      'exchange.placement_goal.text',
      'exchange.professional_feedback.text',
      'exchange.roster_import.content',
      'exchange.roster_import.file_name',
      'exchange.roster_import.headers',
      'exchange.roster_import.preview',
      'exchange.saved_filter.name',
      'exchange.saved_filter.query',
      'exchange.shift_swap.approval_reason',
      'exchange.sign_up.decline_note',
      'exchange.sign_up.override_reason',
      'exchange.timesheet_step.note',
      'governance.access_key.name',
      'governance.data_export.file',
      'governance.idempotency.answer',
      'governance.message.facts',
      'governance.message_settings.mail_address',
      'governance.message_settings.wished_address',
      'governance.push_subscription.device',
      'governance.push_subscription.endpoint',
      'governance.session.browser',
      'learning.epa_entrustment.revoke_reason',
    ],
  });
});

test('every column that can hold words is erased with her, or is named as one that says nothing of people', async () => {
  const erased = Object.values(await findings()).flat();
  const named = [...new Set([...notErased(), ...erased])];
  const columns = (await platform.sql(textColumnsSql)).map(({ name }) => String(name));
  expect(columns.filter(name => !named.includes(name)).toSorted()).toEqual([]);
  const rules = await platform.sql(
    `select record from exchange.retention_rule union select record from governance.retention_rule`,
  );
  expect(rules.map(({ record }) => record)).toEqual(expect.arrayContaining(Object.keys(keptForATime)));
  expect(notErased().filter(name => !columns.includes(name) || erased.includes(name))).toEqual([]);
});

test('while a member employs her she is not erased', async () => {
  await her('mutation { requestErasure { userErrors { code } } }');
  const { userErrors, erasureRequest } = await decide();
  expect([userErrors, erasureRequest]).toEqual([
    [{ code: 'STILL_EMPLOYED' }],
    { status: 'REQUESTED', professional: { name: xanthippe.name } },
  ]);
});

async function decide() {
  const { data } = await officer('{ erasureRequests(first: 1) { nodes { id } } }');
  const [{ id }] = data!['erasureRequests'].nodes;
  const answer = await officer(
    `mutation($id: ID!) { decideErasure(input: { erasureRequestId: $id, decision: CARRY_OUT }) {
      erasureRequest { status professional { name } } userErrors { code } } }`,
    { id },
    { 'idempotency-key': `decide-${++keys}` },
  );
  expect(answer.errors).toBeUndefined();
  return answer.data!['decideErasure'];
}

test('once she is erased, none of it stands anywhere any more', async () => {
  await leaves(platform);
  const pseudonym = `Gewiste persoon ${xanthippe.id.slice(-6).toUpperCase()}`;
  expect(await decide()).toEqual({
    erasureRequest: { status: 'CARRIED_OUT', professional: { name: pseudonym } },
    userErrors: [],
  });
  const nothing = { quispel: [], [xanthippe.email]: [], [word]: [] };
  let last = await findings();
  await eventually(async () => {
    last = await findings();
    return Object.values(last).every(places => places.length === 0);
  }).catch(() => null);
  expect(last).toEqual(nothing);
  expect(await findEverywhere(platform.adminUrl, pseudonym)).toContain('governance.professional.name');
});

test('no log ever held it', async () => {
  for (const name of platform.platform.subgraphs.keys()) await platform.platform.subgraphs.get(name)!.forget();
  expect(logged.filter(line => line.includes('"msg":"forgotten"')).length).toBeGreaterThan(0);
  const all = logged.join('').toLowerCase();
  for (const text of ['quispel', xanthippe.email, word]) expect(all).not.toContain(text);
});

test('what the law requires stays under her id', async () => {
  const { governance, exchange, learning } = forks(platform);
  const count = async (em: ReturnType<typeof governance>, sql: string) =>
    (await em.execute<{ count: number }[]>(`select count(*)::int as count from ${sql}`, [xanthippe.id]))[0]!.count;
  expect(await count(governance(), 'employment where professional_id = ?')).toBe(1);
  expect(await count(exchange(), `sign_up where professional_id = ? and status = 'DECLINED'`)).toBe(1);
  expect(await count(learning(), 'epa_entrustment where professional_id = ? and revoked_at is not null')).toBe(1);
  expect(await count(governance(), `audit_entry where subject_id = ? and action = 'exchange.signUpForShift'`)).toBe(1);
});

test('that each part of the platform erased her is in the log of her region', async () => {
  const erased = () =>
    forks(platform)
      .governance()
      .execute<{ action: string }[]>(
        `select action from audit_entry where subject_id = ? and record_type = 'Professional' and kind = 'WRITE' and
       (action = 'governance.decideErasure' or action like '%.governance.erasure') and region_id is not null order by action`,
        [xanthippe.id],
      );
  await eventually(async () => (await erased()).length === 4);
  expect((await erased()).map(({ action }) => action)).toEqual([
    'branding.governance.erasure',
    'exchange.governance.erasure',
    'governance.decideErasure',
    'learning.governance.erasure',
  ]);
  const places = `select region_id is not null as "isOfRegion" from audit_entry
    where action = 'branding.governance.erased-address' and record_type = 'Registration'`;
  await eventually(async () => (await forks(platform).governance().execute<object[]>(places)).length > 0);
  expect(await forks(platform).governance().execute(places)).toEqual([{ isOfRegion: true }]);
});

test('she is signed out, and no token of hers is good', async () => {
  const isOut = await eventually(async () => (await her('{ viewer { roles { role } } }')).data?.['viewer'] === null);
  expect(isOut).toBe(true);
  const visitor = await platform.as();
  const { status } = await visitor('{ me { id } }', {}, { authorization: `Bearer ${tokenOfHers}` });
  expect(status).toBe(401);
  await expect(platform.as(xanthippe.slug)).rejects.toThrow();
});
