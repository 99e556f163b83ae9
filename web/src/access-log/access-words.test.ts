import { expect, it } from '@jest/globals';
import { namelessKey } from './access-words.ts';

it.each([
  ['PORTAL', true, 'accessWho.someoneOf'],
  ['PORTAL', false, 'accessWho.someone'],
  ['TOKEN', true, 'accessWho.someoneOf'],
  ['KEY', true, 'accessWho.keyOf'],
  ['KEY', false, 'accessWho.key'],
  ['WIDGET', true, 'accessWho.widget'],
  ['SYSTEM', false, 'accessWho.system'],
] as const)('nobody by name, from %s, with places: %s, is called by %s', (client, hasPlaces, key) => {
  expect(namelessKey(client, hasPlaces)).toBe(key);
});
