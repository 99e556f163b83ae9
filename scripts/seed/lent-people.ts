import type { Inhabitant } from './population.ts';

/** Who lends whom to whom in the demo, and how the last months of it stand. */
export interface DemoLending {
  readonly home: string;
  readonly host: string;
  /** What an hour of each costs, in cents. */
  readonly cents: number;
  /** By month back: 2, 1 and this one. */
  readonly states: readonly ['PAID' | 'INVOICED', 'PROPOSED' | 'APPROVED_BOTH' | 'EXPORTED', 'OPEN'];
  /** How many days later they come than the others: nobody is at two hosts on a day. */
  readonly later?: number;
}

export const lendings: readonly DemoLending[] = [
  { home: 'wza', host: 'martini', cents: 5_860, states: ['PAID', 'PROPOSED', 'OPEN'] },
  { home: 'nijsmellinghe', host: 'martini', cents: 6_015, states: ['INVOICED', 'APPROVED_BOTH', 'OPEN'] },
  { home: 'martini', host: 'ozg', cents: 5_990, states: ['PAID', 'EXPORTED', 'OPEN'] },
  { home: 'martini', host: 'wza', cents: 5_990, states: ['PAID', 'APPROVED_BOTH', 'OPEN'], later: 1 },
  { home: 'ozg', host: 'martini', cents: 5_740, states: ['INVOICED', 'PROPOSED', 'OPEN'] },
];

/** Some of the many who work in the operating rooms of the home member: at most eight. */
export const lentBy = ({ home }: DemoLending, population: readonly Inhabitant[]): Inhabitant[] =>
  population.filter(({ post }) => post.member.slug === home && post.department.kind === 'OK').slice(0, 8);
