import { list, type Node } from './nlcius.ts';

type Rules = [id: string, holds: boolean][];
/** What stands at a place, and undefined where nothing is. */
const nodeAt = (node: unknown, ...path: string[]): unknown =>
  path.reduce<unknown>((at, name) => (at as Record<string, unknown> | undefined)?.[name], node);

function text(node: unknown, ...path: string[]): string {
  const found = nodeAt(node, ...path);
  return typeof found === 'object' ? text(found, '#text') : String(found ?? '');
}

const isNumber = (node: unknown, ...path: string[]): boolean => /^-?\d+(?:\.\d+)?$/.test(text(node, ...path));

/** Rules of EN 16931 on what must be there and how it is written, of all but the sums; and Peppol's on Dutch credit notes. */
export function presenceRules(name: string, root: Node, lines: readonly Node[]): Rules {
  return [...partyRules(root), ...totalRules(root), ...lineRules(lines), ...taxRules(root), ...headRules(name, root)];
}

function headRules(name: string, root: Node): Rules {
  const references = list(root['cac:BillingReference']);
  const numberOf = (one: Node) => text(one, 'cac:InvoiceDocumentReference', 'cbc:ID');
  return [
    ['BR-29', text(root, 'cac:InvoicePeriod', 'cbc:StartDate') <= text(root, 'cac:InvoicePeriod', 'cbc:EndDate')],
    ['BR-49', list(root['cac:PaymentMeans']).every(one => text(one['cbc:PaymentMeansCode']) !== '')],
    ['BR-55', references.every(one => numberOf(one) !== '')],
    ['NL-R-001', name === 'Invoice' || references.length > 0],
  ];
}

function partyRules(root: Node): Rules {
  const [seller, buyer] = ['Supplier', 'Customer'].map(of => nodeAt(root, `cac:Accounting${of}Party`, 'cac:Party'));
  const vat = list(nodeAt(seller, 'cac:PartyTaxScheme')).map(one => text(one['cbc:CompanyID']));
  return [
    ['BR-08', nodeAt(seller, 'cac:PostalAddress') !== undefined],
    ['BR-10', nodeAt(buyer, 'cac:PostalAddress') !== undefined],
    ['BR-CO-9', vat.every(id => id === '' || /^[A-Z]{2}/.test(id))],
    ['BR-CO-26', vat.length > 0 || text(seller, 'cac:PartyLegalEntity', 'cbc:CompanyID') !== ''],
  ];
}

function totalRules(root: Node): Rules {
  const [total] = list(root['cac:LegalMonetaryTotal']);
  return [
    ['BR-12', isNumber(total!['cbc:LineExtensionAmount'])],
    ['BR-13', isNumber(total!['cbc:TaxExclusiveAmount'])],
    ['BR-14', isNumber(total!['cbc:TaxInclusiveAmount'])],
    ['BR-15', isNumber(total!['cbc:PayableAmount'])],
  ];
}

function lineRules(lines: readonly Node[]): Rules {
  const quantity = (line: Node): unknown => line['cbc:InvoicedQuantity'] ?? line['cbc:CreditedQuantity'];
  return [
    ['BR-23', lines.every(line => text(quantity(line), '@_unitCode') !== '')],
    ['BR-24', lines.every(line => isNumber(line['cbc:LineExtensionAmount']))],
    ['BR-26', lines.every(line => isNumber(line, 'cac:Price', 'cbc:PriceAmount'))],
    ['BR-CO-4', lines.every(line => text(line, 'cac:Item', 'cac:ClassifiedTaxCategory', 'cbc:ID') !== '')],
  ];
}

function taxRules(root: Node): Rules {
  const all = list(nodeAt(root, 'cac:TaxTotal', 'cac:TaxSubtotal'));
  const of = (code: string) => all.filter(one => text(one, 'cac:TaxCategory', 'cbc:ID') === code);
  return [
    ['BR-45', all.every(one => isNumber(one['cbc:TaxableAmount']))],
    ['BR-46', all.every(one => isNumber(one['cbc:TaxAmount']))],
    ['BR-47', all.every(one => text(one, 'cac:TaxCategory', 'cbc:ID') !== '')],
    ['BR-48', all.every(one => isNumber(one, 'cac:TaxCategory', 'cbc:Percent'))],
    ['BR-E-01', of('E').length <= 1],
    ['BR-E-09', of('E').every(one => Number(text(one['cbc:TaxAmount'])) === 0)],
    ['BR-S-10', of('S').every(one => nodeAt(one, 'cac:TaxCategory', 'cbc:TaxExemptionReason') === undefined)],
  ];
}
