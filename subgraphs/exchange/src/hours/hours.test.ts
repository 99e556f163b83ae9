import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { TestSubgraph } from '@naober/kit/testing/subgraph';
import { parameters } from '../../testing/facts.ts';
import { aPlanner, aProfessional, aRegion, aShift, workElsewhere } from '../../testing/builders.ts';
import { confirm, signUp } from '../../testing/asking.ts';
import { startExchange } from '../../testing/exchange.ts';
import { yearsOf, type Worked } from './hours.rules.ts';

let exchange: TestSubgraph;
beforeAll(async () => void (exchange = await startExchange()));
afterAll(() => exchange.stop());

const worked = (startsAt: string, endsAt: string, over: Partial<Worked> = {}): Worked => {
  const where = { member: 'Martini', department: 'OK', profession: 'operatieassistent', origin: 'PLATFORM' } as const;
  return {
    startsAt: new Date(startsAt),
    endsAt: new Date(endsAt),
    breakMinutes: 30,
    kind: 'REGULAR',
    ...where,
    ...over,
  };
};

test('a year has what begins in it, by elapsed hours without breaks; being on call is no work', () => {
  const all = [
    worked('2025-12-31T22:00Z', '2026-01-01T06:00Z'),
    worked('2025-12-31T23:00Z', '2026-01-01T07:00Z'),
    worked('2025-10-25T21:00Z', '2025-10-26T06:00Z', { breakMinutes: null }),
    worked('2026-02-01T07:00Z', '2026-02-01T15:00Z', { kind: 'STANDBY' }),
    worked('2026-02-02T07:00Z', '2026-02-02T09:00Z', { profession: null, kind: 'CALL' }),
  ];
  expect(yearsOf(all, parameters)).toEqual([
    { year: 2026, profession: null, hours: 2, shifts: 1 },
    { year: 2026, profession: 'operatieassistent', hours: 7.5, shifts: 2 },
    { year: 2025, profession: 'operatieassistent', hours: 16, shifts: 2 },
  ]);
});

test('she exports what she worked here and at home; nobody else does', async () => {
  const region = await aRegion(exchange);
  const her = await aProfessional(exchange, region);
  const span = { startsAt: new Date('2026-02-02T22:00Z'), endsAt: new Date('2026-02-03T06:00Z') };
  const { signUp: made } = await signUp(exchange, her, (await aShift(exchange, region, span)).id);
  await confirm(exchange, aPlanner(region), made!.id);
  await exchange.em.transactional(tx => workElsewhere(tx, region, her));
  const asked = async (viewer = her) => {
    const fields = 'workedYears { year profession hours shifts } workedHoursCsv(until: "2026-02-04")';
    return exchange.reference(viewer, 'Professional', her.personId!, fields);
  };
  expect(await asked()).toMatchObject({ workedYears: [] });
  exchange.now = new Date('2026-03-01T12:00Z');
  expect(await asked()).toEqual({
    workedYears: [{ year: 2026, profession: 'operatieassistent', hours: 15.5, shifts: 2 }],
    workedHoursCsv:
      '\uFEFFdag;begin;einde;pauze_min;uren;organisatie;afdeling;functie;soort;herkomst\n' +
      '2026-02-02;2026-02-02T23:00+01:00;2026-02-03T07:00+01:00;30;7.5;martini;Operatiekamer;operatieassistent;REGULAR;PLATFORM\n' +
      '2026-02-04;2026-02-04T07:30+01:00;2026-02-04T16:00+01:00;30;8;wza;;operatieassistent;REGULAR;HOME_ROSTER\n',
  });
  expect(await asked(aPlanner(region))).toEqual({ workedYears: null, workedHoursCsv: null });
});
