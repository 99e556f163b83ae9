import { existsSync, readFileSync, readdirSync, readlinkSync, realpathSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/**
 * The living processes of the cluster's PostgreSQL, the postmaster first. On Linux all that work in its folder: a
 * number alone may have been given to another program since, and a killed postmaster can leave busy backends behind.
 */
export function processesOf(cluster: string): number[] {
  const lock = path.join(cluster, 'postmaster.pid');
  const postmaster = existsSync(lock) ? Number.parseInt(readFileSync(lock, 'utf8'), 10) : 0;
  if (process.platform !== 'linux') return postmaster && isAlive(postmaster) ? [postmaster] : [];
  const folder = realpathSync(cluster);
  // Root without CAP_SYS_PTRACE, as in most containers, cannot see where others work: there the name decides.
  const isOurs = (pid: number) => (workingFolder(pid) ?? (pid === postmaster && isPostgres(pid) && folder)) === folder;
  const found = readdirSync('/proc')
    .map(Number)
    .filter(pid => pid > 0 && isOurs(pid));
  // PostgreSQL itself cannot tell a number that was given away and would refuse to start.
  if (found.length === 0 && existsSync(`/proc/${postmaster}`)) rmSync(lock, { force: true });
  return found.sort((one, other) => Number(other === postmaster) - Number(one === postmaster));
}

/** Ends a PostgreSQL whose owner is gone: asked first, forced after a while; what was committed is on disk. */
export async function takeDown(cluster: string): Promise<void> {
  for (const [signal, patience] of [
    ['SIGINT', 3000],
    ['SIGQUIT', 1000],
    ['SIGKILL', 1000],
  ] as const) {
    const [first, ...rest] = processesOf(cluster);
    if (!first) return;
    for (const pid of signal === 'SIGKILL' ? [first, ...rest] : [first]) endProcess(pid, signal);
    for (let waited = 0; waited < patience && processesOf(cluster).length > 0; waited += 20) await sleep(20);
  }
}

/** False for a process that was killed but not yet buried by its parent. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
  }
  return !/\) [ZX]/.test(statusOf(pid));
}

const isPostgres = (pid: number) => isAlive(pid) && statusOf(pid).includes('(postgres)');

/** `number (name) state …` on Linux, otherwise empty. */
function statusOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8');
  } catch {
    return '';
  }
}

function workingFolder(pid: number): string | undefined {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return undefined; // Ended meanwhile, or another user's.
  }
}

function endProcess(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // It was faster.
  }
}
