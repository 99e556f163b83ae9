import { expect, it } from '@jest/globals';
import { bytesOf, sizeText } from './file.ts';

it('gives every byte as it was', () => {
  const all = Uint8Array.from({ length: 256 }, (_, byte) => byte);
  expect(bytesOf(Buffer.from(all).toString('base64'))).toEqual(all);
});

it.each([
  [12, '1 kB'],
  [48_321, '48 kB'],
  [1_234_567, '1,2 MB'],
])('%d bytes are %s', (bytes, text) => {
  expect(sizeText(bytes, 'nl')).toBe(text);
});
