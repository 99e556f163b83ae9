import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { suspicions } from './competition-words.ts';

const supergraph = readFileSync(new URL('../schema/supergraph.graphql', import.meta.url), 'utf8');

/** What sounds like it and is not, each with why; what is not said any more must go from here. */
const rest = 'ACM-1: a minimum of work';
const selfEmployed = 'ACM-4, ACM-5: self-employed told apart';
const harmless: Readonly<Record<string, { readonly rule: string; readonly why: string }>> = {
  'Finding.minimumRestHours': { rule: rest, why: 'rest between shifts, which the law asks: ATW 5:3' },
  Professional: { rule: selfEmployed, why: 'says that such people are professionals like others' },
  'Professional.isSelfEmployed': { rule: selfEmployed, why: 'a fact that working time law and tax law ask for' },
  'ReleaseAudience.SELF_EMPLOYED': {
    rule: selfEmployed,
    why: "of a member's own order of release, which it alone sees and sets (ACM-5, ACM-8)",
  },
  'Role.PROFESSIONAL': { rule: selfEmployed, why: 'says that the role is the same for both' },
  'Pool.viewerCanJoin': { rule: selfEmployed, why: 'who joins says as what, because nobody employs her (ACM-10)' },
  'JoinPoolInput.professionId': { rule: selfEmployed, why: 'the same' },
  'JoinPoolErrorCode.PROFESSION_NEEDED': { rule: selfEmployed, why: 'the same' },
};

test('nothing in the graph can express a quota, a minimum of work, a joint rate or a ranking', () => {
  const found = suspicions(supergraph);
  expect(found.filter(({ at, rule }) => harmless[at]?.rule !== rule)).toEqual([]);
  expect(Object.keys(harmless).filter(at => !found.some(one => one.at === at))).toEqual([]);
});

test.each([
  ['type Pool { minimumHoursPerWeek: Int }', 'Pool.minimumHoursPerWeek'],
  ['input JoinPoolInput { committedShifts: Int }', 'JoinPoolInput.committedShifts'],
  ['type PoolMembership { nightQuota: Int }', 'PoolMembership.nightQuota'],
  ['type Pool { "At least so many weekends in a quarter." weekends: Int }', 'Pool.weekends'],
  ['type Pool { hourlyRateCents: Int }', 'Pool.hourlyRateCents'],
  ['type Region { maximumRate: Int }', 'Region.maximumRate'],
  ['type Professional { reliabilityScore: Float }', 'Professional.reliabilityScore'],
  ['enum ReleaseOrder { EMPLOYEES ZZP_LAST_RESORT }', 'ReleaseOrder.ZZP_LAST_RESORT'],
  ['input ShiftFilter { workerType: String }', 'ShiftFilter.workerType'],
  ['type Query { pools(ranking: Int): Int }', 'Query.pools(ranking)'],
  ['"Who joins must accept three shifts." type Pool { id: ID }', 'Pool'],
])('%s would be noticed', (sdl, at) => {
  expect([...new Set(suspicions(sdl).map(one => one.at))]).toEqual([at]);
});

test.each([
  'type ParticipationPreference { "No more shifts than these, by her own wish." atMostShifts: Int }',
  'type Campaign { conversion: Float } type Rota { generated: Boolean, separate: Boolean }',
  'enum join__Graph { RATE @join__graph(name: "rate", url: "") }',
])('%s says no such thing', sdl => expect(suspicions(sdl)).toEqual([]));
