import { expect } from '@jest/globals';
import { uuidv7 } from '@naober/kit/ids';
import { messageDue } from '@naober/kit/message-due';
import { personOf } from '@naober/scripts/seed/people';
import { memberId, regionId } from '@naober/scripts/seed/write-regions';
import { eventually, type Ask, type TestPlatform } from '../platform.ts';
import { isWrittenAbout } from './is-written-about.ts';
import { forks, xanthippe } from './xanthippe.ts';

interface Scene {
  readonly platform: TestPlatform;
  readonly her: Ask;
  /** Stands in every text that somebody writes about her. */
  readonly word: string;
}

/** Lets her and others do all that leaves a trace of her; gives the secret of a token of hers. */
export async function leavesTraces(platform: TestPlatform, her: Ask, word: string): Promise<string> {
  const scene = { platform, her, word };
  await signsUpAndIsDeclined(scene);
  await isTrustedNoMore(scene);
  const secret = await isKnownByName(scene);
  await visitsAnEvent(scene);
  await tellsAStory(scene);
  await handsInARoster(scene);
  await somethingFails(scene);
  await isTold(scene);
  await isWrittenAbout(platform, word);
  return secret;
}

let keys = 0;
/** Asks with an Idempotency-Key, and wants it done. */
async function done(ask: Ask, mutation: string, input: object): Promise<Record<string, never>> {
  const [, field, fields] = /^(\w+) (.*)$/s.exec(mutation)!;
  const type = `${field![0]!.toUpperCase()}${field!.slice(1)}Input!`;
  const query = `mutation($input: ${type}) { ${field}(input: $input) { ${fields} } }`;
  const { data, errors } = await ask(query, { input }, { 'idempotency-key': `trace-${++keys}` });
  expect([errors, data?.[field!].userErrors]).toEqual([undefined, []]);
  return data![field!];
}

async function signsUpAndIsDeclined({ platform, her, word }: Scene): Promise<void> {
  const esra = await platform.as('esra-yilmaz'); // plans at Martini
  const { data } = await her(
    `query($of: [ID!]) { openShifts(first: 100, filter: { memberIds: $of, myProfessionOnly: true }) {
    nodes { id viewerCanSignUp } } }`,
    { of: [memberId('martini')] },
  );
  const open = data!['openShifts'].nodes.find(({ viewerCanSignUp }: { viewerCanSignUp: boolean }) => viewerCanSignUp);
  const { signUp } = await done(her, 'signUpForShift signUp { id professional { name } } userErrors { code }', {
    shiftId: open.id,
  });
  const { id } = signUp as unknown as { id: string };
  await done(esra, 'declineSignUp signUp { declineNote } userErrors { code }', {
    signUpId: id,
    reason: 'OTHER',
    note: `${word} van de planner`,
  });
  await forks(platform).exchange().execute('update sign_up set override_reason = ? where id = ?', [word, id]);
}

async function isTrustedNoMore({ platform, her, word }: Scene): Promise<void> {
  const roelien = await platform.as('roelien-meijer'); // assessor at OZG
  const { data } = await her('{ me { epaPassport { held { id } } } }');
  const [{ id }] = data!['me'].epaPassport.held;
  await done(roelien, 'revokeEpaEntrustment entrustment { status } userErrors { code }', {
    entrustmentId: id,
    reason: word,
  });
}

async function isKnownByName({ platform, her, word }: Scene): Promise<string> {
  const durk = await platform.as('durk-halbesma'); // administers the region
  await done(durk, 'linkIdentity professional { name } userErrors { code }', {
    professionalId: xanthippe.id,
    issuer: 'wza',
    subject: '12345',
  });
  const { data } = await her(
    `mutation($input: CreatePersonalTokenInput!) { createPersonalToken(input: $input) { secret userErrors { code } } }`,
    { input: { name: word, days: 1, mayWrite: false, roleGrantIds: [] } },
  );
  const { secret } = data!['createPersonalToken'];
  await done(her, 'giveConsent consent { purpose } userErrors { code }', { purpose: 'AMBASSADOR' });
  const tokens = '{ viewer { personalTokens(first: 5) { nodes { id } } } }';
  const [{ id: accessKeyId }] = (await her(tokens)).data!['viewer'].personalTokens.nodes;
  await done(her, 'revokeAccessKey accessKey { name } userErrors { code }', { accessKeyId });
  await her('mutation { requestDataExport { userErrors { code } } }');
  await eventually(async () => {
    const { data } = await her('{ me { dataExports { status } } }');
    return data?.['me']?.dataExports[0].status === 'READY';
  });
  return secret;
}

async function visitsAnEvent({ platform }: Scene): Promise<void> {
  const visitor = await platform.as();
  const { data } = await visitor('{ recruitmentEvents(first: 20) { nodes { id viewerCanRegister } } }');
  const open = data!['recruitmentEvents'].nodes.find((one: { viewerCanRegister: boolean }) => one.viewerCanRegister);
  const { name, email } = xanthippe;
  await done(visitor, 'registerForEvent registration { status } userErrors { code }', {
    eventId: open.id,
    name,
    email,
  });
}

async function tellsAStory({ platform, word }: Scene): Promise<void> {
  await platform.sql(
    `insert into branding.story (id, region_id, professional_id, member_id, name, title, text, title_en, text_en, drafted_at)
     values ($1, $2, $3, $4, $5, $5, $5, $5, $5, now())`,
    [uuidv7(), regionId('noord'), xanthippe.id, memberId('ozg'), word],
  );
}

/** Before her planner's role was taken from her: a cell held her name. */
async function handsInARoster({ platform, word }: Scene): Promise<void> {
  await forks(platform)
    .exchange()
    .execute(
      `insert into roster_import (id, region_id, member_id, file_name, status, requested_at, requested_by, row_errors, content, headers, preview)
       select ?, region_id, id, ?, 'COMPLETED', now(), ?, ?, ?, array[?], to_jsonb(?::text) from borrowed_member where id = ?`,
      [
        uuidv7(),
        `${word}.csv`,
        xanthippe.id,
        JSON.stringify([{ line: 2, column: 'Functie', code: 'UNKNOWN_PROFESSION', value: xanthippe.name }]),
        word,
        word,
        word,
        memberId('martini'),
      ],
    );
}

/** A fact about her that nobody could read, and says why. */
async function somethingFails({ platform }: Scene): Promise<void> {
  const said = JSON.stringify({ message: `could not read ${xanthippe.name}` });
  await forks(platform)
    .exchange()
    .execute(`insert into exchange_events.job_common (name, data, output, source_output) values (?, ?, ?, ?)`, [
      'exchange.commitment/governance/dead',
      JSON.stringify({ id: xanthippe.id, version: 1, state: { professionalId: xanthippe.id } }),
      said,
      said,
    ]);
}

/** A message to her, words of hers in a message to Femke, and the ways by which messages reach her. */
async function isTold({ platform, word }: Scene): Promise<void> {
  const governance = forks(platform).governance();
  const whose = [regionId('noord'), xanthippe.id];
  await governance.execute(
    `insert into message_settings (id, region_id, professional_id, mail_address, wished_address, wished_at)
     values (?, ?, ?, ?, ?, now())`,
    [uuidv7(), ...whose, `${word}@ozg.example`, `${word}@thuis.example`],
  );
  await governance.execute(
    `insert into push_subscription (id, region_id, professional_id, endpoint, public_key, auth_secret, device, created_at)
     values (?, ?, ?, ?, ?, ?, ?, now())`,
    [uuidv7(), ...whose, `https://fcm.googleapis.com/${word}`, 'x', 'x', `Firefox van ${word}`],
  );
  const { events } = platform.platform.subgraphs.get('exchange')!;
  const due = { kind: 'SHIFT_CHANGED', regionId: regionId('noord'), facts: { note: word } };
  const subject = { type: 'OpenShift', id: uuidv7() };
  await forks(platform)
    .exchange()
    .transactional(async tx => {
      await messageDue(events, tx, 'exchange', { ...due, subject, recipientId: xanthippe.id });
      const hers = { recipientId: personOf('femke-hoekstra').id, writtenBy: xanthippe.id };
      await messageDue(events, tx, 'exchange', { ...due, subject, ...hers });
    });
  await eventually(async () => {
    const sql = 'select from message where subject_id = ?';
    return (await governance.execute<object[]>(sql, [subject.id])).length === 2;
  });
}
