import { namedId } from './ids.ts';
import { professions } from './reference/professions.ts';
import type { Writer } from './writer.ts';

export const professionId = (code: string) => namedId('profession', code);

export async function writeProfessions(write: Writer): Promise<void> {
  await write(
    'governance.profession',
    'id code name name_en is_big_required',
    professions.map(({ code, name, nameEn, isBigRequired }) => [professionId(code), code, name, nameEn, isBigRequired]),
  );
  await write(
    'exchange.borrowed_profession',
    'id version code name name_en',
    professions.map(({ code, name, nameEn }) => [professionId(code), 1, code, name, nameEn]),
  );
  await write('learning.borrowed_profession', 'id version code', professions.map(({ code }) => [professionId(code), 1, code]));
}
