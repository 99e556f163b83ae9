import { list, type Node, rootOf } from './nlcius.ts';

/** Elements of UBL 2.1 that we use, in the order of its sequences (UBL-Invoice-2.1.xsd, UBL-CommonAggregateComponents-2.1.xsd). */
const sequences: Readonly<Record<string, string>> = {
  root: 'CustomizationID ProfileID ID IssueDate DueDate InvoiceTypeCode CreditNoteTypeCode DocumentCurrencyCode BuyerReference InvoicePeriod AccountingSupplierParty AccountingCustomerParty PaymentMeans TaxTotal LegalMonetaryTotal InvoiceLine CreditNoteLine',
  InvoicePeriod: 'StartDate EndDate',
  Party: 'EndpointID PartyName PostalAddress PartyTaxScheme PartyLegalEntity',
  PostalAddress: 'StreetName CityName PostalZone Country',
  PartyTaxScheme: 'CompanyID TaxScheme',
  PartyLegalEntity: 'RegistrationName CompanyID',
  PaymentMeans: 'PaymentMeansCode PaymentID PayeeFinancialAccount',
  TaxTotal: 'TaxAmount TaxSubtotal',
  TaxSubtotal: 'TaxableAmount TaxAmount TaxCategory',
  TaxCategory: 'ID Percent TaxExemptionReason TaxScheme',
  ClassifiedTaxCategory: 'ID Percent TaxScheme',
  LegalMonetaryTotal: 'LineExtensionAmount TaxExclusiveAmount TaxInclusiveAmount PayableAmount',
  InvoiceLine: 'ID InvoicedQuantity LineExtensionAmount Item Price',
  CreditNoteLine: 'ID CreditedQuantity LineExtensionAmount Item Price',
  Item: 'Name ClassifiedTaxCategory',
  Price: 'PriceAmount BaseQuantity',
};

/** Where elements stand in another order than the schema's, or are not known in their place. */
export function orderOf(xml: string): string[] {
  const { root } = rootOf(xml);
  return [...wrongIn('root', root)];
}

function* wrongIn(name: string, node: Node): Generator<string> {
  const allowed = sequences[name]?.split(' ');
  const names = Object.keys(node)
    .filter(key => key.startsWith('c'))
    .map(key => key.slice(4));
  if (allowed) {
    const places = names.map(one => allowed.indexOf(one));
    if (places.includes(-1) || places.some((place, at) => at > 0 && place < places[at - 1]!))
      yield `${name}: ${names.join(' ')}`;
  }
  for (const [key, value] of Object.entries(node))
    for (const one of list(value))
      if (typeof one === 'object' && key.startsWith('cac:')) yield* wrongIn(key.slice(4), one);
}
