import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { TestSubgraph } from '@naober/kit/testing/subgraph';
import type { Viewer } from '@naober/kit/viewer';
import { did, refusalOf } from '../../testing/accounts.ts';
import { times } from '../../testing/answers.ts';
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
import { holderOf, self, visitor } from '../../testing/viewers.ts';
import { Role } from '../role-grant/role-grant.entity.ts';
import { HandbookAcknowledgement } from './handbook-acknowledgement.entity.ts';

let governance: TestSubgraph;
beforeAll(async () => void (governance = await startGovernance()));
afterAll(() => governance.stop());

let regionId: string;
let memberId: string;
let slug: string;
let ok: string;
let office: Viewer;
let femke: Viewer;

/** Femke is employed at OK, Anouk at IC; both are professionals, and Anouk is a RUNner as well. */
beforeEach(async () => {
  governance.now = new Date('2026-03-10T10:00:00Z');
  await governance.em.transactional(async tx => {
    const region = aRegion(tx);
    const member = aMember(tx, region);
    const location = aLocation(tx, member);
    const [okay, ic] = [aDepartment(tx, location), aDepartment(tx, location)];
    const [one, other] = [aProfessional(tx, region), aProfessional(tx, region, { name: 'Anouk Venema' })];
    const profession = aProfession(tx);
    anEmployment(tx, one, member, profession, { department: okay });
    anEmployment(tx, other, member, profession, { department: ic });
    for (const person of [one, other]) aRoleGrant(tx, person, Role.PROFESSIONAL, { member });
    aRoleGrant(tx, other, Role.RUNNER, { member });
    [regionId, memberId, slug, ok] = [region.id, member.id, member.slug, okay.id];
    office = holderOf('PROGRAMME_MANAGER', null, region.id);
    femke = { ...holderOf('PROFESSIONAL', member.id, region.id), personId: one.id };
  });
});

const clause = (code: string, textNl = 'Zeg het op tijd.', roles = ['PROFESSIONAL', 'RUNNER']) => ({
  code,
  titleNl: 'Afzeggen',
  titleEn: 'Withdrawing',
  textNl,
  textEn: 'Say so in time.',
  roles,
});
const save = (clauses: object[], revision: number | null = null, viewer = office) =>
  did(
    governance,
    viewer,
    'saveHandbookDraft',
    { clauses, revision },
    'handbookVersion { id revision number status clauses { code } } userErrors { code }',
  );
const publish = async (clauses: object[]): Promise<string> => {
  const { id, revision } = (await save(clauses)).handbookVersion;
  const input = { handbookVersionId: id, revision, note: 'Afzeggen is korter.' };
  await did(governance, office, 'publishHandbook', input, 'handbookVersion { status }');
  return id;
};
const acknowledge = (handbookVersionId: string, viewer = femke) =>
  did(governance, viewer, 'acknowledgeHandbook', { handbookVersionId }, 'handbook { id } userErrors { code }');
const ask = async (fields: string, viewer = femke) => {
  const { data, errors } = await governance.ask(viewer, `{ handbook { ${fields} } }`);
  if (errors) throw errors[0];
  return data!['handbook'];
};
const readers = async (viewer: Viewer) => {
  const query = `{ member(slug: "${slug}") { handbookReaders { number mustCount readCount unread { nodes { name } totalCount } } } }`;
  const { data } = await governance.ask(viewer, query);
  return (data!['member'] as { handbookReaders: object | null }).handbookReaders;
};

test('the office drafts and publishes; others see it then, and what was published stays as it was', async () => {
  const { id, revision } = (await save([clause('withdrawing'), clause('arrival')])).handbookVersion;
  expect(await ask('draft { id } current { id }')).toEqual({ draft: null, current: null });
  expect(await refusalOf(save([clause('a')], null))).toBe('CONFLICT');
  governance.now = new Date('2026-03-10T10:00:01Z');
  const again = await save([clause('arrival'), clause('withdrawing')], revision);
  expect(again.handbookVersion).toMatchObject({ id, clauses: [{ code: 'arrival' }, { code: 'withdrawing' }] });
  const input = { handbookVersionId: id, revision: again.handbookVersion.revision, note: 'Eerste versie.' };
  const publishIt = (over: object, viewer = office) =>
    refusalOf(did(governance, viewer, 'publishHandbook', { ...input, ...over }, 'userErrors { code }'));
  expect([await publishIt({ note: ' ' }), await publishIt({ revision }), await publishIt({}, femke)]).toEqual([
    ['INVALID_NOTE'],
    'CONFLICT',
    'NOT_FOUND',
  ]);
  expect([await publishIt({}), await publishIt({})]).toEqual([[], 'CONFLICT']);
  expect(await ask('current { number note clauses { code titleNl } } viewerCanWrite')).toEqual({
    current: {
      number: 1,
      note: 'Eerste versie.',
      clauses: [
        { code: 'arrival', titleNl: 'Afzeggen' },
        { code: 'withdrawing', titleNl: 'Afzeggen' },
      ],
    },
    viewerCanWrite: false,
  });
  for (const sql of [
    `update handbook_version set note = 'x' where id = ?`,
    'delete from handbook_clause where handbook_version_id = ?',
  ])
    await expect(governance.em.execute(sql, [id])).rejects.toThrow('changed by a new version alone');
  expect(
    (await governance.ask(visitor(regionId), '{ handbook { id } handbookClause(code: "arrival") { code } }')).data,
  ).toEqual({
    handbook: null,
    handbookClause: null,
  });
  const found = await governance.ask(femke, '{ handbookClause(code: "arrival") { titleEn } }');
  expect(found.data).toEqual({ handbookClause: { titleEn: 'Withdrawing' } });
});

test('what she read, and what changed since', async () => {
  const first = await publish([clause('withdrawing'), clause('old')]);
  const reading =
    'viewerReading { rolesToAcknowledge acknowledgedNumber changes { kind code before { textNl } after { textNl } } }';
  expect(await ask(reading)).toEqual({
    viewerReading: { rolesToAcknowledge: ['PROFESSIONAL'], acknowledgedNumber: null, changes: [] },
  });
  const outcomes = await governance.atOnce(10, () => refusalOf(acknowledge(first)));
  expect(outcomes.map(String).toSorted()).toEqual(['', ...times(9, 'NOTHING_TO_ACKNOWLEDGE')]);
  const second = await publish([clause('withdrawing', 'Zeg het meteen.'), clause('new')]);
  expect(await ask(reading)).toEqual({
    viewerReading: {
      rolesToAcknowledge: ['PROFESSIONAL'],
      acknowledgedNumber: 1,
      changes: [
        {
          kind: 'CHANGED',
          code: 'withdrawing',
          before: { textNl: 'Zeg het op tijd.' },
          after: { textNl: 'Zeg het meteen.' },
        },
        { kind: 'NEW', code: 'new', before: null, after: { textNl: 'Zeg het op tijd.' } },
        { kind: 'GONE', code: 'old', before: { textNl: 'Zeg het op tijd.' }, after: null },
      ],
    },
  });
  expect(await refusalOf(acknowledge(first))).toEqual(['NOT_CURRENT']);
  await acknowledge(second);
  expect(await ask(reading)).toEqual({
    viewerReading: { rolesToAcknowledge: [], acknowledgedNumber: 2, changes: [] },
  });
  expect(await refusalOf(acknowledge(second, { ...femke, roles: [] }))).toEqual(['NOTHING_TO_ACKNOWLEDGE']);
  expect(await governance.em.count(HandbookAcknowledgement, { region: regionId })).toBe(2);
});

test('a team lead sees who of hers has not read it, the office sees counts alone', async () => {
  const lead = (unitId: string | null): Viewer => ({
    ...self('01900000-0000-7000-8000-000000000009', regionId),
    roles: [{ role: 'TEAM_LEAD', organisationId: memberId, unitId }],
  });
  expect(await readers(lead(null))).toBeNull();
  const version = await publish([clause('withdrawing')]);
  expect(await readers(lead(ok))).toEqual({
    number: 1,
    mustCount: 1,
    readCount: 0,
    unread: {
      nodes: [{ name: 'Femke Hoekstra' }],
      totalCount: 1,
    },
  });
  await acknowledge(version);
  expect(await readers(lead(ok))).toMatchObject({ mustCount: 1, readCount: 1, unread: { nodes: [] } });
  expect(await readers(lead(null))).toMatchObject({
    mustCount: 2,
    readCount: 1,
    unread: { nodes: [{ name: 'Anouk Venema' }] },
  });
  expect([await readers(femke), await readers(office)]).toEqual([null, null]);
  expect(await ask('readCounts { role mustCount readCount }', office)).toEqual({
    readCounts: [
      { role: 'PROFESSIONAL', mustCount: 2, readCount: 1 },
      { role: 'RUNNER', mustCount: 1, readCount: 0 },
    ],
  });
  expect(await ask('readCounts { role }')).toEqual({ readCounts: null });
});
