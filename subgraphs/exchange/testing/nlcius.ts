import { XMLParser } from 'fast-xml-parser';
import { presenceRules } from './en16931.ts';

/**
 * Rules of EN 16931 (CEN/TC 434, validation artefacts of ConnectingEurope/eInvoicing-EN16931, UBL binding) and of NLCIUS
 * (SI-UBL 2.0, si-ubl-2.0.sch of peppolautoriteit-nl/validation), by their ids, written anew over the parsed document:
 * those that an invoice of ours can break. No library on npm carries the Dutch rules.
 */
export type Node = { readonly [name: string]: Node & Node[] & string };

const parser = new XMLParser({ ignoreAttributes: false, parseTagValue: false, parseAttributeValue: false });
export const list = (node: unknown): Node[] =>
  (node === undefined ? [] : Array.isArray(node) ? node : [node]) as Node[];
const text = (node: unknown): string =>
  typeof node === 'object' && node !== null ? ((node as Node)['#text'] ?? '') : String(node ?? '');
/** In cents, so that sums are exact. */
const cents = (node: unknown): number => Math.round(Number(text(node)) * 100);

export function rootOf(xml: string): { name: 'Invoice' | 'CreditNote'; root: Node; lines: Node[] } {
  const parsed = parser.parse(xml) as Record<string, Node>;
  const name = parsed['Invoice'] ? 'Invoice' : 'CreditNote';
  const root = parsed[name]!;
  return { name, root, lines: list(root[`cac:${name}Line`]) };
}

type Rules = [id: string, holds: boolean][];

/** The ids of the rules that the document breaks. */
export function broken(xml: string): string[] {
  const document = rootOf(xml);
  const rules = [
    ...headRules(xml, document),
    ...partyRules(document),
    ...lineRules(document),
    ...totalRules(document),
    ...taxRules(document),
    ...presenceRules(document.name, document.root, document.lines),
  ];
  return rules.filter(([, holds]) => !holds).map(([id]) => id);
}

type Document = ReturnType<typeof rootOf>;
const sum = (all: Node[], of: string) => all.reduce((done, one) => done + cents(one[of]), 0);
const categoryOf = (line: Node) => line['cac:Item']!['cac:ClassifiedTaxCategory']!;
const keyOf = (category: Node) => `${text(category['cbc:ID'])} ${text(category['cbc:Percent'])}`;

function headRules(xml: string, { name, root }: Document): Rules {
  const typeCode = text(root[`cbc:${name}TypeCode`]);
  const means = list(root['cac:PaymentMeans']);
  return [
    ['BR-01', text(root['cbc:CustomizationID']) === 'urn:cen.eu:en16931:2017#compliant#urn:fdc:nen.nl:nlcius:v1.0'],
    ['BR-02', text(root['cbc:ID']) !== ''],
    ['BR-03', /^\d{4}-\d\d-\d\d$/.test(text(root['cbc:IssueDate']))],
    ['BR-04', typeCode !== ''],
    ['BR-05', text(root['cbc:DocumentCurrencyCode']) === 'EUR'],
    ['BR-61', means.every(one => text(one['cac:PayeeFinancialAccount']!['cbc:ID']) !== '')],
    ['BR-DEC', (xml.match(/currencyID="EUR">[^<]*/g) ?? []).every(one => /^currencyID="EUR">-?\d+\.\d\d$/.test(one))],
    ['BR-NL-2', text(root['cbc:BuyerReference']) !== ''],
    ['BR-NL-7', ['380', '381', '384', '389'].includes(typeCode)],
    ['BR-NL-8', (typeCode === '381') === (name === 'CreditNote')],
    ['BR-NL-12', means.every(one => ['30', '48', '49', '57', '58', '59'].includes(text(one['cbc:PaymentMeansCode'])))],
    ['BR-NL-35', !xml.includes('TaxExemptionReasonCode')],
    ['SI-UBL-2', !/<([\w:]+)[^>]*><\/\1>|<[\w:]+(?: [^>]*)?\/>/.test(xml)],
  ];
}

function partyRules({ root }: Document): Rules {
  const party = (of: string) => root[`cac:Accounting${of}Party`]!['cac:Party']!;
  const [seller, buyer] = [party('Supplier'), party('Customer')];
  const legal = (one: Node) => one['cac:PartyLegalEntity']!['cbc:CompanyID']!;
  const isDutchId = (one: Node) => ['0106', '0190'].includes(legal(one)['@_schemeID']!) && text(legal(one)) !== '';
  const isAddress = (one: Node) =>
    ['StreetName', 'CityName', 'PostalZone'].every(part => text(one['cac:PostalAddress']![`cbc:${part}`]) !== '');
  return [
    ['BR-06', text(seller['cac:PartyLegalEntity']!['cbc:RegistrationName']) !== ''],
    ['BR-07', text(buyer['cac:PartyLegalEntity']!['cbc:RegistrationName']) !== ''],
    ['BR-09', text(seller['cac:PostalAddress']!['cac:Country']!['cbc:IdentificationCode']) === 'NL'],
    ['BR-11', text(buyer['cac:PostalAddress']!['cac:Country']!['cbc:IdentificationCode']) === 'NL'],
    ['BR-62', [seller, buyer].every(one => one['cbc:EndpointID']!['@_schemeID'] !== undefined)],
    ['BR-S-02', text(seller['cac:PartyTaxScheme']?.['cbc:CompanyID']) !== ''],
    ['BR-NL-1', isDutchId(seller)],
    ['BR-NL-3', isAddress(seller)],
    ['BR-NL-4', isAddress(buyer)],
    ['BR-NL-10', isDutchId(buyer)],
  ];
}

function lineRules({ name, lines }: Document): Rules {
  return [
    ['BR-16', lines.length > 0],
    ['BR-21', lines.every(line => text(line['cbc:ID']) !== '')],
    [
      'BR-22',
      lines.every(line => text(line[name === 'Invoice' ? 'cbc:InvoicedQuantity' : 'cbc:CreditedQuantity']) !== ''),
    ],
    ['BR-25', lines.every(line => text(line['cac:Item']!['cbc:Name']) !== '')],
    ['BR-27', lines.every(line => cents(line['cac:Price']!['cbc:PriceAmount']) >= 0)],
    [
      'BR-S-05',
      lines.every(
        line => text(categoryOf(line)['cbc:ID']) !== 'S' || Number(text(categoryOf(line)['cbc:Percent'])) > 0,
      ),
    ],
    [
      'BR-E-05',
      lines.every(
        line => text(categoryOf(line)['cbc:ID']) !== 'E' || Number(text(categoryOf(line)['cbc:Percent'])) === 0,
      ),
    ],
    ['PEPPOL-EN16931-R120', lines.every(line => isLineRight(line, name))],
  ];
}

function totalRules({ name, root, lines }: Document): Rules {
  const [total] = list(root['cac:LegalMonetaryTotal']);
  const means = list(root['cac:PaymentMeans']);
  return [
    ['BR-CO-10', cents(total!['cbc:LineExtensionAmount']) === sum(lines, 'cbc:LineExtensionAmount')],
    ['BR-CO-13', cents(total!['cbc:TaxExclusiveAmount']) === cents(total!['cbc:LineExtensionAmount'])],
    [
      'BR-CO-15',
      cents(total!['cbc:TaxInclusiveAmount']) ===
        cents(total!['cbc:TaxExclusiveAmount']) + cents(root['cac:TaxTotal']!['cbc:TaxAmount']),
    ],
    ['BR-CO-16', cents(total!['cbc:PayableAmount']) === cents(total!['cbc:TaxInclusiveAmount'])],
    ['BR-CO-25', name === 'CreditNote' || cents(total!['cbc:PayableAmount']) <= 0 || text(root['cbc:DueDate']) !== ''],
    ['BR-NL-11', cents(total!['cbc:PayableAmount']) <= 0 || means.length > 0],
  ];
}

function taxRules({ root, lines }: Document): Rules {
  const subtotals = list(root['cac:TaxTotal']!['cac:TaxSubtotal']);
  return [
    ['BR-CO-14', cents(root['cac:TaxTotal']!['cbc:TaxAmount']) === sum(subtotals, 'cbc:TaxAmount')],
    ['BR-CO-17', subtotals.every(isTaxRight)],
    ['BR-CO-18', subtotals.length > 0],
    [
      'BR-S-01',
      lines.some(line => text(categoryOf(line)['cbc:ID']) === 'S') ===
        subtotals.some(one => text(one['cac:TaxCategory']!['cbc:ID']) === 'S'),
    ],
    [
      'BR-S-08',
      subtotals.every(
        one =>
          cents(one['cbc:TaxableAmount']) ===
          sum(
            lines.filter(line => keyOf(categoryOf(line)) === keyOf(one['cac:TaxCategory']!)),
            'cbc:LineExtensionAmount',
          ),
      ),
    ],
    [
      'BR-E-10',
      subtotals.every(
        one =>
          text(one['cac:TaxCategory']!['cbc:ID']) !== 'E' ||
          text(one['cac:TaxCategory']!['cbc:TaxExemptionReason']) !== '',
      ),
    ],
  ];
}

/** VAT = taxable × percentage, rounded to cents. */
function isTaxRight(subtotal: Node): boolean {
  const exact =
    (cents(subtotal['cbc:TaxableAmount']) * Number(text(subtotal['cac:TaxCategory']!['cbc:Percent']))) / 100;
  return Math.abs(cents(subtotal['cbc:TaxAmount']) - exact) <= 0.5 + 1e-9;
}

/** Net = quantity × (price ÷ its quantity). */
function isLineRight(line: Node, name: string): boolean {
  const quantity = Number(text(line[name === 'Invoice' ? 'cbc:InvoicedQuantity' : 'cbc:CreditedQuantity']));
  const price = line['cac:Price']!;
  const exact = (quantity * cents(price['cbc:PriceAmount'])) / Number(text(price['cbc:BaseQuantity']));
  return Math.abs(exact - cents(line['cbc:LineExtensionAmount'])) < 0.01;
}
