import type { DemoPlacement } from '../placements.ts';

export const parties = ['HOME', 'HOST', 'PROFESSIONAL'] as const;

/** A version of an agreement by which a member lends a named person; its days count from today. */
export interface DemoDetachment {
  readonly who: string;
  /** Which of her agreements, where she has several. */
  readonly series: string;
  readonly number: number;
  readonly host: string;
  readonly department: string;
  readonly status: string;
  readonly from: number;
  readonly until: number;
  /** Its last day, where it is another than agreed. */
  readonly ended: number | null;
  /** Who has signed; three where it was agreed. */
  readonly signed: readonly (typeof parties)[number][];
  readonly costPerHourCents: number;
  /** The placement that it is for, where it is for one. */
  readonly placement?: DemoPlacement;
  /** The day on which it was sent; left out: two weeks before the first day, and at the latest two days ago. */
  readonly sent?: number;
}

const all = parties;
const two = ['HOME', 'HOST'] as const;

/** One in every state; Femke has one to sign. What covers coming shifts covers them whole. */
export const detachments: readonly DemoDetachment[] = [
  agreement('femke-hoekstra', 'nijsmellinghe OK', 'ACTIVE', -40, 140, { signed: all, cost: 4_620 }),
  agreement('femke-hoekstra', 'wza OK', 'PENDING_SIGNATURES', 60, 240, { signed: two, cost: 4_620 }),
  agreement('karin-huizinga', 'ozg OK', 'DRAFT', 60, 150, { cost: 4_990 }),
  agreement('sjoerd-postma', 'martini OK', 'SUPERSEDED', -200, 100, { signed: all, cost: 4_450, ended: -21 }),
  agreement('sjoerd-postma', 'martini OK', 'ACTIVE', -20, 160, { signed: all, cost: 4_580, number: 2 }),
  agreement('jelle-dijkstra', 'martini OK', 'SUSPENDED', -60, 120, { signed: all, cost: 4_830 }),
  agreement('wouter-smit', 'martini OK', 'EXPIRED', -300, -100, { signed: all, cost: 4_510 }),
  agreement('nienke-wijnstra', 'martini OK', 'ENDED', -180, 60, { signed: all, cost: 4_390, ended: -30 }),
  agreement('dieuwke-haan', 'martini REC', 'TERMINATED', -150, 90, { signed: all, cost: 4_270, ended: -45 }),
];

interface Rest {
  number?: number;
  signed?: DemoDetachment['signed'];
  cost: number;
  ended?: number;
}

function agreement(
  who: string,
  where: string,
  status: string,
  from: number,
  until: number,
  rest: Rest,
): DemoDetachment {
  const [host, department] = where.split(' ') as [string, string];
  const { number = 1, signed = [], cost, ended = null } = rest;
  return { who, series: host, number, host, department, status, from, until, ended, signed, costPerHourCents: cost };
}
