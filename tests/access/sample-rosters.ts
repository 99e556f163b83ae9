import { uuidv7 } from '@naober/kit/ids';
import type { Database } from './database.ts';
import { day, type Known } from './samples.ts';

/** Files, links and conflicts of Martini, of each one that something can be done with and one that is over. */
export async function addRosters(
  database: Database,
  { noord, martini, femke }: Known,
  { open, free }: { readonly open: string; readonly free: string },
) {
  const add = async (table: string, over: object): Promise<string> => {
    const id = uuidv7();
    await database.insert(`exchange.${table}`, { id, region_id: noord, member_id: martini, ...over });
    return id;
  };
  const at = new Date();
  const file = { file_name: 'week.csv', requested_at: at, status: 'COMPLETED' };
  const link = {
    kind: 'HTTP_JSON',
    address: 'https://rooster.example',
    pulls_shifts: true,
    every_minutes: 15,
    made_at: at,
  };
  const told = { pushes_confirmed: true, pushes_hours: false };
  const conflict = { kind: 'VANISHED', fingerprint: 'x', raised_at: at };
  await database.insert('exchange.home_roster_feed', { member_id: martini, region_id: noord, heard_at: at });
  const rosterLink = await add('roster_link', { ...link, ...told, name: 'Rooster' });
  const wanted = JSON.stringify({ externalId: 'NUMBER-1', workerId: femke });
  const delivery = { link_id: rosterLink, sign_up_id: uuidv7(), kind: 'ASSIGNMENT', wanted, wanted_version: 1 };
  await add('roster_delivery', { ...delivery, ends_at: new Date(at.getTime() + day) });
  return {
    rosterImport: await add('roster_import', file),
    keptImport: await add('roster_import', { ...file, content: 'x', finished_at: at }),
    unnamedImport: await add('roster_import', { ...file, content: 'x', status: 'WAITS_FOR_COLUMNS' }),
    rosterLink,
    endedLink: await add('roster_link', { ...link, ...told, name: 'Oud rooster', is_active: false }),
    rosterConflict: await add('roster_conflict', { ...conflict, shift_id: open, status: 'OPEN' }),
    decidedConflict: await add('roster_conflict', { ...conflict, shift_id: free, status: 'KEPT_OURS', decided_at: at }),
  };
}
