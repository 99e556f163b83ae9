import { expect, test } from '@jest/globals';
import { csvParts } from './csv-parts.ts';
import { readCsv } from './csv.rules.ts';

async function* inPieces(text: string, length: number): AsyncGenerator<string> {
  for (let at = 0; at < text.length; at += length) yield text.slice(at, at + length);
}

const cut = async (text: string, rows: number, length = text.length) => {
  const tables = [];
  for await (const { content, lineOf } of csvParts(inPieces(text, length), rows)) {
    const table = readCsv(content);
    tables.push({ header: table.header, rows: table.rows.map(({ line, cells }) => [lineOf(line), ...cells]) });
  }
  return tables;
};

const header = ['Dienstnummer', 'Afdeling', 'Bijzonderheden'];
const text = [
  '\uFEFFDienstnummer;Afdeling;Bijzonderheden',
  '1;OK;"eerst\r\ndan; ""zo"""',
  '',
  '2;12" scherm;  ',
  '3;OK',
  '4;"  SEH";x;te veel',
  '5;OK;y',
].join('\r\n');

test.each([38, 50, text.length])(
  'a table is cut into tables that say the same, with the lines of the whole (pieces of %i)',
  async length => {
    expect(await cut(text, 2, length)).toEqual([
      {
        header,
        rows: [
          [3, '1', 'OK', 'eerst\ndan; "zo"'],
          [5, '2', '12" scherm', ''],
        ],
      },
      {
        header,
        rows: [
          [6, '3', 'OK'],
          [7, '4', '  SEH', 'x', 'te veel'],
        ],
      },
      { header, rows: [[8, '5', 'OK', 'y']] },
    ]);
  },
);

test.each([
  [5, 1],
  [4, 2],
])('five rows in parts of %i are %i tables', async (rows, tables) => {
  expect(await cut(text, rows)).toHaveLength(tables);
});

test('a quote that never closes is refused before the file is held', async () => {
  const rest = 'x;'.repeat(30_000);
  await expect(cut(`${header.join(';')}\r\n1;OK;"${rest}`, 2, 4_096)).rejects.toThrow(
    'Behind line 1 a quote does not close.',
  );
});
