import { verifyChain, type Mark } from '@naober/governance/audit/verify-chain';
import { Trouble } from '../trouble.ts';
import type { Act } from './desk.ts';

const why = {
  GAP: 'an entry before it is missing',
  NOT_LINKED: 'it does not seal the entry before it',
  CHANGED: 'it does not say what it said when it was sealed',
  BEGINNING_GONE: 'what is missing before it is not what was kept long enough',
  MARK_GONE: 'the entry that was noted as the end is not there any more',
} as const;

/** Reads the whole audit log; tells its end to note down, or the first entry that does not hold. */
export const verifyAudit: Act = async ({ platform }, { values }) => {
  const mark = values['mark'] === undefined ? null : readMark(String(values['mark']));
  const { count, end, broken } = await verifyChain(platform, mark);
  if (broken) throw new Trouble(`The log is broken at entry ${broken.position}: ${why[broken.why]}.`);
  console.log(`${count} entries, each sealing the one before. The end, to note down and pass as --mark later:`);
  console.log(`${end.position}:${end.hash}`);
};

function readMark(text: string): Mark {
  const [, position, hash] = /^(\d+):([\w-]{43})$/.exec(text) ?? [];
  if (position && hash) return { position, hash };
  throw new Trouble('--mark is POSITION:HASH, as an earlier run printed it.');
}
