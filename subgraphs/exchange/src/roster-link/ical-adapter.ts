import { decodeFile } from '../roster/decode.rules.ts';
import { SyncError, type PulledHomeRoster, type PulledShifts, type RosterAdapter } from './adapter.ts';
import { ask, type Remote } from './remote.ts';
import { SyncFailure } from './roster-link.enums.ts';

/** A calendar at an address: it tells all open shifts each time, and hears nothing. */
export class IcalAdapter implements RosterAdapter {
  constructor(private readonly remote: Remote) {}

  async pullOpenShifts(): Promise<PulledShifts> {
    const { text } = await ask(this.remote, '');
    const file = decodeFile(Buffer.from(text));
    if (file?.kind !== 'ICAL') throw new SyncError(SyncFailure.NOT_READABLE);
    return { file, cursor: null, isWhole: true };
  }

  pullHomeRoster(): Promise<PulledHomeRoster> {
    return Promise.reject(new SyncError(SyncFailure.REFUSED_THERE));
  }

  pushConfirmed(): Promise<string | null> {
    return Promise.reject(new SyncError(SyncFailure.REFUSED_THERE));
  }

  pushHours(): Promise<string | null> {
    return Promise.reject(new SyncError(SyncFailure.REFUSED_THERE));
  }

  hasConfirmed(): Promise<boolean> {
    return Promise.resolve(true);
  }

  hasHours(): Promise<boolean> {
    return Promise.resolve(true);
  }
}
