import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { settle, type BandMinutes, type LineContent, type Numbers } from './line.rules.ts';
import { changeOf, type Firmness, type StandingLine } from './reconcile.rules.ts';

const weights: Record<string, number> = { REGULAR: 10_000, EARLY_LATE: 12_200, NIGHT: 14_400, SUNDAY_HOLIDAY: 16_000 };
const numbers: Numbers = {
  numberOn: () => 21,
  weightOn: (_, band) => weights[band] ?? null,
  exemptions: [],
};

const bands = (least: number) =>
  fc.uniqueArray(
    fc.record({
      month: fc.constantFrom('2026-01-01', '2026-02-01'),
      band: fc.constantFrom(...Object.keys(weights)),
      minutes: fc.integer({ min: least, max: 700 }),
    }),
    { minLength: 1, maxLength: 6, selector: ({ month, band }) => month + band },
  );

/** What may happen to one sheet: looked at, corrected, held back, let go; its batches are proposed or approved. */
const event = fc.oneof(
  fc.constant('BUILD' as const),
  fc.constant('BUILD' as const),
  fc.constant('PROPOSE' as const),
  fc.constant('APPROVE' as const),
  fc.constant('HOLD' as const),
  fc.constant('RELEASE' as const),
  fc.constant('CREDIT' as const),
  bands(-700),
);
const history = fc.record({
  cost: fc.integer({ min: 1, max: 50_000 }),
  hours: bands(1),
  events: fc.array(event, { maxLength: 16 }),
});
type History = typeof history extends fc.Arbitrary<infer T> ? T : never;

interface Line extends StandingLine {
  firmness: Firmness;
  stands: boolean;
  readonly cents: number;
  readonly batch: number;
}

/** One sheet and its lines, over all that happens. */
class Sheet {
  readonly lines: Line[] = [];
  hours: BandMinutes[];
  sheetId = 0;
  isHeld = false;
  private batch = 0;
  /** Cents of batches that both approved, as they were then. */
  readonly closed = new Map<number, number>();

  constructor(private readonly of: History) {
    this.hours = of.hours;
  }

  build(isCredited = false): void {
    const sheet = { homeMemberId: 'a', hostMemberId: 'b', day: '2026-01-31', cao: 'X', isHeld: this.isHeld };
    const agreement = { id: 'd', legalBasis: 'TBA', costPerHourCents: this.of.cost, grossWageCostCents: null };
    const minutes = this.hours.reduce((sum, one) => sum + one.minutes, 0);
    const wanted = settle({ ...sheet, agreement, minutes, bands: this.hours }, numbers);
    const standing = this.lines.filter(({ stands }) => stands);
    const anew = isCredited ? standing.filter(({ firmness }) => firmness === 'FROZEN').map(({ id }) => id) : [];
    const { remove, credit, add } = changeOf(standing, wanted, String(this.sheetId), anew);
    for (const id of remove)
      this.lines.splice(
        this.lines.findIndex(line => line.id === id),
        1,
      );
    for (const line of standing.filter(({ id }) => credit.includes(id))) {
      line.stands = false;
      this.write(line.content, -line.cents, false);
    }
    for (const content of add) this.write(content, content.netCents, true);
  }

  private write(content: LineContent, cents: number, stands: boolean): void {
    const { month } = content;
    const about = { id: crypto.randomUUID(), month, sheetId: String(this.sheetId), firmness: 'OPEN' as const };
    this.lines.push({ ...about, content, stands, cents, batch: this.batch });
  }

  close(firmness: 'PROPOSED' | 'FROZEN'): void {
    this.batch += 1;
    for (const line of this.lines) if (line.firmness !== 'FROZEN') line.firmness = firmness;
    if (firmness === 'FROZEN') for (const { batch } of this.lines) this.closed.set(batch, this.sumOf(batch));
  }

  sumOf = (batch: number): number =>
    this.lines
      .filter(line => line.batch === batch && line.firmness === 'FROZEN')
      .reduce((sum, { cents }) => sum + cents, 0);

  correct(by: readonly BandMinutes[]): void {
    const all = Map.groupBy([...this.hours, ...by], ({ month, band }) => `${month} ${band}`);
    this.hours = [...all.values()].map(same => ({
      ...same[0]!,
      minutes: same.reduce((sum, one) => sum + one.minutes, 0),
    }));
    this.sheetId += 1;
  }
}

/** The same written differently: floating point, no lines, no history; safe below 2^53 at these sizes. */
function independent({ hours }: Sheet, cost: number): number {
  let cents = 0;
  for (const { minutes, band } of hours) {
    const exact = minutes * cost * ((weights[band] ?? 0) / 100);
    const up = Math.floor((Math.abs(exact) + 3_000) / 6_000);
    cents += minutes < 0 ? -up : up;
  }
  return cents;
}

test('10,000 random histories: what is charged and taken back comes to what is right, and what was approved never changes', () => {
  const happened = { credits: 0, closed: 0 };
  fc.assert(
    fc.property(history, one => {
      const sheet = new Sheet(one);
      for (const what of one.events) {
        if (what === 'BUILD') sheet.build();
        else if (what === 'PROPOSE') sheet.close('PROPOSED');
        else if (what === 'APPROVE') sheet.close('FROZEN');
        else if (what === 'HOLD') sheet.isHeld = true;
        else if (what === 'RELEASE') sheet.isHeld = false;
        else if (what === 'CREDIT') sheet.build(true);
        else sheet.correct(what);
        for (const [batch, cents] of sheet.closed) if (sheet.sumOf(batch) !== cents) return false;
      }
      sheet.isHeld = false;
      sheet.build();
      happened.credits += sheet.lines.filter(({ cents, stands }) => !stands && cents < 0).length;
      happened.closed += sheet.closed.size;
      const months = sheet.lines.filter(({ stands }) => stands).map(({ month }) => month);
      const sum = sheet.lines.reduce((all, { cents }) => all + cents, 0);
      return sum === independent(sheet, one.cost) && new Set(months).size === months.length;
    }),
    { numRuns: 10_000 },
  );
  expect([happened.credits > 1_000, happened.closed > 1_000]).toEqual([true, true]);
});
