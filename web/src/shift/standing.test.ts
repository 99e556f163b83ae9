import { describe, expect, it } from '@jest/globals';
import { standingOf } from './standing.ts';
import type { ShiftForViewer } from './standing.ts';

type Findings = NonNullable<ShiftForViewer['eligibility']>['findings'];

const eligible = (findings: Findings = []): ShiftForViewer => ({
  viewerSignUp: null,
  eligibility: { outcome: 'ELIGIBLE', findings },
});
const signedUp = (
  status: NonNullable<ShiftForViewer['viewerSignUp']>['status'],
  waitingListPosition: number | null = null,
) => ({
  ...eligible(),
  viewerSignUp: { status, waitingListPosition },
});

describe('how a shift stands for who looks', () => {
  it('says nothing to a visitor', () => {
    expect(standingOf({ viewerSignUp: null, eligibility: null })).toBeNull();
  });
  it('can be signed up for', () => {
    expect(standingOf(eligible())).toEqual({ words: 'standing.canSignUp', tone: 'good' });
  });
  it('is full, so the waiting list is left', () => {
    expect(standingOf(eligible([{ code: 'SHIFT_FULL', enforcement: 'SIGNAL' }]))?.words).toBe('standing.full');
  });
  it('counts what blocks and not what is only signalled', () => {
    const findings: Findings = [
      { code: 'EPA_MISSING', enforcement: 'BLOCK' },
      { code: 'REST_SHORTENED', enforcement: 'SIGNAL' },
    ];
    const shift: ShiftForViewer = { viewerSignUp: null, eligibility: { outcome: 'NOT_ELIGIBLE', findings } };
    expect(standingOf(shift)).toEqual({ words: 'standing.notYet', tone: 'warn', values: { count: 1 } });
  });
  it.each([
    ['CONFIRMED', 'signUpStatus.CONFIRMED', 'good'],
    ['DECLINED', 'signUpStatus.DECLINED', 'bad'],
    ['SUBMITTED', 'signUpStatus.SUBMITTED', 'info'],
  ] as const)('her sign-up that is %s comes before what she could do', (status, words, tone) => {
    expect(standingOf(signedUp(status))).toEqual({ words, tone });
  });
  it('names the place on the waiting list', () => {
    expect(standingOf(signedUp('WAITLISTED', 2))?.values).toEqual({ place: 2 });
  });
  it('forgets a sign-up that was withdrawn', () => {
    expect(standingOf(signedUp('WITHDRAWN'))?.words).toBe('standing.canSignUp');
  });
});
