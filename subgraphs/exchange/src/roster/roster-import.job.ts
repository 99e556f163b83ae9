import type { Job } from '@naober/kit/events';
import { runRosterImport } from './run-roster-import.ts';

export const rosterImportJob = 'exchange.roster-import';

/** Reads the rows of a roster file that was uploaded. */
export const importRosterRows: Job = {
  name: rosterImportJob,
  run: (orm, { rosterImportId }, events, now) => runRosterImport(orm, events, rosterImportId as string, now),
};
