import type { RosterColumn } from '../generated/operations.ts';

const names: readonly (readonly [RosterColumn, RegExp])[] = [
  ['EXTERNAL_ID', /nummer|number|\bnr\b|\bid\b|code/i],
  ['DEPARTMENT', /afd|team|unit|depart|ward|waar/i],
  ['PROFESSION', /funct|beroep|profes|role|\bwie\b/i],
  ['DATE', /dat|dag|day|wanneer/i],
  ['BEGIN', /begin|start|aanvang|\bvan\b|from|\baan\b/i],
  ['END', /eind|end|\btot\b|until|\buit\b/i],
  ['BREAK_MINUTES', /pauz|break/i],
  ['PLACES', /aantal|plaats|places|count/i],
  ['REQUIREMENTS', /kwalif|bekwaam|eis|requi|quali/i],
  ['REMARKS', /opm|toelicht|bijzonder|remark|note/i],
];

const day = /^(\d{1,2}[-/.]\d{1,2}[-/.]\d{4}|\d{4}-\d{1,2}-\d{1,2})$/;
const time = /^\d{1,2}[:.]\d{2}$/;
const moment = /^(\d{1,2}[-/.]\d{1,2}[-/.]\d{4}|\d{4}-\d{1,2}-\d{1,2})[T ]\d{1,2}:\d{2}/;

/** What each column may hold, by its name and its first cells; empty where nothing fits. Each meaning once. */
export function guessColumns(headers: readonly string[], rows: readonly (readonly string[])[]): (RosterColumn | '')[] {
  const taken = new Set<RosterColumn>();
  const take = (...wanted: readonly RosterColumn[]): RosterColumn | '' => {
    const free = wanted.find(one => !taken.has(one)) ?? '';
    if (free) taken.add(free);
    return free;
  };
  return headers.map((header, at) => {
    const cells = rows.map(row => row[at] ?? '').filter(cell => cell !== '');
    const are = (shape: RegExp) => cells.length > 0 && cells.every(cell => shape.test(cell));
    if (are(moment)) return take('STARTS_AT', 'ENDS_AT');
    if (are(day)) return take('DATE');
    if (are(time)) return take('BEGIN', 'END');
    const wanted = names.filter(([, name]) => name.test(header)).map(([column]) => column);
    return take(...wanted.filter(one => !['DATE', 'BEGIN', 'END', 'STARTS_AT'].includes(one)));
  });
}
