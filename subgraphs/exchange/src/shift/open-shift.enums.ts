import { registerEnumType } from 'type-graphql';
import { OpenShiftStatus } from './shift-status.rules.ts';

export { OpenShiftStatus };

registerEnumType(OpenShiftStatus, {
  name: 'OpenShiftStatus',
  description: 'Where a shift stands.',
  valuesConfig: {
    DRAFT: { description: 'Being prepared; only planners of the host see it.' },
    PUBLISHED: { description: 'On offer; nobody is confirmed yet.' },
    PARTLY_FILLED: { description: 'On offer; some places are confirmed.' },
    FILLED: { description: 'Every place is confirmed.' },
    IN_PROGRESS: { description: 'Has begun, with at least one professional.' },
    COMPLETED: { description: 'Was worked.' },
    CLOSED: { description: 'Hours are settled.' },
    CANCELLED: { description: 'Called off by the host.' },
    EXPIRED: { description: 'Began without anybody confirmed.' },
  },
});

export enum ShiftKind {
  REGULAR = 'REGULAR',
  PRESENCE_DUTY = 'PRESENCE_DUTY',
  ON_CALL_AVAILABILITY = 'ON_CALL_AVAILABILITY',
  STANDBY = 'STANDBY',
}

registerEnumType(ShiftKind, {
  name: 'ShiftKind',
  description: 'What kind of duty a shift is ("dienstsoort").',
  valuesConfig: {
    REGULAR: { description: 'Work from start to end, with a break.' },
    PRESENCE_DUTY: { description: 'Present at the workplace, to work when called ("aanwezigheidsdienst", ATB 4.8).' },
    ON_CALL_AVAILABILITY: { description: 'Reachable in care, to come when called ("bereikbaarheidsdienst", ATB).' },
    STANDBY: { description: 'Reachable for the unforeseen ("consignatie", ATW 5:9).' },
  },
});

export enum BookingMode {
  DIRECT = 'DIRECT',
  PLANNER = 'PLANNER',
}

registerEnumType(BookingMode, {
  name: 'BookingMode',
  description: 'How places of a shift are given out; the host chooses per shift.',
  valuesConfig: {
    DIRECT: { description: 'Who is eligible is confirmed at once, first come first served.' },
    PLANNER: { description: 'A planner of the host chooses among those who signed up.' },
  },
});

export enum CancelReason {
  PATIENTS_FEWER = 'PATIENTS_FEWER',
  DEPARTMENT_CLOSED = 'DEPARTMENT_CLOSED',
  STAFF_AVAILABLE = 'STAFF_AVAILABLE',
  MADE_BY_MISTAKE = 'MADE_BY_MISTAKE',
  OTHER = 'OTHER',
}

registerEnumType(CancelReason, {
  name: 'CancelReason',
  description: 'Why a host calls a shift off.',
  valuesConfig: {
    PATIENTS_FEWER: { description: 'Fewer patients than expected.' },
    DEPARTMENT_CLOSED: { description: 'The department, or its programme of that day, is closed.' },
    STAFF_AVAILABLE: { description: "The host's own staff can work it." },
    MADE_BY_MISTAKE: { description: 'It should not have been there.' },
    OTHER: { description: 'Another reason; the note says which.' },
  },
});
