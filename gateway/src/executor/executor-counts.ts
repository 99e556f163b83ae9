/** Who counts what the executor does, such as metrics. */
export interface ExecutorCounts {
  /** An operation was compiled already, or not yet. */
  onLookUp?(isKnown: boolean): void;
  /** An operation was compiled; `isCompiled` is false when Apollo's executor has to run it. */
  onCompiled?(isCompiled: boolean, milliseconds: number): void;
  /** An answer did not fit the schema. */
  onUnusual?(): void;
}
