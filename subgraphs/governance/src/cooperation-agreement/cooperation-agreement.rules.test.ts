import { expect, test } from '@jest/globals';
import { elsewhere, here, holderOf, self, visitor } from '../../testing/viewers.ts';
import { AgreementStage } from './agreement-status.rules.ts';
import {
  adoptionFindings,
  covers,
  mayKeepAgreements,
  maySeeAgreements,
  overFindings,
  terminationFindings,
  type AdoptionFacts,
} from './cooperation-agreement.rules.ts';

const keyFor = (scope: string, organisationId: string | null) => ({
  ...visitor(),
  client: 'key' as const,
  roles: [{ role: scope, organisationId, unitId: null }],
});
const ofHere = { region: { id: here } };
const march = {
  stage: AgreementStage.ADOPTED,
  startsOn: '2026-03-01',
  endsOn: '2026-03-31',
  terminatedOn: null,
  supersededOn: null,
  endsByNoticeOn: null,
};

test.each([
  ['a visitor', visitor(), false, false],
  ['somebody signed in', self('femke'), true, false],
  ['somebody signed in to another region', self('femke', elsewhere), false, false],
  ['a programme manager of the region', holderOf('PROGRAMME_MANAGER', null), true, true],
  ['a programme manager of one member', holderOf('PROGRAMME_MANAGER', 'martini'), true, false],
  ['an administrator of the whole region', holderOf('MEMBER_ADMIN', null), true, false],
  ['a key of a member that reads agreements', keyFor('READ_AGREEMENTS', 'martini'), true, false],
  ['a key of the cooperative that reads agreements', keyFor('READ_AGREEMENTS', null), true, false],
  ['a key of another region', { ...keyFor('READ_AGREEMENTS', null), tenantId: elsewhere }, false, false],
  ['a key that reads something else', keyFor('READ_SHIFTS', 'martini'), false, false],
  ['a programme manager of another region', holderOf('PROGRAMME_MANAGER', null, elsewhere), false, false],
])('whether %s may see and keep agreements', (_who, viewer, sees, keeps) => {
  expect([maySeeAgreements(viewer, ofHere), mayKeepAgreements(viewer, ofHere)]).toEqual([sees, keeps]);
});

const wide = { memberIds: ['martini', 'wza'], departmentKinds: [], professionIds: [] };
const femke = { memberId: 'martini', departmentKind: 'OK', professionId: 'OA' };

test.each([
  ['of a member that agreed', wide, femke, true],
  ['of a member that did not', wide, { ...femke, memberId: 'umcg' }, false],
  ['of a profession in the scope', { ...wide, professionIds: ['OA'] }, femke, true],
  ['of a profession outside the scope', { ...wide, professionIds: ['AM'] }, femke, false],
  ['at a kind of department in the scope', { ...wide, departmentKinds: ['OK'] }, femke, true],
  ['at a kind of department outside the scope', { ...wide, departmentKinds: ['IC'] }, femke, false],
  ['at no department in particular', { ...wide, departmentKinds: ['IC'] }, { ...femke, departmentKind: null }, true],
])('whether an agreement covers a post %s', (_case, scope, post, expected) => {
  expect(covers(scope, post)).toBe(expected);
});

const fine: AdoptionFacts = {
  title: 'RUN OK',
  startsOn: '2026-03-01',
  endsOn: null,
  memberIds: ['martini', 'wza'],
  knownMemberIds: new Set(['martini', 'wza']),
  professionIds: ['OA'],
  knownProfessionIds: new Set(['OA']),
  isAdopted: false,
};

test.each<[string, Partial<AdoptionFacts>, string[]]>([
  ['as it should be', {}, []],
  ['for all professions', { professionIds: [], knownProfessionIds: new Set() }, []],
  ['that lasts one day', { endsOn: '2026-03-01' }, []],
  ['that ends before it starts', { endsOn: '2026-02-28' }, ['ENDS_BEFORE_IT_STARTS']],
  ['without a title', { title: '  ' }, ['INVALID_TITLE']],
  ['with the longest title', { title: 'x'.repeat(200) }, []],
  ['with a title too long', { title: 'x'.repeat(201) }, ['INVALID_TITLE']],
  ['of one member', { memberIds: ['martini'] }, ['TOO_FEW_MEMBERS']],
  ['of one member named twice', { memberIds: ['martini', 'martini'] }, ['TOO_FEW_MEMBERS']],
  ['with an unknown member', { memberIds: ['martini', 'wza', 'umcg'] }, ['UNKNOWN_MEMBER']],
  ['with an unknown profession', { professionIds: ['OA', 'XX'] }, ['UNKNOWN_PROFESSION']],
  ['adopted before', { isAdopted: true }, ['ALREADY_ADOPTED']],
  [
    'with everything wrong',
    { title: '', memberIds: ['umcg'], professionIds: ['XX'], endsOn: '2026-02-28', isAdopted: true },
    [
      'INVALID_TITLE',
      'TOO_FEW_MEMBERS',
      'UNKNOWN_MEMBER',
      'UNKNOWN_PROFESSION',
      'ENDS_BEFORE_IT_STARTS',
      'ALREADY_ADOPTED',
    ],
  ],
])('an adoption %s', (_case, over, expected) => {
  expect(adoptionFindings({ ...fine, ...over })).toEqual(expected);
});

test.each([
  ['one in force', march, '2026-03-10', []],
  ['one on its last day', march, '2026-03-31', []],
  ['one that ended yesterday', march, '2026-04-01', ['ALREADY_ENDED']],
  ['one that has yet to start', march, '2026-01-01', []],
  ['one that was terminated', { ...march, terminatedOn: '2026-03-05' }, '2026-03-10', ['ALREADY_TERMINATED']],
])('whether %s is over', (_case, agreement, today, expected) => {
  expect(overFindings(agreement, today)).toEqual(expected);
  expect(terminationFindings(agreement, 'merged', today)).toEqual(expected);
});

test.each([
  ['no', ' ', ['INVALID_REASON']],
  ['the longest', 'x'.repeat(500), []],
  ['too long a', 'x'.repeat(501), ['INVALID_REASON']],
])('a termination for %s reason', (_case, reason, expected) => {
  expect(terminationFindings(march, reason, '2026-03-10')).toEqual(expected);
});
