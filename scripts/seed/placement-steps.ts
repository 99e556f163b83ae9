import type { DemoPlacement } from './placements.ts';

/** The way of a placement, with who takes each step and where it leads. */
const way = [
  ['REQUEST', 'PROFESSIONAL', 'REQUESTED'],
  ['APPROVE', 'HOME_LEAD', 'LEAD_APPROVED'],
  ['ACCEPT', 'HOST', 'HOST_ACCEPTED'],
  ['PREPARE_AGREEMENT', 'HOME_HR', 'AGREEMENT_PENDING'],
  ['AGREE', 'PLATFORM', 'ONBOARDING'],
  ['START', 'HOST', 'ACTIVE'],
] as const;

/** What comes after it began. */
const after: Readonly<Record<string, readonly (readonly [string, string, string])[]>> = {
  PAUSED: [['PAUSE', 'PROFESSIONAL', 'PAUSED']],
  EVALUATING: [['FINISH', 'PLATFORM', 'EVALUATING']],
  COMPLETED: [
    ['FINISH', 'PLATFORM', 'EVALUATING'],
    ['COMPLETE', 'PROFESSIONAL', 'COMPLETED'],
  ],
  ENDED_EARLY: [['END_EARLY', 'PROFESSIONAL', 'ENDED_EARLY']],
};

export const isRefused = ({ who, status }: DemoPlacement) => status === 'IDEA' && who === 'lisanne-bakker';

/**
 * Each step with how many days ago it was taken: those before it began four days apart, the beginning on its first day,
 * the last so long as it stands so.
 */
export function stepsOf(one: DemoPlacement) {
  const until = way.findIndex(([, , status]) => status === one.status);
  const whole = way.slice(0, until === -1 ? way.length : until + 1);
  const refused = [way[0], ['REFUSE', 'HOME_LEAD', 'IDEA']] as const;
  const ahead = one.status !== 'IDEA' ? whole : isRefused(one) ? refused : [];
  const rest = after[one.status] ?? [];
  const latest = ahead.length === way.length ? -one.from : one.since;
  return [
    ...ahead.map(([act, party, status], at) => step(act, party, status, latest + (ahead.length - 1 - at) * 4)),
    ...rest.map(([act, party, status], at) =>
      step(act, party, status, at === rest.length - 1 ? one.since : -one.until),
    ),
  ];
}

const step = (act: string, party: string, status: string, daysAgo: number) => ({ act, party, status, daysAgo });

/** How many days ago a step was taken; null when it was not. */
export const daysSince = (one: DemoPlacement, act: string): number | null =>
  stepsOf(one).find(taken => taken.act === act)?.daysAgo ?? null;

/** The day on which she wrote the wish down: three weeks before she asked. */
export const wishDay = (one: DemoPlacement): number => -(stepsOf(one)[0]?.daysAgo ?? one.since) - 21;
