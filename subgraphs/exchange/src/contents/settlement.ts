import type { Chapter } from './chapter.ts';
import { visibleBatch } from '../settlement/batch-steps.ts';
import { ApproveSettlementBatchMutation } from '../settlement/approve-settlement-batch.mutation.ts';
import { buildSettlement } from '../settlement/build-settlement.job.ts';
import { BuildSettlementMutation } from '../settlement/build-settlement.mutation.ts';
import { CreditSettlementBatchMutation } from '../settlement/credit-settlement-batch.mutation.ts';
import { DecideTravelCostMutation } from '../settlement/decide-travel-cost.mutation.ts';
import { DecideVatExemptionMutation } from '../settlement/decide-vat-exemption.mutation.ts';
import { EnterTravelCostMutation } from '../settlement/enter-travel-cost.mutation.ts';
import { ExportSettlementBatchMutation } from '../settlement/export-settlement-batch.mutation.ts';
import { HoldSettlementLineMutation } from '../settlement/hold-settlement-line.mutation.ts';
import { MemberSettlementResolver, SettlementProgressResolver } from '../settlement/member-settlement.resolver.ts';
import { ProposeSettlementBatchMutation } from '../settlement/propose-settlement-batch.mutation.ts';
import { RecordSettlementInvoiceMutation } from '../settlement/record-settlement-invoice.mutation.ts';
import { RecordSettlementPaymentMutation } from '../settlement/record-settlement-payment.mutation.ts';
import { ReleaseSettlementHoldMutation } from '../settlement/release-settlement-hold.mutation.ts';
import { RequestVatExemptionMutation } from '../settlement/request-vat-exemption.mutation.ts';
import { WithdrawVatExemptionMutation } from '../settlement/withdraw-vat-exemption.mutation.ts';
import { SetSettlementTermsMutation } from '../settlement/set-settlement-terms.mutation.ts';
import { SettlementBatchResolver } from '../settlement/settlement-batch.resolver.ts';
import {
  ProfessionalSettlementResolver,
  SettlementLineResolver,
  visibleLine,
} from '../settlement/settlement-line.resolver.ts';
import { MemberSettlementPartsResolver, ProfessionalTravelResolver } from '../settlement/settlement-lists.resolver.ts';
import {
  SettlementDifferenceResolver,
  SettlementTermsResolver,
  TravelCostResolver,
  VatExemptionResolver,
  visibleDifference,
  visibleExemption,
  visibleRun,
  visibleTerms,
  visibleTravelCost,
} from '../settlement/settlement-parts.resolver.ts';

/** What members owe each other for the people that they lend. */
export const settlement: Chapter = {
  resolvers: [
    SettlementBatchResolver,
    SettlementLineResolver,
    MemberSettlementResolver,
    ProfessionalSettlementResolver,
    SettlementProgressResolver,
    SettlementDifferenceResolver,
    SettlementTermsResolver,
    VatExemptionResolver,
    TravelCostResolver,
    MemberSettlementPartsResolver,
    ProfessionalTravelResolver,
    BuildSettlementMutation,
    SetSettlementTermsMutation,
    ProposeSettlementBatchMutation,
    ApproveSettlementBatchMutation,
    ExportSettlementBatchMutation,
    RecordSettlementInvoiceMutation,
    RecordSettlementPaymentMutation,
    CreditSettlementBatchMutation,
    HoldSettlementLineMutation,
    ReleaseSettlementHoldMutation,
    RequestVatExemptionMutation,
    DecideVatExemptionMutation,
    WithdrawVatExemptionMutation,
    EnterTravelCostMutation,
    DecideTravelCostMutation,
  ],
  references: {
    SettlementBatch: ({ id }, context) => visibleBatch(id, context),
    SettlementLine: ({ id }, context) => visibleLine(id, context),
    SettlementDifference: ({ id }, context) => visibleDifference(id, context),
    SettlementRun: ({ id }, context) => visibleRun(id, context),
    SettlementTerms: ({ id }, context) => visibleTerms(id, context),
    VatExemption: ({ id }, context) => visibleExemption(id, context),
    TravelCost: ({ id }, context) => visibleTravelCost(id, context),
  },
  jobs: [buildSettlement],
};
