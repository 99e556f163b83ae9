import { firstDay, lastDay, type Demo } from './demo.ts';
import { Ids } from './ids.ts';
import { anyPost, type Post } from './posts.ts';
import { Random } from './random.ts';
import { rosterEpas } from './reference/epas.ts';
import { stories } from './story-shifts.ts';
import { patternsOf, type ShiftPattern } from './shift-patterns.ts';

export interface DemoShift {
  readonly id: string;
  readonly post: Post;
  readonly day: number;
  readonly pattern: ShiftPattern;
  readonly places: number;
  /** Codes asked at level 4. */
  readonly epas: readonly string[];
  /** How far down the list of common EPAs of its profession it asks; 0 = nothing. */
  readonly reach: number;
  readonly status: 'DRAFT' | 'PUBLISHED' | 'CLOSED' | 'CANCELLED';
  /** The roster's own number. */
  readonly externalId: string | null;
  readonly remarks: string | null;
  readonly otherRequirements: readonly string[];
}

const remarks = [
  'Ervaring met orthopedie gewenst.',
  'Je start met een korte rondleiding.',
  'Inwerken kan op dezelfde dag.',
  'Parkeren op P3 is gratis.',
  'Druk spreekuur, twee collega’s op de kamer.',
  'Kleding ligt klaar bij de receptie.',
  'Vaste dienst van een collega met verlof.',
];

/** Shifts beside those of the stories, in the order of their days, evenly spread over the whole period. */
export function* shiftsOf({ seed, calendar, size }: Demo): Generator<DemoShift> {
  const shifts = size.shifts - stories.length;
  const random = Random.of(seed, 'shifts');
  const ids = new Ids(seed, 'shift', calendar.at(firstDay - 30, 0));
  for (let number = 0; number < shifts; number++) {
    const evenDay = firstDay + Math.floor((number * (lastDay - firstDay + 1)) / shifts);
    yield anyShift(random, ids.next(), evenDay, number, calendar.isWeekend(evenDay));
  }
}

function anyShift(random: Random, id: string, day: number, number: number, isWeekend: boolean): DemoShift {
  const post = anyPost(random);
  const fitting = patternsOf[post.department.kind]!.filter(({ isDaily }) => isDaily || !isWeekend);
  const pattern = fitting.length > 0 ? random.pick(fitting) : random.pick(patternsOf[post.department.kind]!);
  return {
    id,
    post,
    day,
    pattern,
    places: random.pick([1, 1, 1, 2, 2, 3]),
    ...anyEpas(random, post.profession),
    status: statusOn(day, random),
    externalId: random.chance(0.5) ? `R${String(4_000_000 + number)}` : null,
    remarks: random.chance(0.3) ? random.pick(remarks) : null,
    otherRequirements: random.chance(0.1) ? ['VOG niet ouder dan een jaar'] : [],
  };
}

/** One to three EPAs, seldom the rare ones. */
function anyEpas(random: Random, profession: string): { epas: string[]; reach: number } {
  const common = rosterEpas[profession] ?? [];
  if (common.length === 0 || random.chance(0.15)) return { epas: [], reach: 0 };
  const reach = 1 + Math.min(random.below(common.length), random.below(common.length));
  return { epas: common.slice(Math.max(0, reach - random.between(1, 3)), reach), reach };
}

function statusOn(day: number, random: Random): DemoShift['status'] {
  if (random.chance(0.02)) return 'CANCELLED';
  if (day < -3) return 'CLOSED';
  return day > 28 && random.chance(0.05) ? 'DRAFT' : 'PUBLISHED';
}
