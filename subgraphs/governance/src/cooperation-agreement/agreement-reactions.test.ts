import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { uuidv7 } from '@naober/kit/ids';
import { sessionOf } from '@naober/kit/row-security';
import type { TestSubgraph } from '@naober/kit/testing/subgraph';
import type { Viewer } from '@naober/kit/viewer';
import { refusalOf } from '../../testing/accounts.ts';
import { AgreementScene } from '../../testing/agreements.ts';
import { times } from '../../testing/answers.ts';
import { aProfessional, startGovernance } from '../../testing/governance.ts';
import { holderOf } from '../../testing/viewers.ts';
import { gatherPersonal } from '../data-export/gather-personal.ts';
import { erasePerson } from '../erasure/erase-person.ts';
import type { ErasureRequest } from '../erasure/erasure-request.entity.ts';
import { Professional } from '../professional/professional.entity.ts';
import { AgreementReaction } from './agreement-reaction.entity.ts';

let governance: TestSubgraph;
let scene: AgreementScene;
let hrOfWza: Viewer;
let id: string;
beforeAll(async () => {
  governance = await startGovernance();
  scene = new AgreementScene(governance);
});
afterAll(() => governance.stop());
beforeEach(async () => {
  governance.now = new Date('2026-03-10T10:00:00Z');
  await scene.begin();
  const { id: personId } = await governance.em.transactional(async tx => aProfessional(tx, scene.region));
  scene.officer = { ...scene.officer, personId: uuidv7() };
  hrOfWza = { ...holderOf('HR_ADVISOR', scene.wza.id, scene.region.id), personId };
  id = await scene.drafted();
});

const advance = (from: string, viewer = scene.office) =>
  scene.do(viewer, 'advanceCooperationAgreement', { cooperationAgreementId: id, from });
const takeBack = (from: string) =>
  scene.do(scene.office, 'returnCooperationAgreement', { cooperationAgreementId: id, from, reason: 'Anders.' });
const said = 'reactions { opinion text member { name } }';
const seen = (viewer: Viewer, fields = `${said} membersToReact { name }`) => scene.seen(id, fields, viewer);
async function react(viewer: Viewer, over: object = {}) {
  const { revision } = await scene.seen(id, 'revision');
  const input = { cooperationAgreementId: id, revision, memberId: scene.martini.id, opinion: 'AGREES', ...over };
  return scene.do(viewer, 'reactToCooperationAgreement', input, `id ${said}`);
}
const term = 1827 * 86_400_000;
const objects = { opinion: 'OBJECTS', text: ' Bijlage A mist. ' };
const ofMartini = { opinion: 'OBJECTS', text: 'Bijlage A mist.', member: { name: 'Martini' } };
const ofWza = { opinion: 'AGREES', text: null, member: { name: 'WZA' } };

test('parties react while it is in consultation: the office sees all, each party its own, others nothing', async () => {
  expect(await refusalOf(react(scene.hr))).toBe('NOT_FOUND');
  expect(await seen(scene.office)).toEqual({ reactions: [], membersToReact: [] });
  await advance('DRAFT');
  expect(await seen(scene.hr)).toEqual({ reactions: [], membersToReact: [{ name: 'Martini' }] });
  expect((await react(scene.hr, objects)).cooperationAgreement.reactions).toEqual([ofMartini]);
  await react(hrOfWza, { memberId: scene.wza.id });
  for (const viewer of [scene.office, scene.officer])
    expect(await seen(viewer)).toEqual({ reactions: [ofMartini, ofWza], membersToReact: [] });
  expect(await seen(hrOfWza)).toEqual({ reactions: [ofWza], membersToReact: [{ name: 'WZA' }] });
  await advance('CONSULTATION');
  expect(await seen(scene.hr)).toEqual({ reactions: [ofMartini], membersToReact: [] });
  expect(await refusalOf(react(scene.hr, { reactionRevision: 1 }))).toBe('CONFLICT');
  expect((await scene.told())['AGREEMENT_REACTED']).toEqual(['office', 'office']);
});

test('row security counts for nobody what she does not see, once everybody sees the agreement too', async () => {
  await advance('DRAFT');
  await react(scene.hr, objects);
  const em = governance.subgraph.orm.em;
  const counted = (viewer: Viewer) =>
    em.fork({ session: sessionOf(viewer) }).count(AgreementReaction, { agreement: id });
  const planner = holderOf('PLANNER', scene.martini.id, scene.region.id);
  const leadOfPart = { ...scene.hr, roles: scene.hr.roles.map(one => ({ ...one, unitId: scene.ozg.id })) };
  const elsewhere = { ...scene.hr, tenantId: scene.ozg.id };
  for (const viewer of [hrOfWza, planner, leadOfPart, elsewhere, { ...scene.hr, personId: null }])
    expect(await counted(viewer)).toBe(0);
  for (const viewer of [scene.hr, scene.office, scene.officer]) expect(await counted(viewer)).toBe(1);
  await advance('CONSULTATION');
  await advance('COMPLIANCE_REVIEW', scene.officer);
  expect(await seen(planner, 'title reactions { id }')).toEqual({ title: 'RUN OK', reactions: null });
  expect(await seen(hrOfWza, said)).toEqual({ reactions: [] });
});

test('a reaction is changed by who saw it; an objection says why; nobody reacts for another', async () => {
  await advance('DRAFT');
  expect(await refusalOf(react(scene.hr, { opinion: 'OBJECTS', text: ' ' }))).toEqual(['TEXT_MISSING']);
  expect(await refusalOf(react(scene.hr, { text: 'x'.repeat(2001) }))).toEqual(['TEXT_TOO_LONG']);
  expect((await react(scene.hr, { opinion: 'OBJECTS', text: 'x'.repeat(2000) })).userErrors).toEqual([]);
  expect(await refusalOf(react(scene.hr))).toBe('CONFLICT');
  expect((await react(scene.hr, { ...objects, reactionRevision: 1 })).cooperationAgreement.reactions).toEqual([
    ofMartini,
  ]);
  expect(await refusalOf(react(scene.hr, { reactionRevision: 1 }))).toBe('CONFLICT');
  expect(await refusalOf(react(scene.hr, { revision: 1 }))).toBe('CONFLICT');
  expect(await refusalOf(react(scene.hr, { memberId: scene.wza.id }))).toBe('FORBIDDEN');
  for (const viewer of [scene.office, scene.officer]) expect(await refusalOf(react(viewer))).toBe('FORBIDDEN');
  const ofBoth = { ...scene.hr, roles: [...scene.hr.roles, ...holderOf('HR_ADVISOR', scene.ozg.id).roles] };
  expect(await refusalOf(react(ofBoth, { memberId: scene.ozg.id }))).toEqual(['NOT_A_PARTY']);
});

test('what was written anew is read anew: the office keeps what was said of it before until then', async () => {
  await advance('DRAFT');
  await react(scene.hr, objects);
  await takeBack('CONSULTATION');
  expect(await seen(scene.office, said)).toEqual({ reactions: [ofMartini] });
  expect(await seen(scene.hr, 'id')).toBeNull();
  await advance('DRAFT');
  expect(await seen(scene.hr)).toEqual({ reactions: [], membersToReact: [{ name: 'Martini' }] });
  expect((await react(scene.hr)).userErrors).toEqual([]);
  const rounds = await governance.em.execute(
    'select round from cooperation_agreement_reaction where agreement_id = ? order by round',
    [id],
  );
  expect(rounds).toEqual([{ round: 1 }, { round: 2 }]);
});

test('who wrote it finds it in her export, and is no longer named with it once she is erased or its time is over', async () => {
  await advance('DRAFT');
  await react(scene.hr, objects);
  const written = async (personId = scene.hr.personId!) => {
    const tables = await gatherPersonal(governance.em, personId);
    return tables.find(({ name }) => name === 'reactions-to-agreements')!.rows.length;
  };
  expect([await written(), await written(hrOfWza.personId!)]).toEqual([1, 0]);
  await governance.em.transactional(async tx => {
    const person = await tx.findOneOrFail(Professional, scene.hr.personId!);
    const request = { id: uuidv7(), region: person.region } as unknown as ErasureRequest;
    await erasePerson(tx, person, request, scene.office.personId!, governance.subgraph.events, governance.now!);
  });
  expect(await written()).toBe(0);
  expect(await seen(scene.office, said)).toEqual({ reactions: [ofMartini] });
  const saidAgo = (milliseconds: number) =>
    governance.em.execute('update cooperation_agreement_reaction set reacted_at = ? where agreement_id = ?', [
      new Date(governance.now!.getTime() - milliseconds),
      id,
    ]);
  await saidAgo(term);
  expect((await governance.subgraph.forget())['AGREEMENT_REACTION']).toBe(0);
  governance.now = new Date(governance.now!.getTime() + 86_400_000); // forgetting is done once a day
  await saidAgo(term + 1);
  expect((await governance.subgraph.forget())['AGREEMENT_REACTION']).toBe(1);
});

test('twenty of one party at once make one reaction, and none comes after the consultation was closed', async () => {
  await advance('DRAFT');
  const answers = await governance.atOnce(20, () => refusalOf(react(scene.hr, objects)));
  expect(answers.map(String).toSorted()).toEqual(['', ...times(19, 'CONFLICT')]);
  await advance('CONSULTATION');
  const write = (sql: string) => governance.em.execute(`update cooperation_agreement_reaction set ${sql}`);
  await expect(write(`text = 'Toch akkoord'`)).rejects.toThrow('the consultation is closed');
  await write('written_by = null');
});
