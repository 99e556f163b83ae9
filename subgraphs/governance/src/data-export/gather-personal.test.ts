import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { eventually } from '@naober/kit/testing/eventually';
import type { TestSubgraph } from '@naober/kit/testing/subgraph';
import { anIdentity, aSession, aToken } from '../../testing/account-rows.ts';
import {
  aDepartment,
  aLocation,
  aMember,
  anEmployment,
  aProfession,
  aProfessional,
  aRegion,
  aRoleGrant,
  startGovernance,
} from '../../testing/governance.ts';
import { holderOf, self } from '../../testing/viewers.ts';
import { AuditEntry } from '../audit/audit-entry.entity.ts';
import type { Professional } from '../professional/professional.entity.ts';
import { Role } from '../role-grant/role-grant.entity.ts';
import { gatherPersonal } from './gather-personal.ts';

let governance: TestSubgraph;
let femke: Professional;
let esra: Professional;
beforeAll(async () => {
  governance = await startGovernance();
  await governance.em.transactional(async tx => {
    const region = aRegion(tx);
    femke = aProfessional(tx, region, { name: 'Femke Hoekstra', slug: 'femke', isDemo: true });
    esra = aProfessional(tx, region, { name: 'Esra Yilmaz' });
    for (const person of [femke, esra]) {
      const member = aMember(tx, region);
      anEmployment(tx, person, member, aProfession(tx), { department: aDepartment(tx, aLocation(tx, member)) });
      aRoleGrant(tx, person, Role.PLANNER, { member, grantedBy: esra });
      anIdentity(tx, person, { subject: `${person.id}@martini.nl`, linkedBy: esra });
      aSession(tx, person, { secretDigest: `digest of ${person.id}` });
      aToken(tx, person, { secretDigest: `digest of ${person.id}`, hint: 'nbp_secret' });
    }
  });
  const her = self(femke.id, femke.region.id);
  await governance.ask(her, 'mutation { giveConsent(input: { purpose: RESEARCH }) { consent { id } } }');
  await governance.ask(her, 'mutation { requestErasure { erasureRequest { id } } }');
  await governance.ask(
    { ...holderOf('PLANNER', null, femke.region.id), personId: esra.id },
    'query($of: [_Any!]!) { _entities(representations: $of) { ... on Professional { name } } }',
    { of: [{ __typename: 'Professional', id: femke.id }] },
  );
  await eventually(
    () => governance.em.count(AuditEntry, {}),
    count => count === 3,
  );
});
afterAll(() => governance.stop());

const gathered = async ({ id }: Professional) => {
  const tables = await governance.em.transactional(tx => gatherPersonal(tx, id));
  const record = (columns: readonly string[], row: readonly unknown[]) =>
    Object.fromEntries(columns.map((column, at) => [column, row[at]]));
  return Object.fromEntries(tables.map(({ name, columns, rows }) => [name, rows.map(row => record(columns, row))]));
};

test('all that is stored about her is there', async () => {
  const tables = await gathered(femke);
  expect(Object.fromEntries(Object.entries(tables).map(([name, rows]) => [name, rows.length]))).toEqual({
    person: 1,
    employments: 1,
    roles: 1,
    'sign-in-services': 1,
    sessions: 1,
    tokens: 1,
    'keys-that-she-made': 0,
    consents: 1,
    exports: 0,
    'erasure-requests': 1,
    'shifts-ahead': 0,
    messages: 0,
    'message-deliveries': 0,
    'message-settings': 0,
    'message-preferences': 0,
    'push-devices': 0,
    'calendar-feeds': 0,
    handbook: 0,
    'reactions-to-agreements': 0,
    'audit-log': 3,
  });
  expect(tables['person']).toMatchObject([{ id: femke.id, name: 'Femke Hoekstra', slug: 'femke', is_demo: true }]);
  expect(tables['sign-in-services']).toMatchObject([{ subject: `${femke.id}@martini.nl` }]);
  expect(tables['sessions']).toMatchObject([{ browser: 'Firefox, Android', started_at: '2026-03-10T09:00:00+00:00' }]);
  expect(
    tables['audit-log']!.map(row => [row['kind'], row['record_type'], row['by_herself'], row['about_her']]).sort(),
  ).toEqual([
    ['READ', 'Professional', false, true],
    ['WRITE', 'Consent', true, true],
    ['WRITE', 'ErasureRequest', true, true],
  ]);
});

test('neither others nor secrets are in it', async () => {
  const text = JSON.stringify(await gathered(femke));
  for (const strange of [esra.id, 'Yilmaz', 'digest of', 'nbp_secret']) expect(text).not.toContain(strange);
});

test('what she did to others says that she did it, and not to whom', async () => {
  const { 'audit-log': log } = await gathered(esra);
  expect(log).toMatchObject([
    { kind: 'READ', record_type: 'Professional', record_id: null, by_herself: true, about_her: false },
  ]);
});

/** Columns that name a person without being about her: others' records, which the log shows her as her acts. */
const actsOnOthers = ['granted_by', 'withdrawn_by', 'linked_by', 'revoked_by', 'decided_by'];

test('no table that knows people by their id is forgotten', async () => {
  const columns = await governance.em.execute<{ table: string; column: string }[]>(
    `select table_name as table, column_name as column from information_schema.columns
     where table_schema = 'governance' and data_type in ('uuid', 'ARRAY')
       and column_name ~ '(professional|person|subject|_by$|_by_id$)' order by 1, 2`,
  );
  expect(
    columns.filter(({ column }) => !actsOnOthers.includes(column)).map(one => `${one.table}.${one.column}`),
  ).toEqual([
    'access_key.created_by',
    'access_key.professional_id',
    'audit_entry.person_id',
    'audit_entry.subject_id',
    'borrowed_commitment.professional_id',
    'calendar_feed.professional_id',
    'consent.professional_id',
    'cooperation_agreement_reaction.written_by',
    'data_export.professional_id',
    'employment.professional_id',
    'erasure_request.professional_id',
    'handbook_acknowledgement.professional_id',
    'identity.professional_id',
    'message.professional_id',
    'message.subject_id',
    'message.written_by', // the words are the recipient's to read
    'message_delivery.professional_id',
    'message_preference.professional_id',
    'message_settings.professional_id',
    'push_subscription.professional_id',
    'role_grant.professional_id',
    'session.professional_id',
  ]);
});
