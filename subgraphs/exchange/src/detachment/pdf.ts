import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import pdfmake from 'pdfmake';

const fonts = join(dirname(createRequire(import.meta.url).resolve('pdfmake/package.json')), 'fonts', 'Roboto');
pdfmake.setFonts({ Roboto: { normal: join(fonts, 'Roboto-Regular.ttf'), bold: join(fonts, 'Roboto-Medium.ttf') } });
// A document is made of what we hand over, and of nothing that a text in it could name.
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy(path => path.startsWith(fonts));

/** One line of the list of signatures. */
export interface SignatureLine {
  readonly party: string;
  readonly name: string;
  readonly signedAt: string;
  readonly identified: string;
}

export interface Document {
  readonly text: string;
  readonly textHash: string;
  readonly signatures: readonly SignatureLine[];
  /** What stands under the list, where there is something to say. */
  readonly remark: string | null;
  readonly madeAt: Date;
}

/** The bytes of the signed agreement; the same for the same, as long as the library is. */
export async function pdfOf({ text, textHash, signatures, remark, madeAt }: Document): Promise<Buffer> {
  const [title = '', ...parts] = text.split('\n\n');
  const [name, parties] = title.split('\n');
  return pdfmake
    .createPdf({
      info: { title: name, creationDate: madeAt, producer: 'Naober', creator: 'Naober' },
      lang: 'nl',
      pageMargins: [56, 56, 56, 64],
      defaultStyle: { font: 'Roboto', fontSize: 10, lineHeight: 1.35 },
      footer: (page: number, pages: number) => ({
        text: `${textHash.slice(0, 16)} · ${page} van ${pages}`,
        margin: [56, 16],
        fontSize: 8,
      }),
      content: [
        { text: name, fontSize: 16, bold: true },
        { text: parties ?? '', margin: [0, 2, 0, 12] },
        ...parts.map(part => ({ text: headed(part), margin: [0, 0, 0, 8] })),
        { text: 'Handtekeningen', fontSize: 12, bold: true, margin: [0, 8, 0, 4] },
        ...signatures.map(({ party, name: signer, signedAt, identified }) => ({
          text: [{ text: `${party}: ${signer}`, bold: true }, `\nGetekend op ${signedAt}. ${identified}`],
          margin: [0, 0, 0, 6],
        })),
        { text: `Ondertekend is de tekst met SHA-256 ${textHash}.`, margin: [0, 6, 0, 0] },
        ...(remark === null ? [] : [{ text: remark, margin: [0, 6, 0, 0] }]),
      ],
    })
    .getBuffer();
}

/** The heading of a clause in bold, with what it says under it. */
function headed(part: string): object[] {
  const [heading, ...lines] = part.split('\n');
  return [{ text: `${heading}\n`, bold: true }, { text: lines.join('\n') }];
}
