import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import writeWorkbook from 'write-excel-file/node';

export interface MeasuredImport {
  readonly seconds: number;
  /** Of its own process, start included; PostgreSQL is not in it. */
  readonly cpuSeconds: number;
  /** Of the process before it read the file. */
  readonly idleMiB: number;
  readonly mostMiB: number;
  readonly status: string;
  readonly created: number;
  readonly rejected: number;
}

const header = ['Dienstnummer', 'Afdeling', 'Functie', 'Datum', 'Begin', 'Einde', 'Aantal', 'Bijzonderheden'];

/** Row `n` of a roster that planners might have; every hundredth has a mistake. */
function row(n: number, prefix: string): string[] {
  const day = new Date(Date.now() + (30 + (n % 300)) * 86_400_000).toISOString().slice(0, 10);
  const date = n % 100 === 99 ? '31-11-2099' : day;
  return [
    `${prefix}${n}`,
    'Operatiekamer',
    'Operatieassistent',
    date,
    '07:30',
    '16:00',
    '1',
    'Melden bij de balie van de OK',
  ];
}

const rowsOf = (count: number, prefix: string) => [header, ...Array.from({ length: count }, (_, n) => row(n, prefix))];
const csv = (count: number, prefix: string) =>
  rowsOf(count, prefix)
    .map(cells => cells.join(';'))
    .join('\r\n');

async function xlsx(count: number): Promise<Buffer> {
  const cells = rowsOf(count, 'X').map(one => one.map(value => ({ value })));
  return (await writeWorkbook(cells as never)).toBuffer();
}

/** Ten thousand rows as CSV and as workbook, and a table that is read in parts. */
export async function measureImports(databaseUrl: string, longRows: number): Promise<Map<string, MeasuredImport>> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'naober-bench-'));
  try {
    const files: [string, string, Buffer | string][] = [
      ['10,000 rows, CSV', 'rows.csv', csv(10_000, 'C')],
      ['10,000 rows, XLSX', 'rows.xlsx', await xlsx(10_000)],
      [`${longRows.toLocaleString('en')} rows, CSV in parts`, 'many.csv', csv(longRows, 'M')],
    ];
    const measured = new Map<string, MeasuredImport>();
    for (const [title, name, content] of files) {
      const file = path.join(folder, name);
      await writeFile(file, content);
      measured.set(title, await measureOne(databaseUrl, file));
    }
    return measured;
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function measureOne(databaseUrl: string, file: string): Promise<MeasuredImport> {
  const script = fileURLToPath(new URL('one-import.ts', import.meta.url));
  const { stdout } = await promisify(execFile)(process.execPath, [script, databaseUrl, file]);
  return JSON.parse(stdout.trim().split('\n').at(-1)!) as MeasuredImport;
}
