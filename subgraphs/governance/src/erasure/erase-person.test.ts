import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { eventually } from '@naober/kit/testing/eventually';
import type { TestSubgraph } from '@naober/kit/testing/subgraph';
import { anIdentity, aSession, aToken } from '../../testing/account-rows.ts';
import {
  aMember,
  anEmployment,
  aProfession,
  aProfessional,
  aRegion,
  aRoleGrant,
  startGovernance,
} from '../../testing/governance.ts';
import { holderOf, platform, self } from '../../testing/viewers.ts';
import { AccessKey } from '../access-key/access-key.entity.ts';
import { AuditEntry } from '../audit/audit-entry.entity.ts';
import { commitmentTopic } from '../borrowed/commitment.events.ts';
import { Consent } from '../consent/consent.entity.ts';
import { DataExportPart } from '../data-export/data-export-part.entity.ts';
import { DataExport } from '../data-export/data-export.entity.ts';
import { Employment } from '../employment/employment.entity.ts';
import { Identity } from '../identity/identity.entity.ts';
import { Professional } from '../professional/professional.entity.ts';
import type { Region } from '../region/region.entity.ts';
import { Role, RoleGrant } from '../role-grant/role-grant.entity.ts';
import { Session } from '../session/session.entity.ts';
import { ErasureRequest } from './erasure-request.entity.ts';

const now = new Date('2026-03-10T10:00:00Z');
const earlier = new Date('2026-03-10T09:30:00Z');
let governance: TestSubgraph;
let region: Region;
let femke: Professional;
let jelle: Professional;
let chris: Professional;
let exportId: string;
const administrator = () => ({ ...holderOf('MEMBER_ADMIN', null, region.id), personId: chris.id });

/** Femke with all that can be hers, and Jelle with the same. */
beforeAll(async () => {
  governance = await startGovernance();
  governance.now = now;
  await governance.em.transactional(async tx => {
    region = aRegion(tx);
    const member = aMember(tx, region);
    femke = aProfessional(tx, region, { name: 'Femke Hoekstra', slug: 'femke-hoekstra', isDemo: true });
    jelle = aProfessional(tx, region, { name: 'Jelle Dijkstra' });
    chris = aProfessional(tx, region, { name: 'Chris Officier' });
    for (const person of [femke, jelle]) {
      anEmployment(tx, person, member, aProfession(tx), { endsOn: '2026-03-09' });
      aRoleGrant(tx, person, Role.PLANNER, { member });
      aRoleGrant(tx, person, Role.TEAM_LEAD, { member, withdrawnAt: earlier });
      anIdentity(tx, person);
      aSession(tx, person);
      aSession(tx, person, { endedAt: earlier });
      aToken(tx, person);
      aToken(tx, person, { revokedAt: earlier, revokedBy: person });
    }
  });
  await governance.em.execute('insert into borrowed_feed values (?, ?)', [commitmentTopic, now]);
  for (const { id, region } of [femke, jelle]) {
    const ask = (mutation: string, key: string) => governance.ask(self(id, region.id), mutation, {}, key);
    await ask('mutation { giveConsent(input: { purpose: RESEARCH }) { consent { id } } }', 'consent');
    const { data } = await ask('mutation { requestDataExport { dataExport { id } } }', 'export');
    exportId ??= (data!['requestDataExport'] as { dataExport: { id: string } }).dataExport.id;
  }
  await governance.ask(administrator(), linking, link(), 'link');
  for (const { id } of [femke, jelle])
    await governance.em.execute('insert into governance_events.job_common (name, data) values (?, ?)', [
      deadPart,
      JSON.stringify({ state: { personId: id } }),
    ]);
  await eventually(
    () => governance.em.count(DataExport, { partsDone: 1 }),
    count => count === 2,
  );
  await carryOut();
});
afterAll(() => governance.stop());

/** Where a part of an export lies that nobody could read. */
const deadPart = 'governance.data-export-part/governance/dead';
const linking = `mutation($input: LinkIdentityInput!) { linkIdentity(input: $input) {
  professional { name } userErrors { code } } }`;
const link = (issuer = 'wza') => ({ input: { professionalId: femke.id, issuer, subject: 'f.hoekstra' } });

async function carryOut(): Promise<void> {
  await governance.ask(self(femke.id, femke.region.id), 'mutation { requestErasure { userErrors { code } } }');
  const { id } = await governance.em.findOneOrFail(ErasureRequest, { professional: femke.id });
  const officer = { ...holderOf('COMPLIANCE_OFFICER', null, femke.region.id), personId: chris.id };
  const mutation = `mutation($id: ID!) { decideErasure(input: { erasureRequestId: $id, decision: CARRY_OUT }) {
    erasureRequest { status professional { name } } userErrors { code } } }`;
  const { data } = await governance.ask(officer, mutation, { id }, 'erase');
  expect(data?.['decideErasure']).toEqual({
    erasureRequest: {
      status: 'CARRIED_OUT',
      professional: { name: `Gewiste persoon ${femke.id.slice(-6).toUpperCase()}` },
    },
    userErrors: [],
  });
}

const of = <T extends object>(entity: new () => T, { id }: Professional) =>
  governance.em.find<T>(entity, { professional: id } as never, { orderBy: { id: 'asc' } as never });

test('her name is a pseudonym, and nobody is her at the demo door', async () => {
  expect(await governance.em.findOneOrFail(Professional, femke.id)).toMatchObject({
    name: `Gewiste persoon ${femke.id.slice(-6).toUpperCase()}`,
    slug: null,
    isDemo: false,
    erasedAt: now,
  });
  const { data } = await governance.ask(platform, '{ demoPeople { name } }');
  expect(data).toEqual({ demoPeople: [] });
});

test('she cannot come in any more: no service knows her, every session and token is over and nameless', async () => {
  expect(await of(Identity, femke)).toEqual([]);
  expect((await of(Session, femke)).map(({ endedAt, browser }) => [endedAt, browser])).toEqual([
    [now, null],
    [earlier, null],
  ]);
  expect(
    (await of(AccessKey, femke)).map(({ revokedAt, revokedBy, name, hint }) => [revokedAt, revokedBy?.id, name, hint]),
  ).toEqual([
    [now, chris.id, 'gewist', ''],
    [earlier, femke.id, 'gewist', ''],
  ]);
});

test('her roles are withdrawn by the officer, her consents end, her exports are gone', async () => {
  expect(
    (await of(RoleGrant, femke)).map(({ role, withdrawnAt, withdrawnBy }) => [role, withdrawnAt, withdrawnBy?.id]),
  ).toEqual([
    ['PLANNER', now, chris.id],
    ['TEAM_LEAD', earlier, undefined],
  ]);
  expect(await of(Consent, femke)).toMatchObject([{ purpose: 'RESEARCH', withdrawnAt: now }]);
  expect(await of(DataExport, femke)).toEqual([]);
  expect(await governance.em.count(DataExportPart, { export: exportId })).toBe(0);
});

test('what the law requires stays under her id: employments, and the log of what was done', async () => {
  expect(await of(Employment, femke)).toMatchObject([{ startsOn: '2024-01-01', endsOn: '2026-03-09', version: 1 }]);
  const entries = await eventually(
    () => governance.em.find(AuditEntry, { subjectId: femke.id, action: 'governance.decideErasure' }),
    found => found.length > 0,
  );
  expect(entries.every(({ personId, kind }) => personId === chris.id && kind === 'WRITE')).toBe(true);
  expect([...new Set(entries.map(({ recordType }) => recordType))].sort()).toEqual([
    'AccessKey',
    'Consent',
    'DataExport',
    'ErasureRequest',
    'Identity',
    'Professional',
    'RoleGrant',
    'Session',
  ]);
});

test('answers to her, and answers to others that show her name, are kept for no retry', async () => {
  const kept = await governance.em.execute<{ viewer: string; answer: unknown }[]>(
    `select split_part(viewer, ' ', 2) as viewer, answer from idempotency order by claimed_at`,
  );
  expect(kept.map(({ viewer, answer }) => [viewer, answer !== null])).toEqual([
    [jelle.id, true],
    [jelle.id, true],
    [chris.id, false],
    [chris.id, true],
  ]);
});

test('a part of an export that lay in a queue is gone, that of somebody else is not', async () => {
  const left = () =>
    governance.em.execute<{ of: string }[]>(
      `select data->'state'->>'personId' as of from governance_events.job where name = ?`,
      [deadPart],
    );
  expect(await eventually(left, all => all.length === 1)).toEqual([{ of: jelle.id }]);
});

test('nothing of anybody else has changed', async () => {
  expect(await governance.em.findOneOrFail(Professional, jelle.id)).toMatchObject({ version: 1, erasedAt: null });
  expect((await of(Session, jelle)).map(({ endedAt }) => endedAt)).toEqual([null, earlier]);
  expect((await of(AccessKey, jelle)).map(({ name, version }) => [name, version])).toEqual([
    ['rooster naar agenda', 1],
    ['rooster naar agenda', 1],
  ]);
  expect(await of(Identity, jelle)).toHaveLength(1);
  expect(await of(Consent, jelle)).toMatchObject([{ withdrawnAt: null }]);
  expect(await of(DataExport, jelle)).toHaveLength(1);
});
