/** The enums of settlement whose words the portal has, by the beginning of their keys. */
export const settlementEnumWords = {
  proposeSettlementBatch: 'ProposeSettlementBatchErrorCode',
  approveSettlementBatch: 'ApproveSettlementBatchErrorCode',
  exportSettlementBatch: 'ExportSettlementBatchErrorCode',
  recordSettlementInvoice: 'RecordSettlementInvoiceErrorCode',
  recordSettlementPayment: 'RecordSettlementPaymentErrorCode',
  creditSettlementBatch: 'CreditSettlementBatchErrorCode',
  holdSettlementLine: 'HoldSettlementLineErrorCode',
  releaseSettlementHold: 'ReleaseSettlementHoldErrorCode',
  settlementStatus: 'SettlementBatchStatus',
  settlementGap: 'SettlementGap',
  settlementVat: 'VatBasis',
  settlementLegal: 'LegalBasis',
  settlementHold: 'SettlementHoldReason',
} as const;
