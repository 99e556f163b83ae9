import { expect, test } from '@jest/globals';
import { atMember, draftInput, emptyDraft, ofPerson } from './story-draft.ts';

const femke = { id: 'f', name: 'Femke Hoekstra' };
const sjoerd = { id: 's', name: 'Sjoerd Postma' };

test('a story calls her by her first name, unless the writer says otherwise', () => {
  const draft = ofPerson(emptyDraft('martini'), femke);
  expect(draft.name).toBe('Femke');
  expect(ofPerson(draft, sjoerd).name).toBe('Sjoerd');
  expect(ofPerson({ ...draft, name: 'F.' }, sjoerd).name).toBe('F.');
});

test('another member has other people, and is no neighbour of itself', () => {
  const draft = { ...ofPerson(emptyDraft('martini'), femke), hostId: 'ozg' };
  expect(atMember(draft, 'wza')).toMatchObject({ memberId: 'wza', person: null, name: '', hostId: 'ozg' });
  expect(atMember(draft, 'ozg').hostId).toBe('');
});

test('what is left empty is not translated and about no neighbour; of nobody there is no story', () => {
  const draft = { ...ofPerson(emptyDraft('martini'), femke), title: 'Bij de buren', text: 'Goed.', titleEn: ' ' };
  const words = { name: 'Femke', title: 'Bij de buren', text: 'Goed.', titleEn: null, textEn: null };
  expect(draftInput(draft)).toEqual({ professionalId: 'f', memberId: 'martini', hostMemberId: null, ...words });
  expect(draftInput(emptyDraft('martini'))).toBeNull();
});
