import { registerEnumType } from 'type-graphql';

export enum RosterLinkKind {
  HTTP_JSON = 'HTTP_JSON',
  ICAL = 'ICAL',
}

export enum SyncDirection {
  SHIFTS_IN = 'SHIFTS_IN',
  CONFIRMED_OUT = 'CONFIRMED_OUT',
  HOME_ROSTER_IN = 'HOME_ROSTER_IN',
}

export enum SyncRunStatus {
  QUEUED = 'QUEUED',
  RUNNING = 'RUNNING',
  COMPLETED = 'COMPLETED',
  FAILED = 'FAILED',
}

export enum SyncFailure {
  NOT_REACHABLE = 'NOT_REACHABLE',
  NOT_ALLOWED_THERE = 'NOT_ALLOWED_THERE',
  REFUSED_THERE = 'REFUSED_THERE',
  NOT_READABLE = 'NOT_READABLE',
  TELLS_OF_NOBODY = 'TELLS_OF_NOBODY',
  TOO_LARGE = 'TOO_LARGE',
  NO_SECRET = 'NO_SECRET',
  ADDRESS_NOT_ALLOWED = 'ADDRESS_NOT_ALLOWED',
}

export enum RosterConflictKind {
  CHANGED = 'CHANGED',
  VANISHED = 'VANISHED',
}

export enum RosterConflictStatus {
  OPEN = 'OPEN',
  TOOK_ROSTER = 'TOOK_ROSTER',
  KEPT_OURS = 'KEPT_OURS',
  GONE = 'GONE',
}

export enum RosterResolution {
  TAKE_ROSTER = 'TAKE_ROSTER',
  KEEP_OURS = 'KEEP_OURS',
}

registerEnumType(RosterLinkKind, {
  name: 'RosterLinkKind',
  description: 'How a roster is reached.',
  valuesConfig: {
    HTTP_JSON: { description: 'Over HTTP, in the shape of the Dutch SETU standard; both ways.' },
    ICAL: { description: 'A calendar at an address (iCalendar), read only.' },
  },
});

registerEnumType(SyncDirection, {
  name: 'SyncDirection',
  description: 'Which way a run went.',
  valuesConfig: {
    SHIFTS_IN: { description: 'Open shifts came from the roster.' },
    HOME_ROSTER_IN: { description: "The work of the member's own people came from the roster." },
    CONFIRMED_OUT: { description: 'Who was confirmed, and hours that were worked, went to the roster.' },
  },
});

registerEnumType(SyncRunStatus, {
  name: 'SyncRunStatus',
  description: 'How far a run is.',
  valuesConfig: {
    QUEUED: { description: 'Waits for its turn.' },
    RUNNING: { description: 'Under way.' },
    COMPLETED: { description: 'Done; what single records lacked is told beside it.' },
    FAILED: { description: 'Nothing was taken over; the next run begins where this one did.' },
  },
});

registerEnumType(SyncFailure, {
  name: 'SyncFailure',
  description: 'Why a run came to nothing.',
  valuesConfig: {
    NOT_REACHABLE: { description: 'The roster does not answer, or not in time.' },
    NOT_ALLOWED_THERE: { description: 'The roster does not accept the secret.' },
    REFUSED_THERE: { description: 'The roster refuses what was asked.' },
    NOT_READABLE: { description: 'The answer is not in the shape that was agreed.' },
    TELLS_OF_NOBODY: {
      description: 'Nothing in the answer is of anybody employed here, or it is empty while work was known.',
    },
    TOO_LARGE: { description: 'The answer is larger than is read.' },
    NO_SECRET: { description: 'The platform runs without the secret that the link names.' },
    ADDRESS_NOT_ALLOWED: { description: 'The operator of the platform does not list this address.' },
  },
});

registerEnumType(RosterConflictKind, {
  name: 'RosterConflictKind',
  description: 'What a roster did to a shift that people signed up for.',
  valuesConfig: {
    CHANGED: { description: 'It says another shift now.' },
    VANISHED: { description: 'It called the shift off, or no longer has it.' },
  },
});

registerEnumType(RosterConflictStatus, {
  name: 'RosterConflictStatus',
  description: 'What became of a conflict with a roster.',
  valuesConfig: {
    OPEN: { description: 'Waits for a planner.' },
    TOOK_ROSTER: { description: 'The shift was brought to what the roster says; people were asked again.' },
    KEPT_OURS: { description: 'The shift stays as people signed up for it, until the roster changes again.' },
    GONE: { description: 'The roster says again what the shift is.' },
  },
});

registerEnumType(RosterResolution, {
  name: 'RosterResolution',
  description: 'What a planner decides about a conflict with a roster.',
  valuesConfig: {
    TAKE_ROSTER: {
      description: 'Bring the shift to what the roster says; who was confirmed is asked again or told that it is off.',
    },
    KEEP_OURS: { description: 'Leave the shift as people signed up for it.' },
  },
});
