import type { LegalBasis } from './detachment.enums.ts';

/** A part of the template; `{{name}}` is filled in. Without `onlyFor` it stands in every agreement. */
export interface Clause {
  readonly heading: string;
  readonly text: string;
  readonly onlyFor?: readonly string[];
}

export interface Template {
  readonly number: number;
  /** First day on which it is used. */
  readonly validFrom: string;
  readonly clauses: readonly Clause[];
}

export type Filling = Readonly<Record<string, string>>;

/** The template that holds on that day. Throws when none does. */
export function templateOn(templates: readonly Template[], day: string): Template {
  const found = templates
    .filter(({ validFrom }) => validFrom <= day)
    .sort((a, b) => (a.validFrom < b.validFrom ? 1 : -1));
  if (!found[0]) throw new Error(`No template of detachment agreements holds on ${day}.`);
  return found[0];
}

/** The whole text: the clauses of this legal basis, numbered, with everything filled in. Throws for what is unknown. */
export function renderText(title: string, { clauses }: Template, basis: LegalBasis, filling: Filling): string {
  const chosen = clauses.filter(({ onlyFor }) => !onlyFor || onlyFor.includes(basis));
  const parts = chosen.map(({ heading, text }, index) => `${index + 1}. ${heading}\n${fill(text, filling)}`);
  return [fill(title, filling), ...parts].join('\n\n');
}

function fill(text: string, filling: Filling): string {
  return text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => {
    const value = filling[name];
    if (value === undefined) throw new Error(`The template asks ${name}, which nobody fills in.`);
    return value;
  });
}

/** `1 februari 2026`. */
export const dutchDay = (day: string): string =>
  Temporal.PlainDate.from(day).toLocaleString('nl-NL', { day: 'numeric', month: 'long', year: 'numeric' });

/** `€ 45,50`. */
export const euros = (cents: number): string =>
  `€ ${Math.floor(cents / 100).toLocaleString('nl-NL')},${String(cents % 100).padStart(2, '0')}`;

function costText(cents: number | null): string {
  if (cents === null) return 'nog niet ingevuld.';
  if (cents === 0) return 'geen. De uitlener helpt zonder vergoeding.';
  return `${euros(cents)}, zonder btw en vóór toeslagen voor bijzondere uren.`;
}

/**
 * What the two members agree on cost. The text names its hash alone, so that who must not see the cost still signs for a
 * text that fixes it; `mark` is random, because the hash of a guessable amount would tell it.
 */
export const costAnnexOf = (home: string, host: string, costPerHourCents: number | null, mark: string): string =>
  [
    `Bijlage kosten, tussen ${home} en ${host}`,
    `Kosten per uur: ${costText(costPerHourCents)}`,
    `Kenmerk: ${mark}`,
  ].join('\n');
