import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { askAs } from '@naober/kit/testing/notes/notes-and-shelf';
import { eventually } from '@naober/kit/testing/eventually';
import type { TestSubgraph } from '@naober/kit/testing/subgraph';
import { aCast, type Cast } from '../../testing/accounts.ts';
import { append, aReport } from '../../testing/audit.ts';
import { anEmployment, aProfession, aRoleGrant, startGovernance } from '../../testing/governance.ts';
import { holderOf, self } from '../../testing/viewers.ts';
import { Role } from '../role-grant/role-grant.entity.ts';
import { AuditEntry } from './audit-entry.entity.ts';

let governance: TestSubgraph;
let cast: Cast;
beforeAll(async () => void (governance = await startGovernance()));
afterAll(() => governance.stop());
beforeEach(async () => {
  governance.now = new Date('2026-03-10T10:00:00Z');
  cast = await aCast(governance);
  await asOwner('truncate governance.audit_entry');
});

/** Behind everybody's back: what only who owns the database can do. */
const asOwner = (sql: string) => askAs(governance.database.adminUrl, sql);

describe('who saw my file', () => {
  const mine =
    '{ me { accessLog { nodes { kind action recordType person { name } organisations { id } subject { id } } totalCount } } }';
  const seenBy = async (personId: string) => (await governance.ask(self(personId, cast.region.id), mine)).data!['me'];

  test('shows the person what others did with her records, and nothing else', async () => {
    await append(governance, aReport(cast));
    await append(governance, aReport(cast, { personId: cast.femke.id }));
    await append(governance, aReport(cast, { subjectId: cast.admin.personId }));
    expect(await seenBy(cast.femke.id)).toEqual({
      accessLog: {
        nodes: [
          {
            kind: 'WRITE',
            action: 'exchange.confirmSignUp',
            recordType: 'SignUp',
            person: { name: 'Femke Hoekstra' },
            organisations: [{ id: cast.martini.id }],
            subject: { id: cast.femke.id },
          },
        ],
        totalCount: 1,
      },
    });
  });

  test("is nobody else's to see, and that she looked is logged", async () => {
    const of =
      'query($of: [_Any!]!) { _entities(representations: $of) { ... on Professional { accessLog { totalCount } } } }';
    const planner = holderOf('PLANNER', cast.martini.id, cast.region.id);
    const { data } = await governance.ask(planner, of, { of: [{ __typename: 'Professional', id: cast.femke.id }] });
    expect(data!['_entities']).toEqual([{ accessLog: null }]);
    const [refused] = await eventually(
      () => governance.em.find(AuditEntry, { recordType: 'AuditLog' }),
      found => found.length > 0,
    );
    expect(refused).toMatchObject({ kind: 'REFUSED', recordId: cast.femke.id, subjectId: cast.femke.id });
    await asOwner('truncate governance.audit_entry');
    await seenBy(cast.femke.id);
    const [entry] = await eventually(
      () => governance.em.find(AuditEntry, { recordType: 'AuditLog' }),
      found => found.length > 0,
    );
    expect(entry).toMatchObject({ kind: 'READ', personId: cast.femke.id, subjectId: cast.femke.id });
  });

  test.each([
    ['a planner of another member', () => cast.ozg.id, ['READ']],
    ['a planner of her own employer', () => cast.martini.id, []],
    ["the cooperative's office", () => null, ['READ']],
  ])('tells that %s looked at her', async (_who, memberId, kinds) => {
    await governance.em.transactional(async tx => {
      anEmployment(tx, cast.femke, cast.martini, aProfession(tx));
      aRoleGrant(tx, cast.femke, Role.PROFESSIONAL, { member: cast.ozg }); // makes her nobody of OZG's
    });
    const role = memberId() === null ? ('PROGRAMME_MANAGER' as const) : ('PLANNER' as const);
    await governance.reference(holderOf(role, memberId(), cast.region.id), 'Professional', cast.femke.id, 'name');
    await governance.reference(
      holderOf('PLANNER', cast.ozg.id, cast.region.id),
      'Professional',
      cast.admin.personId!,
      'name',
    );
    await eventually(
      () => governance.em.count(AuditEntry, { subjectId: cast.admin.personId }),
      count => count > 0,
    );
    const found = await governance.em.find(AuditEntry, { subjectId: cast.femke.id });
    expect(found.map(({ kind }) => kind)).toEqual(kinds);
  });

  test('tells that somebody tried who may not', async () => {
    await governance.reference(self(cast.admin.personId!, cast.region.id), 'Professional', cast.femke.id, 'name');
    const [entry] = await eventually(
      () => governance.em.find(AuditEntry, { subjectId: cast.femke.id }),
      found => found.length > 0,
    );
    expect(entry).toMatchObject({ kind: 'REFUSED', recordType: 'Professional' });
  });
});

describe('the whole log of a region', () => {
  const whole = 'query($filter: AuditEntryFilter) { auditEntries(filter: $filter) { nodes { kind } totalCount } }';
  const asked = async (viewer: ReturnType<typeof self>, filter: object | null = null) =>
    (await governance.ask(viewer, whole, { filter })).data!['auditEntries'];
  const officer = () => ({ ...holderOf('COMPLIANCE_OFFICER', null, cast.region.id), personId: cast.femke.id });

  test('is for its compliance officer, narrowed as she likes, and that she read it is logged', async () => {
    await append(governance, aReport(cast));
    await append(governance, aReport(cast, { kind: 'REFUSED', subjectId: null }));
    expect(await asked(officer())).toEqual({ nodes: [{ kind: 'REFUSED' }, { kind: 'WRITE' }], totalCount: 2 });
    expect(await asked(officer(), { kinds: ['REFUSED'] })).toMatchObject({ nodes: [{ kind: 'REFUSED' }] });
    expect(await asked(officer(), { subjectId: cast.femke.id })).toMatchObject({ totalCount: 1 });
    expect(await asked(officer(), { personId: 'nobody' })).toMatchObject({ totalCount: 0 });
    expect(await asked(officer(), { from: '2026-03-10T10:00:00.124Z', until: '2026-03-10T11:00:00Z' })).toMatchObject({
      totalCount: 0,
    });
    const logged = () => governance.em.count(AuditEntry, { recordType: 'AuditLog', kind: 'READ' as never });
    expect(await eventually(logged, count => count === 5)).toBe(5);
  });

  test('does not show another region', async () => {
    const elsewhere = await aCast(governance);
    await append(governance, aReport(cast));
    const stranger = { ...holderOf('COMPLIANCE_OFFICER', null, elsewhere.region.id), personId: elsewhere.femke.id };
    expect(await asked(stranger)).toMatchObject({ totalCount: 0 });
  });

  test.each([
    ['a programme manager', () => holderOf('PROGRAMME_MANAGER', null, cast.region.id)],
    ['an administrator of the region', () => holderOf('MEMBER_ADMIN', null, cast.region.id)],
    ['an officer of one member', () => holderOf('COMPLIANCE_OFFICER', cast.martini.id, cast.region.id)],
    ['a token of the officer', () => ({ ...officer(), client: 'token' as const })],
  ])('is not for %s', async (_who, viewer) => {
    expect(await asked(viewer())).toBeNull();
  });
});
