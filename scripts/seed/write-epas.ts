import { namedId } from './ids.ts';
import { epaSets } from './reference/epas.ts';
import type { Writer } from './writer.ts';

const setId = (code: string) => namedId('epa-set', code);
export const epaId = (code: string) => namedId('epa', code);

export async function writeEpas(write: Writer): Promise<void> {
  const sets = epaSets.map(({ code, name, version, validFrom, isDemo }) => ({
    id: setId(code),
    code,
    name,
    version,
    valid_from: validFrom,
    is_demo: isDemo,
  }));
  await write('learning.epa_set_version', sets);
  await write(
    'learning.epa_definition',
    epaSets.flatMap(set => set.epas.map((epa, index) => ({ ...epaRow(epa, set.code), position: index + 1 }))),
  );
  await write(
    'exchange.borrowed_epa_definition',
    epaSets.flatMap(set => set.epas.map(epa => ({ ...epaRow(epa, set.code), version: 1 }))),
  );
}

type Epa = (typeof epaSets)[number]['epas'][number];

function epaRow({ code, title, kind, professions }: Epa, set: string) {
  return { id: epaId(code), set_id: setId(set), code, title, kind, profession_codes: professions };
}
