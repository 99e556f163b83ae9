import { namedId } from './ids.ts';
import { epaSets } from './reference/epas.ts';
import type { Writer } from './writer.ts';

const setId = (code: string) => namedId('epa-set', code);
export const epaId = (code: string) => namedId('epa', code);

export async function writeEpas(write: Writer): Promise<void> {
  const placed = epaSets.flatMap(set => set.epas.map((epa, index) => ({ ...epa, setId: setId(set.code), position: index + 1 })));
  await write(
    'learning.epa_set_version',
    'id code name version valid_from is_demo',
    epaSets.map(({ code, name, version, validFrom, isDemo }) => [setId(code), code, name, version, validFrom, isDemo]),
  );
  await write(
    'learning.epa_definition',
    'id set_id position code title kind profession_codes',
    placed.map(one => [epaId(one.code), one.setId, one.position, one.code, one.title, one.kind, one.professions]),
  );
  await write(
    'exchange.borrowed_epa_definition',
    'id version code title kind set_id profession_codes',
    placed.map(one => [epaId(one.code), 1, one.code, one.title, one.kind, one.setId, one.professions]),
  );
}
