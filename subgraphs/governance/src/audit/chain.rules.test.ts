import { expect, test } from '@jest/globals';
import { beginning, brokenLink, sealedText, type SealedEntry } from './chain.rules.ts';

const digest = (text: string) => `digest of ${text}`;
const said: SealedEntry = {
  position: '7',
  id: 'e7',
  at: new Date('2026-03-10T10:00:00.123Z'),
  kind: 'WRITE',
  action: 'exchange.confirmSignUp',
  regionId: 'noord',
  personId: 'esra',
  client: 'portal',
  clientId: 's1',
  organisationIds: ['martini'],
  recordType: 'SignUp',
  recordId: 'u1',
  subjectId: 'femke',
  requestId: 'r1',
};
const before = { position: '6', hash: 'six' };
const entry = { ...said, previousHash: 'six', hash: digest(sealedText(said, 'six')) };

test('an entry that says what it said follows the one before', () => {
  expect(brokenLink(entry, before, digest)).toBeNull();
});

test.each(Object.keys(said).filter(field => field !== 'position'))('a changed %s breaks it', field => {
  const changed = { at: new Date('2026-03-10T10:00:00.124Z'), organisationIds: ['martini', 'ozg'] }[field] ?? 'changed';
  expect(brokenLink({ ...entry, [field]: changed }, before, digest)).toBe('CHANGED');
});

test.each([
  ['one is missing before it', { position: '5', hash: 'six' }, 'GAP'],
  ['the one before is another', { position: '6', hash: 'another' }, 'NOT_LINKED'],
])('it is broken when %s', (_why, predecessor, link) => {
  expect(brokenLink(entry, predecessor, digest)).toBe(link);
});

test('two fields that swap their values do not cancel out', () => {
  const swapped = { ...entry, recordType: entry.recordId, recordId: entry.recordType };
  expect(brokenLink(swapped, before, digest)).toBe('CHANGED');
});

test('the log begins with nothing before it', () => {
  const first = { ...said, position: '1' };
  const chained = { ...first, previousHash: beginning, hash: digest(sealedText(first, beginning)) };
  expect(brokenLink(chained, { position: '0', hash: beginning }, digest)).toBeNull();
});
