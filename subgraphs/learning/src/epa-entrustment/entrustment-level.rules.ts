/** How far somebody is trusted with an EPA (LN-1). Stored as 1 to 5. */
export enum EntrustmentLevel {
  L1 = 1,
  L2 = 2,
  L3 = 3,
  L4 = 4,
  L5 = 5,
}

/** LN-1: levels 1–3 are under supervision, 4 and 5 are independent. */
export function isIndependent(level: EntrustmentLevel): boolean {
  return level >= EntrustmentLevel.L4;
}
