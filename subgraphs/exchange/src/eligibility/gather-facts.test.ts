import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { TestSubgraph } from '@naober/kit/testing/subgraph';
import { aProfessional, aRegion, aShift, now } from '../../testing/builders.ts';
import { startExchange } from '../../testing/exchange.ts';
import { WorkInterval } from '../home-roster/work-interval.entity.ts';
import { OpenShift } from '../shift/open-shift.entity.ts';

let exchange: TestSubgraph;
beforeAll(async () => void (exchange = await startExchange()));
afterAll(() => exchange.stop());

const hour = 3_600_000;
/** All that a shift says to who asks, with what a finding leads to. */
const question = `query($of: [_Any!]!) { _entities(representations: $of) { ... on OpenShift {
  viewerCanSignUp viewerSignUp { id status }
  eligibility { outcome findings { code ruleId fitsFrom conflictsWith { id startsAt } missingEpas { epa { id } }
    missingCredentials { kind } } } } } }`;

interface Answer {
  readonly viewerCanSignUp: boolean;
  readonly eligibility: { outcome: string; findings: { code: string; conflictsWith: { id: string } | null }[] };
}

test('whether somebody may work 500 shifts costs the statements that 50 cost: three in all', async () => {
  const region = await aRegion(exchange);
  const her = await aProfessional(exchange, region);
  const taken = await aShift(exchange, region);
  await exchange.ask(her, 'mutation($id: ID!) { signUpForShift(input: { shiftId: $id }) { signUp { id } } }', {
    id: taken.id,
  });
  const span = (startsAt: Date) => ({ startsAt, endsAt: new Date(startsAt.getTime() + 8 * hour) });
  const shifts = await exchange.em.transactional(async tx => {
    for (let n = 0; n < 80; n++) {
      const when = span(new Date(now.getTime() - (n + 1) * 24 * hour));
      const of = { regionId: region.regionId, professionalId: her.personId!, memberId: region.home.id };
      const onDay = when.startsAt.toISOString().slice(0, 10);
      tx.create(WorkInterval, { ...of, ...when, onDay, origin: 'HOME_ROSTER', kind: 'REGULAR', heardAt: now });
    }
    return Array.from({ length: 500 }, (_, n) => {
      const { regionId, department, profession, epa, host } = region;
      const where = { regionId, memberId: host.id, departmentId: department.id, professionId: profession.id };
      const asks = { requiredEpas: [{ epaId: epa.id, minimumLevel: n % 2 ? 4 : 5 }], breakMinutes: 30, places: 1 };
      const when = span(new Date(now.getTime() + (n + 8) * 3 * hour));
      return tx.create(OpenShift, { ...where, ...asks, ...when, isNight: false });
    });
  });
  const cost = async (from: number, until: number) => {
    exchange.statements.length = 0;
    const of = shifts.slice(from, until).map(({ id }) => ({ __typename: 'OpenShift', id }));
    const { data, errors } = await exchange.ask(her, question, { of });
    expect(errors).toBeUndefined();
    const answers = data!['_entities'] as Answer[];
    const overlaps = answers.flatMap(({ eligibility }) => eligibility.findings).filter(one => one.code === 'OVERLAP');
    expect(new Set(overlaps.map(one => one.conflictsWith!.id))).toEqual(new Set([taken.id]));
    return { checked: answers.length, statements: exchange.statements.length };
  };
  expect([await cost(140, 190), await cost(0, 500)]).toEqual([
    { checked: 50, statements: 3 },
    { checked: 500, statements: 3 },
  ]);
});
