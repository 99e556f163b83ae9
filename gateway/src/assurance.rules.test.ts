import { expect, test } from '@jest/globals';
import { assuranceOf } from './assurance.rules.ts';

const high = 'http://eidas.europa.eu/LoA/high';

test.each<[string, Record<string, unknown>, string | null]>([
  ['its level', { acr: high }, high],
  ['its level rather than its methods', { acr: '0', amr: ['pwd'] }, '0'],
  ['its methods where it says no level', { amr: ['pwd', 'otp'] }, 'pwd otp'],
  ['its methods where the level is no text', { acr: 2, amr: ['pwd'] }, 'pwd'],
  ['nothing where it says nothing', {}, null],
  ['nothing where it names no method', { amr: [] }, null],
  ['nothing where a method is no text', { amr: ['pwd', 1] }, null],
  ['nothing where methods are no list', { amr: 'pwd' }, null],
  ['nothing of an empty level', { acr: '' }, null],
  ['nothing that would break a line', { acr: 'high\nGetekend' }, null],
  ['nothing that other letters could feign', { acr: 'h\u0456gh' }, null],
  ['a level of 200 characters', { acr: 'a'.repeat(200) }, 'a'.repeat(200)],
  ['nothing of one of 201', { acr: 'a'.repeat(201) }, null],
])('of what a service says counts %s', (_what, claims, said) => expect(assuranceOf(claims)).toBe(said));
