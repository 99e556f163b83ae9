import { describe, expect, it } from '@jest/globals';
import { signInAddress, startAddress } from './sign-in-address.ts';

describe('the way to sign in', () => {
  it.each([
    ['/diensten?past=1', '/inloggen?naar=%2Fdiensten%3Fpast%3D1'],
    ['/', '/inloggen'],
    ['/inloggen?melding=too-late', '/inloggen'],
  ])('from %s is %s', (from, address) => {
    expect(signInAddress(from)).toBe(address);
  });
  it.each([
    [{ who: 'a@martini.nl' }, '/auth/sign-in?who=a%40martini.nl&to=%2Fagenda'],
    [{ issuer: 'martini' }, '/auth/sign-in?issuer=martini&to=%2Fagenda'],
    [{ issuer: 'demo', hint: 'femke-hoekstra' }, '/auth/sign-in?issuer=demo&hint=femke-hoekstra&to=%2Fagenda'],
  ])('by %j begins at %s', (way, address) => {
    expect(startAddress(way, '/agenda')).toBe(address);
  });
});
