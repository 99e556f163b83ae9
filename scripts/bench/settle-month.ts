import { pino } from 'pino';
import { signInAs } from '../demo-sign-in.ts';
import { startPlatform } from '../platform.ts';
import { measureTable, measureTableMemory } from './settlement-table.ts';
import { measureSettlement } from './settlement.ts';

/** Counted as ever, and never refused: a benchmark asks more than people do. */
const unlimited = { person: { points: 2_000_000_000, seconds: 60 } };

/** A month of settlement as one job, exact to the cent; then all its lines as a table while the board is asked. */
export async function settleMonth(
  adminUrl: string,
  databaseUrl: string,
  sheets: number,
  requests: number,
): Promise<object> {
  const settled = await measureSettlement(adminUrl, databaseUrl, sheets);
  console.log('\na month of settlement as one job, in a process of its own');
  console.table({ settlement: { ...settled, isExact: settled.cents === settled.independentCents } });
  const platform = await startPlatform({
    adminUrl,
    port: 0,
    isDemo: true,
    allowances: unlimited,
    log: pino({ level: 'error' }),
  });
  try {
    const [finance, femke] = [
      await signInAs(platform.url, 'jantina-veldkamp'),
      await signInAs(platform.url, 'femke-hoekstra'),
    ];
    const memory = await measureTableMemory(platform.url, finance);
    console.log('\nwhat the platform keeps alive while its lines are taken as a table, in MiB');
    console.table({ memory });
    const { boardAlone, boardMeanwhile, ...table } = await measureTable(platform.url, finance, femke, requests);
    console.log('\nits lines as a table, through the gateway');
    console.table({ table });
    console.log('\nshift board, alone and while the table is made');
    console.table({ alone: boardAlone, meanwhile: boardMeanwhile });
    return { settled, memory, table, boardAlone, boardMeanwhile };
  } finally {
    await platform.stop();
  }
}
