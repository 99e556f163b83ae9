import { patterns, type ShiftPattern } from './shift-patterns.ts';

/** Who works when, so that nobody is ever at two places or rests too little. */
export class DutyLedger {
  private readonly firstDay: number;
  private readonly days: number;
  /** Per person and day the pattern worked, counted from 1; 0 is free. */
  private readonly worked: Uint8Array;

  constructor(people: number, firstDay: number, lastDay: number) {
    this.firstDay = firstDay - 1;
    this.days = lastDay - firstDay + 3;
    this.worked = new Uint8Array(people * this.days);
  }

  /** True when the shift leaves a full rest before and after it. */
  fits(person: number, day: number, pattern: ShiftPattern): boolean {
    const at = this.cell(person, day);
    return (
      this.worked[at] === 0 &&
      rests(patterns[this.worked[at - 1]! - 1], pattern) &&
      rests(pattern, patterns[this.worked[at + 1]! - 1])
    );
  }

  book(person: number, day: number, pattern: ShiftPattern): void {
    this.worked[this.cell(person, day)] = pattern.index + 1;
  }

  private cell(person: number, day: number): number {
    return person * this.days + (day - this.firstDay);
  }
}

/** Eleven hours of rest (ATW 5:3), and one for the night in which the clocks go forward. */
const restMinutes = 12 * 60;

function rests(before: ShiftPattern | undefined, after: ShiftPattern | undefined): boolean {
  return !before || !after || 1440 + after.from - before.until >= restMinutes;
}
