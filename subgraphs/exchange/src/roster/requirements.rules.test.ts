import { expect, test } from '@jest/globals';
import { readRequirements } from './requirements.rules.ts';

const epas = new Map(['OA-1', 'OA-2', 'OA-3', 'AM-1', 'AM-4', 'AM-5'].map(code => [code, code]));
const level4 = (...ids: string[]) => ids.map(epaId => ({ epaId, minimumLevel: 4 }));
test.each([
  ['BIG; BAZ', [], ['BIG', 'BAZ']],
  ['AM-1, AM-4, AM-5 niveau 4', level4('AM-1', 'AM-4', 'AM-5'), []],
  ['OA-1 t/m OA-3 niveau 4', level4('OA-1', 'OA-2', 'OA-3'), []],
  ['oa-1', level4('OA-1'), []],
  ['OA-1 niveau 5; AM-1; BIG', [{ epaId: 'OA-1', minimumLevel: 5 }, ...level4('AM-1')], ['BIG']],
  ['OA-1 niveau 3; OA-1 niveau 5', [{ epaId: 'OA-1', minimumLevel: 5 }], []],
  ['OA-1 t/m AM-3', [], ['OA-1 t/m AM-3']],
  ['Ervaring met EPD 2', [], ['Ervaring met EPD 2']],
])('%s is read', (text, requiredEpas, otherRequirements) => {
  expect(readRequirements(text, epas, 4)).toEqual({ requiredEpas, otherRequirements });
});
