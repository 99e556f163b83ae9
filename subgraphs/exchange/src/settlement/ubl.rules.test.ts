import { expect, test } from '@jest/globals';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { asDocument, missingOf, totalsOf, type Invoice, type InvoiceParty, type LineGroup } from './invoice.rules.ts';
import { pdfOf } from './invoice-pdf.ts';
import { exemptionText } from './invoice-text.rules.ts';
import { SettlementLineKind, VatBasis } from './settlement.enums.ts';
import { broken } from '../../testing/nlcius.ts';
import { againstSchema } from '../../testing/ubl-schema.ts';
import { ublOf } from './ubl.rules.ts';

const home: InvoiceParty = {
  name: 'Wilhelmina Ziekenhuis & Assen',
  kvkNumber: '04012345',
  oin: null,
  vatNumber: 'NL001234567B01',
  iban: 'NL91ABNA0417164300',
  street: 'Europaweg-Zuid 1',
  postcode: '9401 RK',
  city: 'Assen',
};
const host: InvoiceParty = {
  ...home,
  name: 'UMCG',
  kvkNumber: null,
  oin: '00000001234567890000',
  vatNumber: null,
  iban: null,
};
const group: LineGroup = {
  kind: SettlementLineKind.HOURS,
  month: '2026-03-01',
  department: 'OK <1>',
  profession: 'operatieassistent',
  vatBasis: VatBasis.STANDARD_21,
  vatHundredths: 2_100,
  lines: 3,
  minutes: 1_421,
  kilometres: 0,
  netCents: 142_133,
};
const exempt: LineGroup = {
  ...group,
  month: '2026-04-01',
  vatBasis: VatBasis.CARE_RELATED,
  vatHundredths: 0,
  netCents: 50_005,
};
const journey: LineGroup = { ...group, kind: SettlementLineKind.TRAVEL, minutes: 0, kilometres: 88, netCents: 2_024 };
const takenBack: LineGroup = { ...group, month: '2026-02-01', minutes: -480, netCents: -48_000 };
/** Hours moved from day to night: none more, and dearer. */
const moved: LineGroup = { ...group, month: '2026-01-01', minutes: 0, netCents: 1_117 };

const invoice = (groups: readonly LineGroup[], over: Partial<Invoice> = {}): Invoice => ({
  ...asDocument(groups),
  number: 'V-2026-00012',
  issuedOn: '2026-04-02',
  dueOn: '2026-05-02',
  reference: 'V-2026-00012',
  startsOn: '2026-03-01',
  endsOn: '2026-03-31',
  home,
  host,
  takesBackFrom: groups.some(({ netCents }) => netCents < 0) ? ['NB-2026-00001', 'F-17'] : [],
  ...over,
});

const documents: [string, readonly LineGroup[]][] = [
  ['hours at 21 %', [group]],
  [
    'hours, taxed and exempt for two reasons, and a journey',
    [group, exempt, { ...exempt, vatBasis: VatBasis.STRUCTURAL_LENDING }, journey],
  ],
  ['an invoice that takes something back', [group, takenBack, moved]],
  ['a credit note', [takenBack]],
  ['what comes to nothing', [group, { ...group, month: '2026-02-01', minutes: -1_421, netCents: -142_133 }]],
  ['a credit note with something charged in it', [takenBack, journey]],
];

test.each(documents)('%s keeps every rule of EN 16931 and NLCIUS that is written down here', (_, groups) => {
  const xml = ublOf(invoice(groups));
  expect(XMLValidator.validate(xml)).toBe(true);
  expect(broken(xml)).toEqual([]);
});

test.each(documents)('%s is what the schema of UBL 2.1 for EN 16931 says', (_, groups) => {
  expect(againstSchema(ublOf(invoice(groups)))).toEqual([]);
});

test('what the schema does not know, or knows elsewhere or otherwise, is noticed', () => {
  const xml = ublOf(invoice([group]));
  const wrong = (from: string, to: string) => {
    expect(xml).toContain(from);
    return againstSchema(xml.replace(from, to)).join();
  };
  expect(wrong('unitCode="HUR"', 'unitCode="UUR"')).toContain('InvoicedQuantity@unitCode must be equal to one of');
  expect(wrong('<cbc:IssueDate>2026-04-02<', '<cbc:IssueDate>2-4-2026<')).toContain('IssueDate must match pattern');
  expect(wrong('<cbc:DocumentCurrencyCode>EUR</cbc:DocumentCurrencyCode>', '')).toContain('DocumentCurrencyCode');
  expect(wrong('<cbc:Name>', '<cbc:Price>1</cbc:Price><cbc:Name>')).toContain('must NOT have additional properties');
  const [number, date] = ['<cbc:ID>V-2026-00012</cbc:ID>', '<cbc:IssueDate>2026-04-02</cbc:IssueDate>'];
  expect(againstSchema(xml.replace(number, '').replace(date, `${date}${number}`)).join()).toContain('out of order');
});

test('what is broken is noticed, by its rule', () => {
  const xml = ublOf(invoice([group, exempt]));
  const without: [string, string, string][] = [
    ['<cbc:StreetName>Europaweg-Zuid 1</cbc:StreetName>', '', 'BR-NL-3'],
    ['schemeID="0106">04012345</cbc:CompanyID>', 'schemeID="0088">04012345</cbc:CompanyID>', 'BR-NL-1'],
    ['schemeID="0190">00000001234567890000</cbc:CompanyID>', 'schemeID="9955">1</cbc:CompanyID>', 'BR-NL-10'],
    ['<cbc:BuyerReference>V-2026-00012</cbc:BuyerReference>', '', 'BR-NL-2'],
    ['<cbc:PaymentMeansCode>58</cbc:PaymentMeansCode>', '<cbc:PaymentMeansCode>1</cbc:PaymentMeansCode>', 'BR-NL-12'],
    ['<cbc:InvoiceTypeCode>380</cbc:InvoiceTypeCode>', '<cbc:InvoiceTypeCode>381</cbc:InvoiceTypeCode>', 'BR-NL-8'],
    ['>298.48</cbc:TaxAmount>', '>298.49</cbc:TaxAmount>', 'BR-CO-14'],
    ['>2219.86</cbc:PayableAmount>', '>2219.87</cbc:PayableAmount>', 'BR-CO-16'],
    ['<cbc:CompanyID>NL001234567B01</cbc:CompanyID>', '', 'BR-S-02'],
    ['<cbc:CompanyID>NL001234567B01</cbc:CompanyID>', '<cbc:CompanyID>001234567B01</cbc:CompanyID>', 'BR-CO-9'],
    ['<cbc:EndDate>2026-03-31</cbc:EndDate>', '<cbc:EndDate>2026-02-28</cbc:EndDate>', 'BR-29'],
    ['<cbc:InvoicedQuantity unitCode="HUR">', '<cbc:InvoicedQuantity>', 'BR-23'],
    ['<cbc:PaymentMeansCode>58</cbc:PaymentMeansCode>', '', 'BR-49'],
    ['>1921.38</cbc:TaxExclusiveAmount>', '>1921.39</cbc:TaxExclusiveAmount>', 'BR-CO-13'],
    ['>2219.86</cbc:TaxInclusiveAmount>', '>2219.87</cbc:TaxInclusiveAmount>', 'BR-CO-15'],
    [
      '<cbc:TaxAmount currencyID="EUR">0.00</cbc:TaxAmount>',
      '<cbc:TaxAmount currencyID="EUR">1.00</cbc:TaxAmount>',
      'BR-E-09',
    ],
    [`<cbc:TaxExemptionReason>${exemptionText.CARE_RELATED}</cbc:TaxExemptionReason>`, '', 'BR-E-10'],
  ];
  for (const [from, to, rule] of without) {
    expect(xml).toContain(from);
    expect(broken(xml.replace(from, to))).toContain(rule);
  }
  expect(broken(ublOf(invoice([takenBack], { takesBackFrom: [] })))).toEqual(['NL-R-001']);
});

test('a credit note says what is given back, in positive amounts', () => {
  const { CreditNote: note } = new XMLParser().parse(ublOf(invoice([takenBack]))) as {
    CreditNote: Record<string, never>;
  };
  expect(note['cbc:CreditNoteTypeCode']).toBe(381);
  expect(note['cac:LegalMonetaryTotal']).toMatchObject({ 'cbc:PayableAmount': 580.8 });
});

test('VAT is rounded once on the sum of its category, and never on lines', () => {
  const lines = Array.from({ length: 3 }, () => ({ ...group, netCents: 2 })); // 0.42 cents of VAT each
  expect(totalsOf(lines)).toMatchObject({ netCents: 6, vatCents: 1, totalCents: 7 });
});

test('what an invoice needs of who sends it and of who gets it', () => {
  expect([missingOf(home, true), missingOf(host, false)]).toEqual([[], []]);
  expect(missingOf(host, true)).toEqual(['vatNumber', 'iban']);
  expect(missingOf({ ...host, oin: null, street: null }, false)).toEqual(['street', 'kvkNumber']);
});

test('the same for people is a PDF, of an invoice and of a credit note', async () => {
  for (const groups of [[group, exempt, journey], [takenBack]]) {
    const bytes = await pdfOf(invoice(groups));
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
    expect(bytes.length).toBeGreaterThan(8_000);
  }
});
