import { uuidv7 } from '@naober/kit/ids';

/** What nobody finds who has no address of it: nobody but its parties that of an agreement. */
export const addressedVariables: Record<string, () => Promise<object>> = {
  Detachment: async () => ({ id: uuidv7(), today: '2026-01-01' }),
  DetachmentPdf: async () => ({ id: uuidv7() }),
  DetachmentSigners: async () => ({ id: uuidv7(), party: 'HOME' }),
  // Nor of an export but who asked for it.
  ExportProgress: async () => ({ id: uuidv7() }),
  ExportFile: async () => ({ id: uuidv7() }),
  DetachmentTerms: async () => ({ id: uuidv7() }),
  WrongRows: async () => ({ id: uuidv7() }), // nobody but planners has an address of one
  TryCombinationJob: async () => ({ otherMemberId: uuidv7(), weeks: [], startsOn: '2030-01-01' }),
  TryDetachment: async () => {
    const days = { startsOn: '2026-01-01', endsOn: '2026-02-01' };
    const terms = { professionalName: 'F', professionId: uuidv7(), ...days, legalBasis: 'TBA' };
    return { input: { professionalId: uuidv7(), homeMemberId: uuidv7(), hostMemberId: uuidv7(), terms } };
  },
  Placement: async () => ({ id: uuidv7() }),
  PlacementToLend: async () => ({ id: uuidv7() }),
  Wish: async () => ({ id: uuidv7() }),
  SettlementBatch: async () => ({ id: uuidv7() }),
  SettlementLines: async () => ({ id: uuidv7() }),
  SettlementInvoice: async () => ({ id: uuidv7() }),
  Balance: async () => ({ year: 2026 }),
};
