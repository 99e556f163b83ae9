import type { DecodedFile } from '../roster/decode.rules.ts';
import type { SyncFailure } from './roster-link.enums.ts';

/** Open shifts as a roster tells them: a file like those that people hand in. */
export interface PulledShifts {
  readonly file: DecodedFile;
  /** Where the next pull goes on; null where each pull tells everything. */
  readonly cursor: string | null;
  /** Whether it tells everything: then what is not in it is gone there. */
  readonly isWhole: boolean;
}

/** One span of somebody's work at the member itself. */
export interface HomeWork {
  readonly externalId: string;
  /** The person's id here; null when the roster names nobody who is known by it. */
  readonly workerId: string | null;
  /** ISO 8601, with an offset or local. */
  readonly startsAt: string;
  readonly endsAt: string;
  /** Minutes; null when not told. */
  readonly breakMinutes: number | null;
}

/** What a record that cannot be read still says of itself. */
export interface UnreadableWork {
  /** Its number; null for a record without one. */
  readonly externalId: string | null;
  /** How it calls the person, who may be nobody that is known; null when it names none. */
  readonly workerId: string | null;
  /** Local days that its lines name; null for a line that names none. */
  readonly onDays: readonly (string | null)[];
}

/** Work at home in a period; a record that cannot be read is told by its number, and harms no other. */
export interface PulledHomeRoster {
  readonly work: readonly HomeWork[];
  readonly unreadable: readonly UnreadableWork[];
}

/** Who comes to work a shift. */
export interface Assignment {
  /** The shift's number in the roster. */
  readonly externalId: string;
  readonly workerId: string;
  /** False while she is asked again, or a check is on hold. */
  readonly isCertain: boolean;
  readonly profession: string;
  readonly department: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly breakMinutes: number;
}

/** Something to tell, once, whatever happens on the way. */
export interface Delivery<T> {
  /** The same for every try, and for every change of what is told. */
  readonly key: string;
  /** How the roster calls what it was told before; null when it never answered. */
  readonly remoteId: string | null;
  /** Whether it was sent before: then it may be there although no answer came. */
  readonly mayBeThere: boolean;
  readonly wanted: T;
  /** It is no more: what is there of it is to go. */
  readonly isGone: boolean;
}

/**
 * What Naober asks of a roster, whoever made it. Each may be asked any number of times: pulls tell states with versions,
 * pushes go by key. Throws SyncError.
 */
export interface RosterAdapter {
  pullOpenShifts(cursor: string | null): Promise<PulledShifts>;
  /** All work of the member's own people that begins on these local days, both included. */
  pullHomeRoster(from: string, until: string): Promise<PulledHomeRoster>;
  /** Gives how the roster calls it from now on; null when it is no more. */
  pushConfirmed(delivery: Delivery<Assignment>): Promise<string | null>;
  /** Hours that were worked; never what they cost. */
  pushHours(delivery: Delivery<Assignment>): Promise<string | null>;
  /** Whether the roster has what it was told: late messages overtake newer ones there. */
  hasConfirmed(delivery: Delivery<Assignment>): Promise<boolean>;
  hasHours(delivery: Delivery<Assignment>): Promise<boolean>;
}

/** Why a roster could not be asked. */
export class SyncError extends Error {
  constructor(readonly failure: SyncFailure) {
    super(failure);
  }
}
