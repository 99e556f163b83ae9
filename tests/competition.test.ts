import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { isOfTwoParties, wallProof, wallText } from '@naober/scripts/schema/rate-wall';
import { suspicions } from './competition-words.ts';

const read = (name: string) => readFileSync(new URL(`../schema/${name}.graphql`, import.meta.url), 'utf8');
const [supergraph, api] = [read('supergraph'), read('api')];

/** What sounds like it and is not, each with why; what is not said any more must go from here. */
/** Said in the talk of two parties, which the wall below keeps to these two. */
const aRate = 'ACM-3, ACM-6, ACM-10: a rate';
const betweenEmployers =
  'what one employee costs the one member that lends her to one other, whose charge may not be above it (Waadi, VAT)';
const rest = 'ACM-1: a minimum of work';
const selfEmployed = 'ACM-4, ACM-5: self-employed told apart';
const harmless: Readonly<Record<string, { readonly rule: string; readonly why: string }>> = {
  'CombinationJobFinding.minimumRestHours': { rule: rest, why: 'rest between shifts, which the law asks: ATW 5:3' },
  'DetachmentAgreement.grossWageCostCents': { rule: aRate, why: betweenEmployers },
  'DetachmentTermsInput.grossWageCostCents': { rule: aRate, why: betweenEmployers },
  'LegalBasis.NON_PROFIT_ASSISTANCE': { rule: aRate, why: betweenEmployers },
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
  const ofTwo = ({ at, rule }: { at: string; rule: string }) => isOfTwoParties(at) && rule === aRate;
  const found = suspicions(supergraph).filter(one => !ofTwo(one));
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
  ['type Region { medianCents: Int }', 'Region.medianCents'],
  ['type Member { highestAmount: Int }', 'Member.highestAmount'],
  ['type Query { engagements(maxCents: Int): Int }', 'Query.engagements(maxCents)'],
  ['enum EngagementOrder { CENTS_AVERAGE }', 'EngagementOrder.CENTS_AVERAGE'],
  ['input DraftEngagementInput { "No more than the ceiling." cents: Int }', 'DraftEngagementInput.cents'],
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

test('what two parties agree is reached by their own engagement alone, and the proof says over which graph', () => {
  const proof = wallProof(api, supergraph);
  expect(proof.breaches).toEqual([]);
  expect(proof.ways).toContain('Engagement.rateAgreements');
  expect(wallText(proof)).toMatch(/sha256 [0-9a-f]{64}\n {2}looked at {2}\d+ types, \d+ fields, [^]*\n {2}holds$/);
});

test.each([
  [
    'type RateAgreement {',
    'type RateAgreement { averageCents: Int',
    'RateAgreement.averageCents says more than one version does',
  ],
  ['type Query {', 'type Query { rates: [RateAgreement]', 'Query.rates leads to RateAgreement'],
  ['type Query {', 'type Query { engagement(id: ID!): Engagement', 'Query.engagement leads to Engagement'],
  ['type SignUp {', 'type SignUp { engagement: Engagement', 'SignUp.engagement leads to Engagement'],
  [
    'type Region {',
    'type Region { engagements: EngagementConnection',
    'Region.engagements leads to EngagementConnection',
  ],
  ['type Member {', 'type Member { centsPerHour: Int', 'Member.centsPerHour says an amount for an hour of two others'],
  [
    'input DraftEngagementInput {',
    'input DraftEngagementInput { centsPerHour: Int',
    'DraftEngagementInput.centsPerHour says an amount for an hour of two others',
  ],
  [
    'type Query {',
    'type Query { people(centsPerHour: Int): Int',
    'Query.people(centsPerHour) says an amount for an hour of two others',
  ],
  ['type Query {', 'union Agreed = RateAgreement | Engagement\ntype Query {', 'Agreed holds RateAgreement'],
  ['  rateAgreements:', '  rateAgreements(orderBy: String):', 'Engagement.rateAgreements takes orderBy'],
])('with %s changed to %s the wall would not hold', (from, to, breach) => {
  const changed = api.replace(from, to);
  expect(changed).not.toBe(api);
  expect(wallProof(changed, supergraph).breaches).toContain(breach);
});

test('a key, by which it could be asked for by its id, would be a breach', () => {
  const changed = supergraph.replace(/(type RateAgreement\s+@join__type\(graph: EXCHANGE)\)/, '$1, key: "id")');
  expect(changed).not.toBe(supergraph);
  expect(wallProof(api, changed).breaches).toEqual(['RateAgreement has a key']);
});
