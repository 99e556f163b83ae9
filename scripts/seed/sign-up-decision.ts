import type { DemoShift } from './shifts.ts';
import type { Random } from './random.ts';
import { staffOf } from './staff.ts';

export interface DemoSignUp {
  readonly id: string;
  readonly professionalId: string;
  readonly status: 'SUBMITTED' | 'PENDING_CHECK' | 'WAITLISTED' | 'CONFIRMED' | 'DECLINED' | 'WITHDRAWN';
  readonly queueNumber: number;
  readonly submittedAt: Date;
  readonly outcome: 'ELIGIBLE' | 'UNKNOWN';
  /** JSON: what the last check said. */
  readonly checks: string;
  readonly decidedAt: Date | null;
  readonly decidedBy: string | null;
  readonly declineReason: string | null;
  readonly declineNote: string | null;
}

/** Who wants what, before it is known when. */
export type SignUpWish = Pick<DemoSignUp, 'professionalId' | 'status'> &
  Partial<Pick<DemoSignUp, 'checks' | 'declineReason' | 'declineNote'>>;

type Submission = Pick<DemoSignUp, 'id' | 'queueNumber' | 'submittedAt'>;

const nothingSaid = '[]';
const tooOldToTell = JSON.stringify([{ code: 'EPA_UNKNOWN', ruleId: 'EX-1', ruleVersion: '1', enforcement: 'GATE' }]);

/** The sign-up with who decided what within `patience` milliseconds. */
export function decided(
  shift: DemoShift,
  wish: SignUpWish,
  submission: Submission,
  patience: number,
  random: Random,
): DemoSignUp {
  const isDecided = ['CONFIRMED', 'DECLINED', 'WITHDRAWN'].includes(wish.status);
  const waits = wish.status === 'PENDING_CHECK';
  const decider = wish.status === 'WITHDRAWN' ? wish.professionalId : staffOf(shift.post.member.slug, 'PLANNER');
  return {
    ...submission,
    professionalId: wish.professionalId,
    status: wish.status,
    outcome: waits ? 'UNKNOWN' : 'ELIGIBLE',
    checks: wish.checks ?? (waits ? tooOldToTell : nothingSaid),
    decidedAt: isDecided
      ? new Date(submission.submittedAt.getTime() + random.between(10, 90) * (patience / 100))
      : null,
    decidedBy: isDecided ? decider : null,
    declineReason: wish.status === 'DECLINED' ? (wish.declineReason ?? reasonFor(shift, random)) : null,
    declineNote: wish.declineNote ?? null,
  };
}

function reasonFor({ status, day }: DemoShift, random: Random): string {
  if (status === 'CANCELLED') return 'SHIFT_NO_LONGER_NEEDED';
  return day < 0 || random.chance(0.7) ? 'FILLED_OTHERWISE' : 'OTHER';
}
