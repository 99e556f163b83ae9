import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { uuidv7 } from '@naober/kit/ids';
import { TestSubgraph } from '@naober/kit/testing/subgraph';
import type { Viewer } from '@naober/kit/viewer';
import { decline, signUp } from '../../testing/asking.ts';
import { aPlanner, aProfessional, aRegion, aShift, workElsewhere, type Region } from '../../testing/builders.ts';
import { aRegistration } from '../../testing/credentials.ts';
import { peopleColumns } from '../../testing/people-columns.ts';
import { aPool, ask } from '../../testing/pools.ts';
import { factsFor, listener } from '../../testing/listener.ts';
import { CredentialShare } from '../credential/credential-share.entity.ts';
import { CredentialVerification } from '../credential/credential-verification.entity.ts';
import { VerificationOutcome } from '../credential/credential.enums.ts';
import { RosterImport } from '../roster/roster-import.entity.ts';
import { exchange as definition } from '../schema.ts';

let exchange: TestSubgraph;
let region: Region;
let her: Viewer;
let planner: Viewer;
beforeAll(async () => {
  exchange = await TestSubgraph.start(definition, [listener]);
  region = await aRegion(exchange);
  [her, planner] = [await aProfessional(exchange, region), aPlanner(region)];
  const pool = await aPool(exchange, region);
  await ask(exchange, her, 'joinPool', { poolId: pool.id });
  const wishes = { memberIds: [region.host.id], weekdays: ['MONDAY'], atMostShifts: 2, mayBeAsked: true };
  await ask(exchange, her, 'saveParticipationPreference', wishes);
  await ask(exchange, her, 'offerAvailability', { startsAt: '2026-02-02T07:30', endsAt: '2026-02-02T16:00' });
  await ask(exchange, her, 'saveFilter', { name: 'Nachten', query: 'nacht=1' });
  const colleague = await aProfessional(exchange, region);
  const shift = await aShift(exchange, region, { places: 2 });
  for (const viewer of [her, colleague]) {
    const { signUp: made } = await signUp(exchange, viewer, shift.id);
    await decline(exchange, planner, made!.id, 'OTHER', `voor ${viewer.personId}`);
  }
  await exchange.em.transactional(async tx => {
    for (const viewer of [her, colleague]) await workElsewhere(tx, region, viewer);
    for (const requestedBy of [her.personId, colleague.personId])
      tx.create(RosterImport, {
        regionId: region.regionId,
        memberId: region.host.id,
        fileName: 'rooster.csv',
        requestedAt: exchange.now!,
        requestedBy,
      });
  });
});
afterAll(() => exchange.stop());

/** Her part, as it is sent when it is asked for. */
const part = async (personId: string) => {
  const asked = definition.borrows.find(({ topic }) => topic === 'governance.data-export')!;
  const id = uuidv7();
  const state = { personId, wants: ['exchange'] };
  await exchange.em.transactional(tx => asked.apply(tx, { id, version: 1, state }, exchange.subgraph.events));
  const sent = (await factsFor(exchange.em, 'exchange.data-export-part')).find(fact => fact.id === id)!;
  const tables = sent.state['tables'] as { name: string; columns: string[]; rows: unknown[][] }[];
  return Object.fromEntries(
    tables.map(({ name, columns, rows }) => [
      name,
      rows.map(row => Object.fromEntries(columns.map((column, at) => [column, row[at]]))),
    ]),
  );
};

test('all that is stored about her is in her part', async () => {
  const stored = Object.entries(await part(her.personId!)).filter(([, rows]) => rows.length > 0);
  expect(Object.fromEntries(stored)).toEqual({
    'sign-ups': [
      expect.objectContaining({
        member: 'martini',
        department: 'Operatiekamer',
        profession: 'operatieassistent',
        starts_at: '2026-02-02T06:30:00+00:00',
        status: 'DECLINED',
        decline_reason: 'OTHER',
        decline_note: `voor ${her.personId}`,
      }),
    ],
    'rosters-that-she-handed-in': [expect.objectContaining({ member: 'martini', file_name: 'rooster.csv' })],
    'work-elsewhere': [
      expect.objectContaining({ member: 'wza', on_day: '2026-02-04', starts_at: '2026-02-04T06:30:00+00:00' }),
    ],
    'home-rosters-heard': [expect.objectContaining({ member: 'wza', heard_at: '2026-01-12T09:00:00+00:00' })],
    'working-time-settings': [
      { id: her.personId, has_night_exemption: true, adult_from: null, presence_opt_out_from: null },
    ],
    pools: [expect.objectContaining({ pool: 'Flexpool', profession: 'operatieassistent', left_at: null })],
    wishes: [
      expect.objectContaining({ members: ['martini'], weekdays: ['MONDAY'], at_most_shifts: 2, may_be_asked: true }),
    ],
    'time-that-she-offers': [expect.objectContaining({ is_repeated: false, is_shown: true })],
    'saved-filters': [expect.objectContaining({ name: 'Nachten', query: 'nacht=1' })],
    'copy-of-person': [{ id: her.personId, is_self_employed: false }],
    'copy-of-employments': [
      expect.objectContaining({
        member: 'wza',
        profession: 'operatieassistent',
        starts_on: '2020-01-01',
        ends_on: null,
      }),
    ],
    'copy-of-entrustments': [expect.objectContaining({ code: 'OA-1', level: 4, status: 'ACTIVE' })],
  });
});

test('who decided about her is not in it', async () => {
  expect(JSON.stringify(await part(her.personId!))).not.toContain(planner.personId);
});

test('of somebody who is not known there is nothing', async () => {
  const found = await part(uuidv7());
  expect(Object.entries(found).filter(([, rows]) => rows.length > 0)).toEqual([]);
});

test('no table that knows people by their id is forgotten', async () => {
  const columns = await exchange.em.execute<{ name: string }[]>(
    `select table_name || '.' || column_name as name from information_schema.columns
     where table_schema = 'exchange' and data_type = 'uuid' and column_name ~ '(professional|person|subject|_by)' order by 1`,
  );
  expect(columns.map(({ name }) => name)).toEqual(peopleColumns.toSorted());
});

test('what she can show is in it, with who looked and whom she showed it', async () => {
  const credential = await aRegistration(exchange, her);
  const who = { regionId: region.regionId, credential: credential.id, memberId: region.home.id };
  await exchange.em.transactional(async tx => {
    const look = { at: exchange.now!, outcome: VerificationOutcome.VERIFIED, byRegister: false };
    tx.create(CredentialVerification, { ...who, ...look });
    tx.create(CredentialShare, { ...who, professionalId: her.personId!, sharedAt: exchange.now! });
  });
  const found = await part(her.personId!);
  expect(found['credentials']).toEqual([expect.objectContaining({ number: credential.number, status: 'VERIFIED' })]);
  expect(found['looks-at-credentials']).toEqual([expect.objectContaining({ member: 'wza', outcome: 'VERIFIED' })]);
  expect(found['hosts-that-were-shown-credentials']).toEqual([expect.objectContaining({ member: 'wza' })]);
});
