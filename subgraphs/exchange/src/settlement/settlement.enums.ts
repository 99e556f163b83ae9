import { registerEnumType } from 'type-graphql';

/** What a line can be about. Training is no kind: what it costs to train somebody is never charged between members. */
export enum SettlementLineKind {
  HOURS = 'HOURS',
  TRAVEL = 'TRAVEL',
}

registerEnumType(SettlementLineKind, {
  name: 'SettlementLineKind',
  description: 'What a line of a settlement is about; nothing else can be settled.',
  valuesConfig: {
    HOURS: { description: 'Hours that were worked and confirmed.' },
    TRAVEL: { description: 'Kilometres to the host.' },
  },
});

export enum SettlementBatchStatus {
  OPEN = 'OPEN',
  PROPOSED = 'PROPOSED',
  APPROVED_BOTH = 'APPROVED_BOTH',
  EXPORTED = 'EXPORTED',
  INVOICED = 'INVOICED',
  PAID = 'PAID',
  CREDITED = 'CREDITED',
}

registerEnumType(SettlementBatchStatus, {
  name: 'SettlementBatchStatus',
  description: 'How far a batch is.',
  valuesConfig: {
    OPEN: { description: 'Lines still come in.' },
    PROPOSED: { description: 'No line comes in any more; both members look at it.' },
    APPROVED_BOTH: { description: 'Both members approved it; no line of it changes any more.' },
    EXPORTED: { description: 'The home member took the invoice out.' },
    INVOICED: { description: 'The invoice was sent; it has its number and date.' },
    PAID: { description: 'The invoice was paid.' },
    CREDITED: { description: 'All of it was credited; what is right stands in a later batch.' },
  },
});

export enum SettlementCadence {
  WEEKLY = 'WEEKLY',
  MONTHLY = 'MONTHLY',
}

registerEnumType(SettlementCadence, {
  name: 'SettlementCadence',
  description: 'How often two members settle.',
  valuesConfig: {
    WEEKLY: { description: 'A batch for each week, Monday to Sunday.' },
    MONTHLY: { description: 'A batch for each calendar month.' },
  },
});

export enum VatBasis {
  STANDARD_21 = 'STANDARD_21',
  STRUCTURAL_LENDING = 'STRUCTURAL_LENDING',
  CARE_RELATED = 'CARE_RELATED',
}

registerEnumType(VatBasis, {
  name: 'VatBasis',
  description: 'Why VAT is due or not.',
  valuesConfig: {
    STANDARD_21: { description: 'Lending staff is taxed (LS-5): what holds when nothing else was approved.' },
    STRUCTURAL_LENDING: {
      description: 'Exempt by the approval for structural lending in care (LS-6), which seldom fits a temporary stay.',
    },
    CARE_RELATED: { description: 'Exempt as closely related to hospital care, or as a medical service (LS-7).' },
  },
});

export enum SettlementGap {
  NO_AGREEMENT = 'NO_AGREEMENT',
  NO_BAND_WEIGHT = 'NO_BAND_WEIGHT',
  COST_UNKNOWN = 'COST_UNKNOWN',
  ABOVE_COST = 'ABOVE_COST',
  HELD = 'HELD',
}

registerEnumType(SettlementGap, {
  name: 'SettlementGap',
  description: 'What is missing before confirmed hours, or approved kilometres, become a line.',
  valuesConfig: {
    NO_AGREEMENT: { description: 'No detachment agreement was in force on that day.' },
    NO_BAND_WEIGHT: { description: 'No weight of one of its hour bands holds on that day.' },
    COST_UNKNOWN: {
      description: 'The basis relies on what she costs her employer, and the agreement does not say it.',
    },
    ABOVE_COST: { description: 'More would be charged than she costs her employer, which the basis forbids (LS-8).' },
    HELD: { description: 'Finance of one of the two members holds it back.' },
  },
});
