import { XMLBuilder } from 'fast-xml-parser';
import { exemptionText, groupText } from './invoice-text.rules.ts';
import type { Invoice, InvoiceParty, LineGroup, VatTotal } from './invoice.rules.ts';
import { euros } from './money.rules.ts';
import { VatBasis } from './settlement.enums.ts';

/** NLCIUS 1.0, the Dutch use of EN 16931; and the process of Peppol in which it is sent (BR-NL-23 recommends nothing else). */
const customization = 'urn:cen.eu:en16931:2017#compliant#urn:fdc:nen.nl:nlcius:v1.0';
const profile = 'urn:fdc:peppol.eu:2017:poacc:billing:01:1.0';
const urn = 'urn:oasis:names:specification:ubl:schema:xsd';

type Node = Record<string, unknown>;
const amount = (cents: number): Node => ({ '@_currencyID': 'EUR', '#text': euros(cents) });
const percent = (hundredths: number): string => euros(hundredths);
const vatScheme: Node = { 'cbc:ID': 'VAT' };

/** Number at the chamber of commerce (0106) or of a public body (0190): BR-NL-1, BR-NL-10. */
function registration({ kvkNumber, oin }: InvoiceParty): Node {
  return oin ? { '@_schemeID': '0190', '#text': oin } : { '@_schemeID': '0106', '#text': kvkNumber };
}

const partyOf = (party: InvoiceParty): Node => ({
  'cac:Party': {
    'cbc:EndpointID': registration(party),
    'cac:PartyName': { 'cbc:Name': party.name },
    'cac:PostalAddress': {
      'cbc:StreetName': party.street,
      'cbc:CityName': party.city,
      'cbc:PostalZone': party.postcode,
      'cac:Country': { 'cbc:IdentificationCode': 'NL' },
    },
    ...(party.vatNumber && { 'cac:PartyTaxScheme': { 'cbc:CompanyID': party.vatNumber, 'cac:TaxScheme': vatScheme } }),
    'cac:PartyLegalEntity': { 'cbc:RegistrationName': party.name, 'cbc:CompanyID': registration(party) },
  },
});

/** S = standard, E = exempt (UNCL 5305). */
const category = (basis: VatBasis, hundredths: number, reason: string | null): Node => ({
  'cbc:ID': basis === VatBasis.STANDARD_21 ? 'S' : 'E',
  'cbc:Percent': percent(hundredths),
  ...(reason && { 'cbc:TaxExemptionReason': reason }),
  'cac:TaxScheme': vatScheme,
});

/** Exempt for several reasons is one category: EN 16931 wants one breakdown per category and percentage. */
function subtotals(vat: readonly VatTotal[]): Node[] {
  const byCategory = Map.groupBy(vat, ({ basis, hundredths }) =>
    basis === VatBasis.STANDARD_21 ? `S ${hundredths}` : `E ${hundredths}`,
  );
  return [...byCategory.values()].map(all => {
    const reasons = all.map(({ basis }) => exemptionText[basis]).filter(text => text !== null);
    return {
      'cbc:TaxableAmount': amount(all.reduce((sum, one) => sum + one.netCents, 0)),
      'cbc:TaxAmount': amount(all.reduce((sum, one) => sum + one.vatCents, 0)),
      'cac:TaxCategory': category(all[0]!.basis, all[0]!.hundredths, reasons.join('. ') || null),
    };
  });
}

/** Hours and kilometres where they carry the amount; else one piece. The price is of all of it: nothing is rounded twice. */
function quantityOf({ kind, minutes, kilometres, netCents }: LineGroup): { unit: string; text: string; base: string } {
  const [unit, hundredths] = kind === 'TRAVEL' ? ['KMT', kilometres * 100] : ['HUR', Math.round((minutes * 100) / 60)];
  const carries = hundredths !== 0 && Math.sign(hundredths) === Math.sign(netCents);
  if (carries) return { unit, text: euros(hundredths), base: euros(Math.abs(hundredths)) };
  return { unit: 'C62', text: netCents < 0 ? '-1.00' : '1.00', base: '1.00' };
}

function lineOf(group: LineGroup, at: number, isCredit: boolean): Node {
  const { unit, text, base } = quantityOf(group);
  return {
    'cbc:ID': String(at + 1),
    [isCredit ? 'cbc:CreditedQuantity' : 'cbc:InvoicedQuantity']: { '@_unitCode': unit, '#text': text },
    'cbc:LineExtensionAmount': amount(group.netCents),
    'cac:Item': {
      'cbc:Name': groupText(group),
      'cac:ClassifiedTaxCategory': category(group.vatBasis, group.vatHundredths, null),
    },
    'cac:Price': {
      'cbc:PriceAmount': amount(Math.abs(group.netCents)),
      'cbc:BaseQuantity': { '@_unitCode': unit, '#text': base },
    },
  };
}

const heading = ({ isCredit, number, issuedOn, dueOn, reference, startsOn, endsOn, takesBackFrom }: Invoice): Node => ({
  'cbc:CustomizationID': customization,
  'cbc:ProfileID': profile,
  'cbc:ID': number,
  'cbc:IssueDate': issuedOn,
  ...(isCredit ? { 'cbc:CreditNoteTypeCode': '381' } : { 'cbc:DueDate': dueOn, 'cbc:InvoiceTypeCode': '380' }),
  'cbc:DocumentCurrencyCode': 'EUR',
  'cbc:BuyerReference': reference,
  'cac:InvoicePeriod': { 'cbc:StartDate': startsOn, 'cbc:EndDate': endsOn },
  'cac:BillingReference': takesBackFrom.map(id => ({ 'cac:InvoiceDocumentReference': { 'cbc:ID': id } })),
});

/** The invoice as UBL 2.1 by NLCIUS, elements in the order of its schema. */
export function ublOf(invoice: Invoice): string {
  const { isCredit, home, host, groups, totals } = invoice;
  const name = isCredit ? 'CreditNote' : 'Invoice';
  const net = amount(totals.netCents);
  const document: Node = {
    '@_xmlns': `${urn}:${name}-2`,
    '@_xmlns:cac': `${urn}:CommonAggregateComponents-2`,
    '@_xmlns:cbc': `${urn}:CommonBasicComponents-2`,
    ...heading(invoice),
    'cac:AccountingSupplierParty': partyOf(home),
    'cac:AccountingCustomerParty': partyOf(host),
    // 58 = SEPA credit transfer (BR-NL-11, BR-NL-12).
    'cac:PaymentMeans': {
      'cbc:PaymentMeansCode': '58',
      'cbc:PaymentID': invoice.number,
      'cac:PayeeFinancialAccount': { 'cbc:ID': home.iban },
    },
    'cac:TaxTotal': { 'cbc:TaxAmount': amount(totals.vatCents), 'cac:TaxSubtotal': subtotals(totals.vat) },
    'cac:LegalMonetaryTotal': {
      'cbc:LineExtensionAmount': net,
      'cbc:TaxExclusiveAmount': net,
      'cbc:TaxInclusiveAmount': amount(totals.totalCents),
      'cbc:PayableAmount': amount(totals.totalCents),
    },
    [`cac:${name}Line`]: groups.map((group, at) => lineOf(group, at, isCredit)),
  };
  const builder = new XMLBuilder({ ignoreAttributes: false, format: true, suppressEmptyNode: true });
  return builder.build({ '?xml': { '@_version': '1.0', '@_encoding': 'UTF-8' }, [name]: document }) as string;
}
