import type { Calendar } from './calendar.ts';
import type { Colleagues } from './colleagues.ts';
import { firstDay, lastDay, type Demo } from './demo.ts';
import { DutyLedger } from './duty-ledger.ts';
import { Ids } from './ids.ts';
import type { Inhabitant } from './population.ts';
import { Random } from './random.ts';
import { decided, type DemoSignUp, type SignUpWish } from './sign-up-decision.ts';
import type { DemoShift } from './shifts.ts';

const mostPerShift = 14;
const hour = 3_600_000;
/** What lies behind us has had its time to fill; together it comes out even. */
const pastRate = 1.75;
const futureRate = (lastDay + 1 + firstDay * (pastRate - 1)) / (lastDay + 1);

/** Lets the many sign up for shifts, within the rules that the tables hold. */
export class SignUps {
  private readonly random: Random;
  private readonly ids: Ids;
  private readonly ledger: DutyLedger;
  private readonly calendar: Calendar;
  private readonly colleagues: Colleagues;
  private readonly perShift: number;
  /** How many more should have signed up by now, to reach the size's number in the end. */
  private owed = 0;

  constructor({ seed, calendar, size }: Demo, colleagues: Colleagues) {
    this.random = Random.of(seed, 'sign-ups');
    this.ids = new Ids(seed, 'sign-up', calendar.at(firstDay - 30, 0));
    this.ledger = new DutyLedger(size.people, firstDay, lastDay);
    this.calendar = calendar;
    this.colleagues = colleagues;
    this.perShift = size.signUps / size.shifts;
  }

  /** Who signed up for the shift, in that order, and what became of it. */
  of(shift: DemoShift): DemoSignUp[] {
    this.owed += this.perShift * (shift.day < 0 ? pastRate : futureRate);
    if (shift.status === 'DRAFT') return [];
    const wished = this.random.below(2 * Math.round(this.owed) + 1);
    const candidates = this.candidates(shift, Math.min(wished, mostPerShift));
    const wishes = this.wishes(shift, candidates);
    this.owed -= wishes.length;
    return this.dated(shift, wishes);
  }

  private candidates(shift: DemoShift, wanted: number): Inhabitant[] {
    const pool = this.colleagues.of(shift.post);
    const found = new Set<Inhabitant>();
    for (let tries = 3 * wanted; tries > 0 && found.size < wanted && pool.length > 0; tries--) {
      const one = this.random.pick(pool);
      if (one.reach >= shift.reach && this.ledger.fits(one.index, shift.day, shift.pattern)) found.add(one);
    }
    return [...found];
  }

  private wishes(shift: DemoShift, candidates: Inhabitant[]): SignUpWish[] {
    const hasBegun = this.calendar.at(shift.day, shift.pattern.from) <= this.calendar.now;
    const filled = this.filledPlaces(shift, hasBegun);
    let held = 0;
    let confirmed = 0;
    let idle = 0;
    const wishes: SignUpWish[] = [];
    for (const candidate of candidates) {
      const status = this.statusFor(shift, { held, confirmed, filled, hasBegun });
      const holds = status === 'SUBMITTED' || status === 'PENDING_CHECK' || status === 'CONFIRMED';
      if (!holds && held < shift.places && !hasBegun && ++idle > 2) break; // few give up while places are free
      if (holds) this.ledger.book(candidate.index, shift.day, shift.pattern);
      if (holds) held++;
      if (status === 'CONFIRMED') confirmed++;
      wishes.push({ professionalId: candidate.id, status });
    }
    return wishes;
  }

  private statusFor(
    { status, day, places }: DemoShift,
    { held, confirmed, filled, hasBegun }: { held: number; confirmed: number; filled: number; hasBegun: boolean },
  ): DemoSignUp['status'] {
    const { random } = this;
    if (status === 'CANCELLED') return random.chance(0.2) ? 'WITHDRAWN' : 'DECLINED';
    if (random.chance(0.08)) return 'WITHDRAWN';
    if (held < filled) return hasBegun ? 'CONFIRMED' : this.heldStatus(day);
    if (held < places) return random.chance(0.5) ? 'WITHDRAWN' : 'DECLINED';
    if (hasBegun) return 'DECLINED';
    return confirmed < places ? 'SUBMITTED' : 'WAITLISTED'; // candidates stand side by side until places are given
  }

  private heldStatus(day: number): DemoSignUp['status'] {
    if (this.random.chance(day < 7 ? 0.8 : 0.5)) return 'CONFIRMED';
    return this.random.chance(0.06) ? 'PENDING_CHECK' : 'SUBMITTED';
  }

  /** The nearer, the fuller. */
  private filledPlaces({ status, day, places }: DemoShift, hasBegun: boolean): number {
    if (status === 'CANCELLED') return 0;
    const chance = hasBegun ? 0.93 : day < 7 ? 0.85 : day < 21 ? 0.65 : 0.45;
    let filled = 0;
    for (let place = 0; place < places; place++) if (this.random.chance(chance)) filled++;
    return filled;
  }

  /** One after the other, the last of them before now and before the shift. */
  private dated(shift: DemoShift, wishes: SignUpWish[]): DemoSignUp[] {
    const latest = Math.min(this.calendar.now.getTime(), this.calendar.at(shift.day, shift.pattern.from).getTime());
    const gap = this.random.between(2, 30) * hour;
    return wishes.map((wish, index) => {
      const submittedAt = new Date(latest - (wishes.length - index) * gap);
      return decided(shift, wish, { id: this.ids.next(), queueNumber: index + 1, submittedAt }, gap, this.random);
    });
  }
}
