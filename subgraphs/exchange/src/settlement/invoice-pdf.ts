import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import pdfmake from 'pdfmake';
import { dayText, exemptionText, groupText } from './invoice-text.rules.ts';
import type { Invoice, InvoiceParty, LineGroup } from './invoice.rules.ts';
import { euros } from './money.rules.ts';

const fonts = join(dirname(createRequire(import.meta.url).resolve('pdfmake/package.json')), 'fonts', 'Roboto');

pdfmake.setFonts({ Roboto: { normal: join(fonts, 'Roboto-Regular.ttf'), bold: join(fonts, 'Roboto-Medium.ttf') } });
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy(path => path.startsWith(fonts));

const money = (cents: number): string => `€ ${euros(cents).replace('.', ',')}`;
const right = (text: string): object => ({ text, alignment: 'right' });

function partyText({ name, street, postcode, city, kvkNumber, oin, vatNumber }: InvoiceParty): string {
  const numbers = [oin ? `OIN ${oin}` : `KvK ${kvkNumber}`, vatNumber && `Btw ${vatNumber}`]
    .filter(Boolean)
    .join(' · ');
  return [name, street, `${postcode} ${city}`, numbers].join('\n');
}

function quantity({ kind, minutes, kilometres }: LineGroup): string {
  return kind === 'TRAVEL' ? `${kilometres} km` : `${euros(Math.round((minutes * 100) / 60)).replace('.', ',')} uur`;
}

const linesTable = ({ groups }: Invoice): object => ({
  table: {
    headerRows: 1,
    widths: ['*', 'auto', 'auto', 'auto'],
    body: [
      [{ text: 'Omschrijving', bold: true }, right('Aantal'), right('Btw'), right('Bedrag')],
      ...groups.map(group => [
        groupText(group),
        right(quantity(group)),
        right(`${group.vatHundredths / 100}%`),
        right(money(group.netCents)),
      ]),
    ],
  },
  layout: 'lightHorizontalLines',
});

function sums({ totals }: Invoice): object[] {
  const rows = [
    ['Totaal zonder btw', totals.netCents],
    ...totals.vat.map(one => [`Btw ${one.hundredths / 100}% over ${money(one.netCents)}`, one.vatCents] as const),
    ['Totaal', totals.totalCents],
  ] as const;
  return rows.map(([label, cents]) => right(`${label}: ${money(cents)}`));
}

/** The bytes of an invoice or credit note for people; the UBL beside it is what software reads. */
export async function pdfOf(invoice: Invoice): Promise<Buffer> {
  const { isCredit, number, issuedOn, dueOn, reference, home, host, totals, takesBackFrom } = invoice;
  const title = `${isCredit ? 'Creditnota' : 'Factuur'} ${number}`;
  const reasons = totals.vat.map(({ basis }) => exemptionText[basis]).filter(text => text !== null);
  const pay = isCredit
    ? 'Dit bedrag betalen wij terug.'
    : `Te betalen uiterlijk ${dayText(dueOn)} op ${home.iban}, met kenmerk ${number}.`;
  const back =
    takesBackFrom.length > 0 ? [{ text: `Hiermee nemen wij regels terug van ${takesBackFrom.join(', ')}.` }] : [];
  return pdfmake
    .createPdf({
      info: { title, creationDate: new Date(`${issuedOn}T12:00:00Z`), producer: 'Naober', creator: 'Naober' },
      lang: 'nl',
      pageMargins: [56, 56, 56, 64],
      defaultStyle: { font: 'Roboto', fontSize: 10, lineHeight: 1.3 },
      content: [
        { text: title, fontSize: 18, bold: true },
        {
          text: `Datum ${dayText(issuedOn)} · kenmerk ${reference} · periode ${dayText(invoice.startsOn)} tot en met ${dayText(invoice.endsOn)}`,
          margin: [0, 2, 0, 16],
        },
        { columns: [{ text: partyText(home) }, { text: partyText(host) }], margin: [0, 0, 0, 16] },
        linesTable(invoice),
        { stack: sums(invoice), margin: [0, 12, 0, 12] },
        ...reasons.map(text => ({ text, margin: [0, 0, 0, 4] })),
        ...back,
        { text: pay },
      ],
    })
    .getBuffer();
}
