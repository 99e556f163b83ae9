import type { Questions } from '../asks.ts';
import type { Samples } from '../samples.ts';

/** What members owe each other for people that they lend. */
export const settlementAsks = (it: Samples): Questions => {
  const { settlementBatch: batch, settlementLine: line, settlementDifference: difference, settlementRun: run } = it;
  const { settlementTerms: terms, vatExemption: exemption, travelCost: travel, treant } = it;
  const of = (type: string, id: string, fields: string, shows?: string | number) =>
    ({ at: 'exchange', type, id, fields, ...(shows !== undefined && { shows }) }) as const;
  const ofFemke = (fields: string, shows: string) => of('Professional', it.femke, fields, shows);
  const member = (fields: string, shows?: string) => ({
    query: `member(slug: "${it.slug}") { ${fields} }`,
    ...(shows !== undefined && { shows }),
  });
  const mutation = (name: string, input: Readonly<Record<string, unknown>>, ...harmless: string[]) => ({
    [`Mutation.${name}`]: { mutation: name, input, harmless },
  });
  const ofBatch = { settlementBatchId: batch };
  const pair = { homeMemberId: it.martini, hostMemberId: treant };
  return {
    'Query.settlementBatch': { query: `settlementBatch(id: "${batch}") { id }`, shows: batch },
    'Query.settlementProgress': { query: 'settlementProgress { status batches }' },
    'Query.contributionBalance': {
      query: 'contributionBalance(year: 2024) { members { member { id } } }',
      shows: it.martini,
    },
    'SettlementBatch.status': of('SettlementBatch', batch, 'status', 'CREDITED'),
    'SettlementLine.minutes': of('SettlementLine', line, 'minutes', 7),
    'SettlementLine.netCents': of('SettlementLine', line, 'netCents', 1_104),
    'SettlementDifference.gaps': of('SettlementDifference', difference, 'gaps', 'COST_UNKNOWN'),
    'SettlementRun.status': of('SettlementRun', run, 'status', 'COMPLETED'),
    'SettlementTerms.cadence': of('SettlementTerms', terms, 'cadence', 'MONTHLY'),
    'VatExemption.evidence': of('VatExemption', exemption, 'evidence', 'Brief 2024-02'),
    'TravelCost.kilometres': of('TravelCost', travel, 'kilometres', 48),
    'Member.settlementBatches': member('settlementBatches(first: 100) { nodes { id } }', batch),
    'Member.settlementDifferences': member('settlementDifferences(first: 100) { nodes { id } }', difference),
    'Member.settlementTerms': member('settlementTerms { id }', terms),
    'Member.usualSettlementTerms': member('usualSettlementTerms { cadence }', 'MONTHLY'),
    'Member.settlementRun': member('settlementRun { id }'),
    'Member.settlementCsv': member('settlementCsv(month: "2024-02-01") { text }'),
    'Member.vatExemptions': member('vatExemptions(first: 100) { nodes { id } }', exemption),
    'Member.travelCosts': member('travelCosts(first: 100) { nodes { id } }', travel),
    'Member.registration': member('registration { kvkNumber }'),
    'Professional.settlementLines': ofFemke('settlementLines(first: 100) { nodes { id } }', line),
    'Professional.travelCosts': ofFemke('travelCosts(first: 100) { nodes { id } }', travel),
    ...mutation('buildSettlement', { memberId: it.martini }),
    ...mutation(
      'setSettlementTerms',
      { ...pair, cadence: 'WEEKLY', cutOffDays: 2, validFrom: '2024-02-01' },
      'INVALID_DAY',
    ),
    ...mutation('proposeSettlementBatch', ofBatch, 'NOT_OPEN'),
    ...mutation('approveSettlementBatch', { ...ofBatch, memberId: it.martini, netCents: 0 }, 'NOT_PROPOSED'),
    ...mutation('exportSettlementBatch', ofBatch, 'ALREADY_EXPORTED'),
    ...mutation(
      'recordSettlementInvoice',
      { ...ofBatch, invoiceNumber: 'X', invoicedOn: '2024-03-01' },
      'NOT_EXPORTED',
    ),
    ...mutation('recordSettlementPayment', { ...ofBatch, paidOn: '2024-03-01' }, 'NOT_INVOICED'),
    ...mutation('creditSettlementBatch', ofBatch, 'NOT_INVOICED'),
    ...mutation('holdSettlementLine', { settlementLineId: line, reason: 'OTHER' }, 'SETTLED_FOR_GOOD'),
    ...mutation('releaseSettlementHold', { settlementDifferenceId: difference }, 'NOT_HELD'),
    ...mutation(
      'requestVatExemption',
      {
        ...pair,
        legalBasis: 'TBA',
        basis: 'STANDARD_21',
        evidence: 'x',
        validFrom: '2024-02-01',
        validUntil: '2024-03-01',
      },
      'NO_EXEMPTION',
    ),
    ...mutation('decideVatExemption', { vatExemptionId: exemption, isApproved: false }, 'ALREADY_DECIDED'),
    ...mutation('withdrawVatExemption', { vatExemptionId: exemption }, 'ALREADY_OVER'),
    ...mutation('enterTravelCost', { hostMemberId: treant, day: '2000-01-01', kilometres: 1 }, 'INVALID_DAY'),
    ...mutation('decideTravelCost', { travelCostId: travel, isApproved: false }, 'ALREADY_DECIDED'),
    ...mutation('recordMemberRegistration', { memberId: it.martini, kvkNumber: 'x' }, 'INVALID'),
  };
};
