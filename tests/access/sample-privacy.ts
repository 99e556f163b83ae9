import { uuidv7 } from '@naober/kit/ids';
import type { Database } from './database.ts';
import type { Known } from './samples.ts';

/** Femke's consent, exports and requests; everybody else has what makes asking once more do nothing. */
export async function addPrivacy(database: Database, { noord, femke, officer }: Known) {
  for (const sql of forEverybody) await database.rows(sql);
  const whose = { region_id: noord, professional_id: femke };
  const [readyExport, decidedRequest] = [uuidv7(), uuidv7()];
  const [asked, ready, expires] = ['2026-01-05', '2026-01-06', '2999-01-01'].map(day => `${day}T08:00:00Z`);
  const file = { status: 'READY', parts_done: 4, size_bytes: 3, file: Buffer.from('zip') };
  const made = { requested_at: asked, ready_at: ready, expires_at: expires };
  await database.insert('governance.data_export', { id: readyExport, ...whose, ...file, ...made });
  const refused = { status: 'REFUSED', refusal_reason: 'STILL_EMPLOYED', decided_by: officer };
  const when = { requested_at: asked, decided_at: ready };
  await database.insert('governance.erasure_request', { id: decidedRequest, ...whose, ...refused, ...when });
  const open = (table: string) =>
    database.value(
      `select id from governance.${table} where professional_id = $1 order by id <> all($2) desc, id limit 1`,
      [femke, `{${readyExport},${decidedRequest}}`],
    );
  return {
    consent: await open('consent'),
    openRequest: await open('erasure_request'),
    readyExport,
    decidedRequest,
  };
}

const everybody = 'from governance.professional where is_demo on conflict do nothing';
const forEverybody = [
  `insert into governance.consent (id, region_id, professional_id, purpose, given_at)
   select gen_random_uuid(), region_id, id, 'NEWS_AND_INVITATIONS', now() ${everybody}`,
  `insert into governance.data_export (id, region_id, professional_id, status, requested_at)
   select gen_random_uuid(), region_id, id, 'COLLECTING', now() ${everybody}`,
  `insert into governance.erasure_request (id, region_id, professional_id, status, requested_at)
   select gen_random_uuid(), region_id, id, 'REQUESTED', now() ${everybody}`,
  `insert into governance.data_export_part (export_id, subgraph, tables)
   select id, 'branding', '[]' from governance.data_export where status = 'COLLECTING'`,
];
