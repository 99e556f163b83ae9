import { expect, test } from '@jest/globals';
import type { SyncError } from './adapter.ts';
import { remoteOf } from './remote-of.ts';

const environment = {
  ROSTER_ORIGINS: 'https://rooster.example, https://ander.example:8443',
  ROSTER_SECRET__UMCG__AMBULANCE_ROOSTER: 'of UMCG',
  ROSTER_SECRET__UMCG__AMBULANCE__ROOSTER: 'of another',
  ROSTER_SECRET__UMCG_AMBULANCE__ROOSTER: 'of UMCG Ambulancezorg',
};
const asked = (memberSlug: string, secretName: string | null, address = 'https://rooster.example/planning') => {
  try {
    return remoteOf({ address, secretName }, memberSlug, environment).secret;
  } catch (error) {
    return (error as SyncError).failure;
  }
};

test('a member whose name begins another member does not reach the secret of the other', () => {
  expect(asked('umcg', 'AMBULANCE_ROOSTER')).toBe('of UMCG');
  expect(asked('umcg-ambulance', 'ROOSTER')).toBe('of UMCG Ambulancezorg');
  expect(asked('umcg', 'AMBULANCE__ROOSTER')).toBe('NO_SECRET');
  expect(asked('umcg--ambulance', 'ROOSTER')).toBe('of another');
  expect(asked('umcg', 'ROOSTER')).toBe('NO_SECRET');
});

test('an address counts by its whole origin', () => {
  expect(asked('umcg', null)).toBeNull();
  expect(asked('umcg', null, 'https://ander.example:8443/x')).toBeNull();
  for (const address of ['https://ander.example/x', 'http://rooster.example', 'https://rooster.example.kwaad.example'])
    expect(asked('umcg', null, address)).toBe('ADDRESS_NOT_ALLOWED');
});
