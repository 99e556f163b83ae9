import { expect, it } from '@jest/globals';
import { originsIn } from './origins.ts';

it.each([
  ['https://intranet.martini.nl/start?a=1', ['https://intranet.martini.nl']],
  ['https://a.nl\nhttps://b.nl:8443/\n', ['https://a.nl', 'https://b.nl:8443']],
  ['https://a.nl, https://a.nl/elders', ['https://a.nl']],
  ['intranet.martini.nl', ['intranet.martini.nl']],
  ['  \n', []],
])('the origins in “%s” are %j', (lines, origins) => {
  expect(originsIn(lines)).toEqual(origins);
});
