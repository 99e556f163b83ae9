import { expect, test } from '@jest/globals';
import { elsewhere, here, holderOf, self, visitor } from '../../testing/viewers.ts';
import { grantsInForce, maySeeRoleGrant } from './role-grant.rules.ts';

const ofEsra = { professional: { id: 'esra' }, region: { id: here } };

test.each([
  ['she herself', self('esra'), true],
  ['a colleague', self('femke'), false],
  ['a programme manager', holderOf('PROGRAMME_MANAGER', null), false],
  ['a visitor', visitor(), false],
  ['her own id in another region', self('esra', elsewhere), false],
])('whether %s may see a role', (_who, viewer, expected) => {
  expect(maySeeRoleGrant(viewer, ofEsra)).toBe(expected);
});

test('only roles of today are in force', () => {
  const past = { startsOn: '2024-01-01', endsOn: '2026-02-28' };
  const present = { startsOn: '2026-03-01', endsOn: '2026-03-01' };
  const coming = { startsOn: '2026-03-02', endsOn: null };
  expect(grantsInForce([past, present, coming], '2026-03-01')).toEqual([present]);
});
