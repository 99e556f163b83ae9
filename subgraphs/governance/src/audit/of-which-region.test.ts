import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { eventually } from '@naober/kit/testing/eventually';
import { askAs } from '@naober/kit/testing/ask-as';
import type { TestSubgraph } from '@naober/kit/testing/subgraph';
import { anIdentity, aToken } from '../../testing/account-rows.ts';
import { aCast, type Cast } from '../../testing/accounts.ts';
import { append, aReport } from '../../testing/audit.ts';
import { startGovernance } from '../../testing/governance.ts';
import { makeKey } from '../../testing/keys.ts';
import { holderOf, platform } from '../../testing/viewers.ts';
import { withAudit } from '@naober/kit/audit';
import { AccessKeyKind } from '../access-key/access-key.enums.ts';
import { issueKey } from '../access-key/issue-key.ts';
import { AuditEntry } from './audit-entry.entity.ts';

let governance: TestSubgraph;
let cast: Cast;
beforeAll(async () => void (governance = await startGovernance()));
afterAll(() => governance.stop());
beforeEach(async () => {
  governance.now = new Date('2026-03-10T10:00:00Z');
  cast = await aCast(governance);
  await askAs(governance.database.adminUrl, 'truncate governance.audit_entry');
});

/** What the compliance officer of the region reads of what the platform did. */
async function shown(): Promise<unknown> {
  await eventually(
    () => governance.em.count(AuditEntry, { client: 'system' as never }),
    count => count > 0,
  );
  const officer = { ...holderOf('COMPLIANCE_OFFICER', null, cast.region.id), personId: cast.admin.personId };
  const query = '{ auditEntries { nodes { kind action client recordType subject { id } } } }';
  const { nodes } = (await governance.ask(officer, query)).data!['auditEntries'] as { nodes: { client: string }[] };
  return nodes.filter(({ client }) => client === 'SYSTEM');
}
const refused = (keyId: string | null) =>
  governance.ask(platform, 'mutation($id: ID) { noteRefusal(input: { what: "AccessKey", keyId: $id }) }', {
    id: keyId,
  });

test('a sign-in is of the region of who signs in', async () => {
  const { subject } = await governance.em.transactional(async tx => anIdentity(tx, tx.merge(cast.femke)));
  const input = { issuer: 'martini', subject, secretDigest: subject };
  const { errors } = await governance.ask(
    platform,
    'mutation($input: StartSessionInput!) { startSession(input: $input) { id } }',
    { input },
  );
  expect(errors).toBeUndefined();
  const session = { kind: 'WRITE', action: 'governance.startSession', client: 'SYSTEM', recordType: 'Session' };
  expect(await shown()).toEqual([{ ...session, subject: { id: cast.femke.id } }]);
});

const refusal = { kind: 'REFUSED', action: 'governance.noteRefusal', client: 'SYSTEM', recordType: 'AccessKey' };

test('a key that an operator makes is of its region', async () => {
  const { audit, platform: em, now } = governance.subgraph.contextFor(platform, 'operator jan');
  audit.begin('admin key create');
  const wish = { kind: AccessKeyKind.API, regionId: cast.region.id, memberId: cast.martini.id, name: 'x', days: 1 };
  await withAudit(audit, () => em.transactional(async tx => void issueKey(tx, wish, null, now)));
  const made = { kind: 'WRITE', action: 'governance.admin key create', client: 'SYSTEM', recordType: 'AccessKey' };
  expect(await shown()).toEqual([{ ...made, subject: null }]);
});

test('a key that was refused is of its own region', async () => {
  const { accessKey } = await makeKey(governance, cast);
  await refused(accessKey.id);
  expect(await shown()).toEqual([{ ...refusal, subject: null }]);
});

test("a token that was refused is its person's", async () => {
  const token = await governance.em.transactional(async tx => aToken(tx, tx.merge(cast.femke)));
  await refused(token.id);
  expect(await shown()).toEqual([{ ...refusal, subject: { id: cast.femke.id } }]);
});

test('a key that is none of ours is of no region', async () => {
  await refused(null);
  expect(await shown()).toEqual([]);
});

test('what the platform did to somebody is of her region, though the record does not say of which', async () => {
  const { client, clientId } = platform;
  await append(governance, aReport(cast, { actor: { tenantId: '', personId: null, client, clientId } }));
  expect(await shown()).toMatchObject([{ action: 'exchange.confirmSignUp', subject: { id: cast.femke.id } }]);
});

test('who tried to see a record of another region shows its own officer no name of that region', async () => {
  const own = { tenantId: cast.region.id, personId: cast.admin.personId, client: platform.client, clientId: null };
  const { region: elsewhere } = await aCast(governance);
  const attempt = (tenantId: string) => append(governance, aReport(cast, { actor: { ...own, tenantId } }));
  const subjectsIn = async (regionId: string) => {
    const officer = { ...holderOf('COMPLIANCE_OFFICER', null, regionId), personId: cast.admin.personId };
    const { data } = await governance.ask(
      officer,
      '{ auditEntries(filter: { kinds: [WRITE] }) { nodes { subject { id } } } }',
    );
    return (data!['auditEntries'] as { nodes: unknown }).nodes;
  };
  await attempt(cast.region.id);
  await attempt(elsewhere.id);
  expect(await subjectsIn(cast.region.id)).toEqual([{ subject: { id: cast.femke.id } }]);
  expect(await subjectsIn(elsewhere.id)).toEqual([{ subject: null }]);
});
