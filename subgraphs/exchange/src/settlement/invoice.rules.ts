import { vatOn } from './money.rules.ts';
import type { SettlementLineKind, VatBasis } from './settlement.enums.ts';

/** What invoices say of a member. */
export interface InvoiceParty {
  readonly name: string;
  readonly kvkNumber: string | null;
  /** Number of a public body ("organisatie-identificatienummer"); goes before that of the chamber of commerce. */
  readonly oin: string | null;
  readonly vatNumber: string | null;
  readonly iban: string | null;
  readonly street: string | null;
  readonly postcode: string | null;
  readonly city: string | null;
}

const everybody = ['street', 'postcode', 'city'] as const;
const whoSends = ['vatNumber', 'iban'] as const;

/** What an invoice needs of a member and is not known: BR-NL-1, BR-NL-3, BR-NL-4, BR-NL-10, BR-S-02, BR-61. */
export function missingOf(party: InvoiceParty, isSender: boolean): string[] {
  const fields = isSender ? [...everybody, ...whoSends] : everybody;
  const missing: string[] = fields.filter(field => !party[field]);
  return party.kvkNumber || party.oin ? missing : [...missing, 'kvkNumber'];
}

/** Lines of a batch that are alike, summed by the database. */
export interface LineGroup {
  readonly kind: SettlementLineKind;
  readonly month: string;
  readonly department: string | null;
  readonly profession: string;
  readonly vatBasis: VatBasis;
  readonly vatHundredths: number;
  readonly lines: number;
  readonly minutes: number;
  readonly kilometres: number;
  readonly netCents: number;
}

/** VAT of one category of an invoice, rounded once on its sum (EN 16931 BR-CO-17). */
export interface VatTotal {
  readonly basis: VatBasis;
  readonly hundredths: number;
  readonly netCents: number;
  readonly vatCents: number;
}

export interface Totals {
  readonly vat: readonly VatTotal[];
  readonly netCents: number;
  readonly vatCents: number;
  readonly totalCents: number;
}

/** Sums of a batch: VAT per basis and percentage, totals as the sums of these. */
export function totalsOf(groups: readonly Pick<LineGroup, 'vatBasis' | 'vatHundredths' | 'netCents'>[]): Totals {
  const byVat = Map.groupBy(groups, ({ vatBasis, vatHundredths }) => `${vatBasis} ${vatHundredths}`);
  const vat = [...byVat.values()]
    .map(all => {
      const { vatBasis: basis, vatHundredths: hundredths } = all[0]!;
      const netCents = all.reduce((sum, one) => sum + one.netCents, 0);
      return { basis, hundredths, netCents, vatCents: vatOn(netCents, hundredths) };
    })
    .sort((a, b) => b.hundredths - a.hundredths || (a.basis < b.basis ? -1 : 1));
  const netCents = vat.reduce((sum, one) => sum + one.netCents, 0);
  const vatCents = vat.reduce((sum, one) => sum + one.vatCents, 0);
  return { vat, netCents, vatCents, totalCents: netCents + vatCents };
}

/** What an invoice says of the two members, of what was done, and of the invoices of which it takes something back. */
export interface InvoiceContent {
  readonly home: InvoiceParty;
  readonly host: InvoiceParty;
  readonly groups: readonly LineGroup[];
  readonly takesBackFrom: readonly string[];
}

/** An invoice, or a credit note when more is given back than charged: its amounts are turned round then. */
export interface Invoice extends InvoiceContent {
  readonly isCredit: boolean;
  readonly number: string;
  readonly issuedOn: string;
  readonly dueOn: string;
  readonly reference: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly totals: Totals;
}

/** Turns all amounts round, so that a credit note says what is given back. */
export function asDocument(groups: readonly LineGroup[]): Pick<Invoice, 'isCredit' | 'groups' | 'totals'> {
  const isCredit = totalsOf(groups).totalCents < 0;
  if (!isCredit) return { isCredit, groups, totals: totalsOf(groups) };
  const turned = groups.map(one => ({
    ...one,
    minutes: -one.minutes,
    kilometres: -one.kilometres,
    netCents: -one.netCents,
  }));
  return { isCredit, groups: turned, totals: totalsOf(turned) };
}
