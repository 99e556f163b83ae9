import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { TestSubgraph } from '@naober/kit/testing/subgraph';
import { refusalOf } from '../../testing/accounts.ts';
import { AgreementScene } from '../../testing/agreements.ts';
import { times } from '../../testing/answers.ts';
import { startGovernance } from '../../testing/governance.ts';
import { self } from '../../testing/viewers.ts';

let governance: TestSubgraph;
let scene: AgreementScene;
beforeAll(async () => {
  governance = await startGovernance();
  scene = new AgreementScene(governance);
});
afterAll(() => governance.stop());
beforeEach(async () => {
  governance.now = new Date('2026-03-10T10:00:00Z');
  await scene.begin();
});

const advance = (id: string, from: string, viewer = scene.office) =>
  scene.do(viewer, 'advanceCooperationAgreement', { cooperationAgreementId: id, from });

test('an agreement goes from draft to adoption, each step by who may, and covers only then', async () => {
  const id = await scene.drafted({ annexes: [{ title: 'Tarieven', reference: 'A-1' }], runOffMonths: 2 });
  const colleague = self('01900000-0000-7000-8000-000000000001', scene.region.id);
  expect(await scene.seen(id, 'status', scene.hr)).toBeNull();
  expect((await advance(id, 'DRAFT')).cooperationAgreement.status).toBe('CONSULTATION');
  expect(await scene.seen(id, 'status isInForce viewerCanAdvance', scene.hr)).toEqual({
    status: 'CONSULTATION',
    isInForce: false,
    viewerCanAdvance: false,
  });
  expect(await scene.seen(id, 'status', colleague)).toBeNull();
  expect(await refusalOf(advance(id, 'CONSULTATION', scene.hr))).toBe('FORBIDDEN');
  await advance(id, 'CONSULTATION');
  expect(await refusalOf(advance(id, 'COMPLIANCE_REVIEW'))).toBe('FORBIDDEN');
  expect((await advance(id, 'COMPLIANCE_REVIEW', scene.officer)).cooperationAgreement.status).toBe('ADOPTED');
  governance.now = new Date('2026-04-01T10:00:00Z');
  expect(await scene.seen(id, 'status isInForce annexes { title reference text } runOffUntil', colleague)).toEqual({
    status: 'IN_FORCE',
    isInForce: true,
    annexes: [{ title: 'Tarieven', reference: 'A-1', text: null }],
    runOffUntil: null,
  });
  expect(await scene.told()).toEqual({ AGREEMENT_CONSULTED: ['hr', 'office'] });
});

test('the reviewer sends it back with her words; it is written anew, and what somebody else wrote is not lost', async () => {
  const id = await scene.drafted();
  await advance(id, 'DRAFT');
  await advance(id, 'CONSULTATION');
  const back = { cooperationAgreementId: id, from: 'COMPLIANCE_REVIEW', reason: 'Artikel 3 raakt aan tarieven.' };
  expect(await refusalOf(scene.do(scene.officer, 'returnCooperationAgreement', { ...back, reason: '' }))).toEqual([
    'INVALID_REASON',
  ]);
  const { cooperationAgreement } = await scene.do(
    scene.officer,
    'returnCooperationAgreement',
    back,
    'status returnReason revision viewerCanRevise',
  );
  expect(cooperationAgreement).toMatchObject({ status: 'DRAFT', returnReason: back.reason, viewerCanRevise: false });
  const { revision } = cooperationAgreement;
  const anew = {
    cooperationAgreementId: id,
    revision,
    terms: scene.terms({ memberIds: [scene.wza.id, scene.ozg.id] }),
  };
  const revise = () => scene.do(scene.office, 'reviseCooperationAgreement', anew, 'members { name }');
  expect((await revise()).cooperationAgreement.members).toEqual([{ name: 'OZG' }, { name: 'WZA' }]);
  expect(await refusalOf(revise())).toBe('CONFLICT');
});

test('every reason against a draft comes at once, with its field', async () => {
  const terms = scene.terms({
    title: '',
    memberIds: [scene.wza.id],
    endsOn: '2026-03-31',
    renewalMonths: 0,
    runOffMonths: 121,
    annexes: [{ title: 'Leeg' }],
  });
  const { userErrors } = await scene.do(scene.office, 'draftCooperationAgreement', { terms });
  expect(userErrors.map(({ code, field }: { code: string; field: string[] }) => `${field.join('.')} ${code}`)).toEqual([
    'input.terms.title INVALID_TITLE',
    'input.terms.memberIds TOO_FEW_MEMBERS',
    'input.terms.endsOn ENDS_BEFORE_IT_STARTS',
    'input.terms.noticeMonths INVALID_MONTHS',
    'input.terms.annexes INVALID_ANNEX',
  ]);
});

test('a next version takes over on its first day; what was adopted stays as it was, in the database too', async () => {
  const first = await scene.adopted({ startsOn: '2026-03-01', endsOn: '2026-12-31' });
  const second = await scene.adopted({ startsOn: '2026-06-01', memberIds: [scene.wza.id, scene.ozg.id] }, first);
  expect(await scene.versions()).toEqual(['1 2026-03-01 2026-05-31 Martini,WZA', '2 2026-06-01 null OZG,WZA']);
  expect(await scene.seen(first, 'versions { number } viewerCanAmend')).toEqual({
    versions: [{ number: 1 }, { number: 2 }],
    viewerCanAmend: true,
  });
  const change = (sql: string) => governance.em.execute(sql, [first]);
  await expect(change('update cooperation_agreement set run_off_months = 9 where id = ?')).rejects.toThrow(
    'changed by a new version alone',
  );
  await expect(change('delete from cooperation_agreement_member where agreement_id = ?')).rejects.toThrow(
    'changed by a new version alone',
  );
  await expect(change('update cooperation_agreement set superseded_on = null where id = ?')).rejects.toThrow(
    'cooperation_agreement_one_version_a_day',
  );
  expect(second).not.toBe(first);
});

test('what was agreed until today is not changed: a version of yesterday is refused, one of today is not', async () => {
  const first = await scene.adopted({ startsOn: '2026-01-01' });
  const late = await scene.drafted({ startsOn: '2026-03-09' }, first);
  expect((await scene.adopt(late)).userErrors).toMatchObject([{ code: 'STARTS_IN_THE_PAST' }]);
  const revision = (await scene.seen(late, 'revision')).revision;
  await scene.do(scene.officer, 'returnCooperationAgreement', {
    cooperationAgreementId: late,
    from: 'COMPLIANCE_REVIEW',
    reason: 'Te vroeg.',
  });
  const terms = scene.terms({ startsOn: '2026-03-10' });
  await scene.do(scene.office, 'reviseCooperationAgreement', {
    cooperationAgreementId: late,
    revision: revision + 1,
    terms,
  });
  expect((await scene.adopt(late)).userErrors).toEqual([]);
});

test('twenty who amend one agreement at once make one draft', async () => {
  const first = await scene.adopted({ startsOn: '2026-03-01' });
  const input = { terms: scene.terms({ startsOn: '2026-06-01' }), cooperationAgreementId: first };
  const answers = await governance.atOnce(20, () =>
    refusalOf(scene.do(scene.office, 'draftCooperationAgreement', input)),
  );
  expect(answers.map(String).toSorted()).toEqual(['', ...times(19, 'DRAFT_EXISTS')]);
});
