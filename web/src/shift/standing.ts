import type { Enforcement, EligibilityOutcome, FindingCode, SignUpStatus } from '../generated/operations.ts';
import type { MessageKey } from '../language/language.ts';
import type { Tone } from '../ui/notice.tsx';

/** How a shift stands for the person who looks: one status, in words and tone. */
export interface Standing {
  readonly words: MessageKey;
  readonly tone: Tone;
  readonly values?: Readonly<Record<string, number>>;
}

export interface ShiftForViewer {
  readonly viewerSignUp: { readonly status: SignUpStatus; readonly waitingListPosition: number | null } | null;
  readonly eligibility: {
    readonly outcome: EligibilityOutcome;
    readonly findings: readonly { readonly code: FindingCode; readonly enforcement: Enforcement }[];
  } | null;
}

const tones: Partial<Record<SignUpStatus, Tone>> = {
  CONFIRMED: 'good',
  WORKED: 'good',
  OFFERED: 'warn',
  RECONFIRM_NEEDED: 'warn',
  ON_HOLD: 'warn',
  DECLINED: 'bad',
  CANCELLED_BY_HOST: 'bad',
};

/** Her own sign-up says more than what she could do, so it comes first. */
export function standingOf({ viewerSignUp, eligibility }: ShiftForViewer): Standing | null {
  if (viewerSignUp && viewerSignUp.status !== 'WITHDRAWN') return standingOfSignUp(viewerSignUp);
  if (!eligibility) return null;
  if (eligibility.outcome === 'UNKNOWN') return { words: 'standing.unknown', tone: 'info' };
  if (eligibility.outcome === 'NOT_ELIGIBLE') {
    const count = eligibility.findings.filter(({ enforcement }) => enforcement === 'BLOCK').length;
    return { words: 'standing.notYet', tone: 'warn', values: { count: Math.max(count, 1) } };
  }
  const isFull = eligibility.findings.some(({ code }) => code === 'SHIFT_FULL');
  return isFull ? { words: 'standing.full', tone: 'info' } : { words: 'standing.canSignUp', tone: 'good' };
}

function standingOfSignUp({ status, waitingListPosition }: NonNullable<ShiftForViewer['viewerSignUp']>): Standing {
  if (status === 'WAITLISTED' && waitingListPosition !== null) {
    return { words: 'standing.waitlistedAt', tone: 'info', values: { place: waitingListPosition } };
  }
  return { words: `signUpStatus.${status}`, tone: tones[status] ?? 'info' };
}
