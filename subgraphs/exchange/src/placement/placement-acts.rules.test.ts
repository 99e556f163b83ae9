import { describe, expect, test } from '@jest/globals';
import { PlacementAct, PlacementParty, PlacementStatus } from './placement.enums.ts';
import { actsOf, mayEver, turnOf, wayOf } from './placement-acts.rules.ts';

const { PROFESSIONAL: P, HOME_LEAD: L, HOME_HR: R, HOST: H, PLATFORM: X } = PlacementParty;
const letters: Readonly<Record<string, PlacementParty>> = { P, L, R, H, X };

/** Written by hand beside the rules: who may do it in each state, and where it leads. */
const table = `
                   IDEA REQUESTED LEAD_APPROVED HOST_ACCEPTED AGREEMENT_PENDING ONBOARDING ACTIVE PAUSED EVALUATING COMPLETED ENDED_EARLY to
CHANGE_WISH        P    -         -             -             -                 -          -      -      -          -         -           -
DROP_WISH          P    -         -             -             -                 -          -      -      -          -         -           -
REQUEST            P    -         -             -             -                 -          -      -      -          -         -           REQUESTED
WITHDRAW           -    P         P             P             P                 -          -      -      -          -         -           IDEA
APPROVE            -    L         -             -             -                 -          -      -      -          -         -           LEAD_APPROVED
REFUSE             -    L         H             -             -                 -          -      -      -          -         -           IDEA
ACCEPT             -    -         H             -             -                 -          -      -      -          -         -           HOST_ACCEPTED
PREPARE_AGREEMENT  -    -         -             RX            -                 -          -      -      -          -         -           AGREEMENT_PENDING
AGREE              -    -         -             -             X                 -          -      -      -          -         -           ONBOARDING
TICK               -    -         -             -             -                 PH         PH     -      -          -         -           -
START              -    -         -             -             -                 H          -      -      -          -         -           ACTIVE
PAUSE              -    -         -             -             -                 -          PLRH   -      -          -         -           PAUSED
RESUME             -    -         -             -             -                 -          -      PLRH   -          -         -           ACTIVE
END_EARLY          -    -         -             LRHX          LRHX              PLRHX      PLRHX  PLRHX  -          -         -           ENDED_EARLY
FINISH             -    -         -             -             -                 -          PLRHX  PLRHX  -          -         -           EVALUATING
EVALUATE           -    -         -             -             -                 -          -      -      PLH        PLH       PLH         -
COMPLETE           -    -         -             -             -                 -          -      -      PX         -         -           COMPLETED
SET_GOALS          P    P         P             P             P                 P          P      P      -          -         -           -
SAY_GOAL           -    -         -             -             -                 -          P      P      P          P         P           -
`;

const [head, ...lines] = table
  .trim()
  .split('\n')
  .map(line => line.trim().split(/\s+/));
const statuses = head!.slice(0, -1) as PlacementStatus[];
const rows = lines.map(([act, ...cells]) => ({ act: act as PlacementAct, cells, to: cells.at(-1)! }));

test('the table speaks of every act and every state', () => {
  expect(rows.map(({ act }) => act).sort()).toEqual(Object.values(PlacementAct).sort());
  expect([...statuses].sort()).toEqual(Object.values(PlacementStatus).sort());
});

describe.each(rows)('$act', ({ act, cells, to }) => {
  test.each(statuses.map((status, at) => ({ status, who: cells[at]! })))('in $status: $who', ({ status, who }) => {
    for (const [letter, party] of Object.entries(letters)) {
      const next = to === '-' ? status : to;
      expect(wayOf(act, status, [party])).toEqual(who.includes(letter) ? { party, to: next } : null);
      expect(actsOf(status, [party]).includes(act)).toBe(who.includes(letter));
    }
    expect(wayOf(act, status, [])).toBeNull();
  });

  test('nobody may it ever who may it in no state', () => {
    const spoken = cells.slice(0, -1).join('');
    for (const [letter, party] of Object.entries(letters)) expect(mayEver(act, [party])).toBe(spoken.includes(letter));
  });
});

test('who holds two parts acts by the first that may', () => {
  expect(wayOf(PlacementAct.PAUSE, PlacementStatus.ACTIVE, [R, H])).toEqual({ party: R, to: PlacementStatus.PAUSED });
  expect(wayOf(PlacementAct.APPROVE, PlacementStatus.REQUESTED, [R, L])?.party).toBe(L);
});

test.each([
  ['IDEA', P],
  ['REQUESTED', L],
  ['LEAD_APPROVED', H],
  ['HOST_ACCEPTED', R],
  ['AGREEMENT_PENDING', R],
  ['ONBOARDING', H],
  ['ACTIVE', null],
  ['PAUSED', null],
  ['EVALUATING', P],
  ['COMPLETED', null],
  ['ENDED_EARLY', null],
])('in %s it is the turn of %s, who can move it on', (status, party) => {
  expect(turnOf(status as PlacementStatus)).toBe(party);
});
