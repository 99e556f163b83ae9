import { namedId } from './ids.ts';
import { professions } from './reference/professions.ts';
import type { Writer } from './writer.ts';

export const professionId = (code: string) => namedId('profession', code);

export async function writeProfessions(write: Writer): Promise<void> {
  const named = professions.map(({ code, name, nameEn }) => ({ id: professionId(code), code, name, name_en: nameEn }));
  await write(
    'governance.profession',
    named.map((one, index) => ({ ...one, is_big_required: professions[index]!.isBigRequired })),
  );
  await write(
    'exchange.borrowed_profession',
    named.map(one => ({ ...one, version: 1 })),
  );
  await write(
    'learning.borrowed_profession',
    named.map(({ id, code }) => ({ id, version: 1, code })),
  );
}
