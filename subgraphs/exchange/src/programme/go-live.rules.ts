import { WaveStatus } from './wave-status.ts';

export const goLiveRefusals = {
  CONFLICT: 'It was changed meanwhile: see the wave as it stands now.',
  NOT_PLANNED: 'It is live already, or closed.',
  NO_CHECKLIST: 'It has no go/no-go list: there is nothing to go by.',
  CHECKS_OPEN: 'Points of the go/no-go list are open: tick them, or say why it goes live all the same.',
} as const;

export type GoLiveRefusal = keyof typeof goLiveRefusals;

interface GoLiveFacts {
  readonly status: WaveStatus;
  readonly version: number;
  readonly expectedRevision: number;
  readonly checks: readonly { readonly tickedAt: Date | null }[];
  readonly reason: string | null;
}

/** A wave goes live when every point is ticked, or when somebody of the office says why it does all the same. */
export function goLiveRefusal(facts: GoLiveFacts): GoLiveRefusal | null {
  const against: [boolean, GoLiveRefusal][] = [
    [facts.version !== facts.expectedRevision, 'CONFLICT'],
    [facts.status !== WaveStatus.PLANNED, 'NOT_PLANNED'],
    [facts.checks.length === 0, 'NO_CHECKLIST'],
    [facts.checks.some(({ tickedAt }) => tickedAt === null) && facts.reason === null, 'CHECKS_OPEN'],
  ];
  return against.find(([holds]) => holds)?.[1] ?? null;
}
