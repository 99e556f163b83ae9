import { registerEnumType } from 'type-graphql';

/** Shared with learning; stored as 1 to 5. */
export enum EntrustmentLevel {
  L1 = 1,
  L2 = 2,
  L3 = 3,
  L4 = 4,
  L5 = 5,
}

registerEnumType(EntrustmentLevel, {
  name: 'EntrustmentLevel',
  description: 'How far a professional is trusted with an EPA ("bekwaamheidsniveau").',
  valuesConfig: {
    L1: { description: 'Observes.' },
    L2: { description: 'Acts with a supervisor in the room.' },
    L3: { description: 'Acts with a supervisor quickly available.' },
    L4: { description: 'Acts fully independently.' },
    L5: { description: 'Supervises others.' },
  },
});
