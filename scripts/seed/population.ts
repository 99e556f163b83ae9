import type { Demo } from './demo.ts';
import { people as named } from './people.ts';
import { staff } from './staff.ts';
import { Ids } from './ids.ts';
import { anyName } from './names.ts';
import { anyPost, type Post } from './posts.ts';
import { Random } from './random.ts';
import { rosterEpas } from './reference/epas.ts';

/** One of the many: synthetic, belongs to nobody in particular. */
export interface Inhabitant {
  /** Counts from 0. */
  readonly index: number;
  readonly id: string;
  readonly name: string;
  readonly post: Post;
  readonly hoursPerWeek: number;
  readonly since: string;
  /** How many of the EPAs that shifts ask of the profession, from the most common on, may be done independently. */
  readonly reach: number;
}

/** The many, beside those whom the demo names: each with one employment, spread over members and departments by their size. */
export function populationOf({ seed, calendar, size: { people } }: Demo): Inhabitant[] {
  const random = Random.of(seed, 'population');
  const ids = new Ids(seed, 'professional', calendar.at(-400, 0));
  return Array.from({ length: people - named.length - staff.length }, (_, index) => {
    const post = anyPost(random);
    const epas = rosterEpas[post.profession]?.length ?? 0;
    return {
      index,
      id: ids.next(),
      name: anyName(random),
      post,
      hoursPerWeek: random.pick([16, 20, 24, 24, 28, 28, 32, 32, 32, 36, 36]),
      since: calendar.date(-random.between(90, 5000)),
      reach: random.chance(0.7) ? epas : random.between(Math.min(1, epas), epas),
    };
  });
}
