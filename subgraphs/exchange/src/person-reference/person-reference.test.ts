import { expect, test } from '@jest/globals';
import { personReference } from './person-reference.ts';

const [home, other] = ['01900000-0000-7000-8000-000000000001', '01900000-0000-7000-8000-000000000002'];
const [her, next] = ['01900000-0000-7000-8000-000000000003', '01900000-0000-7000-8000-000000000004'];

test('a reference is the same for one person at one employer, and no other, whoever asks', () => {
  expect(personReference(home, her)).toBe('95MH-TCKM');
  expect(new Set([personReference(home, next), personReference(other, her), personReference(home, her)]).size).toBe(3);
});
