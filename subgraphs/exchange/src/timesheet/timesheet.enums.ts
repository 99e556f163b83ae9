import { registerEnumType } from 'type-graphql';

export enum TimesheetStatus {
  DRAFT = 'DRAFT',
  SUBMITTED = 'SUBMITTED',
  VERIFIED_BY_HOST = 'VERIFIED_BY_HOST',
  CONFIRMED_BY_PROFESSIONAL = 'CONFIRMED_BY_PROFESSIONAL',
  DISPUTED = 'DISPUTED',
  SETTLED = 'SETTLED',
}

registerEnumType(TimesheetStatus, {
  name: 'TimesheetStatus',
  description: 'Where hours stand (SM-TIME).',
  valuesConfig: {
    DRAFT: { description: "Prepared with the shift's times; she enters what it was." },
    SUBMITTED: { description: 'She entered it; the host looks at it.' },
    VERIFIED_BY_HOST: { description: 'The host verified it; she confirms or disputes.' },
    CONFIRMED_BY_PROFESSIONAL: { description: 'Both said yes; it goes into the next batch.' },
    DISPUTED: { description: 'She does not agree; the host looks again.' },
    SETTLED: { description: 'In a batch; only a correction may follow.' },
  },
});

/** Who has to do something with a sheet. */
export enum TimesheetHolder {
  PROFESSIONAL = 'PROFESSIONAL',
  HOST = 'HOST',
  SETTLEMENT = 'SETTLEMENT',
}

registerEnumType(TimesheetHolder, {
  name: 'TimesheetHolder',
  description: 'Who has a sheet now.',
  valuesConfig: {
    PROFESSIONAL: { description: 'Who worked it.' },
    HOST: { description: 'Planners, team leads and deputies of the department.' },
    SETTLEMENT: {
      description: 'Nobody has to do anything: it goes into the next batch, and is done where no members settle.',
    },
  },
});

export enum TimesheetStepKind {
  PREPARED = 'PREPARED',
  ENTERED = 'ENTERED',
  ENTERED_BY_HOST = 'ENTERED_BY_HOST',
  RETURNED = 'RETURNED',
  VERIFIED = 'VERIFIED',
  CONFIRMED = 'CONFIRMED',
  DISPUTED = 'DISPUTED',
  CORRECTED = 'CORRECTED',
  SETTLED = 'SETTLED',
}

registerEnumType(TimesheetStepKind, {
  name: 'TimesheetStepKind',
  description: 'What was done with a sheet.',
  valuesConfig: {
    PREPARED: { description: "Made from the shift, with the shift's times." },
    ENTERED: { description: 'She said when she worked.' },
    ENTERED_BY_HOST: { description: 'The host said when she worked, because she had not.' },
    RETURNED: { description: 'The host asked her to look at it again.' },
    VERIFIED: { description: 'The host verified it.' },
    CONFIRMED: { description: 'She confirmed it.' },
    DISPUTED: { description: 'She does not agree.' },
    CORRECTED: { description: 'A correction of settled hours was entered.' },
    SETTLED: { description: 'It went into a batch.' },
  },
});

export enum TimesheetSide {
  PROFESSIONAL = 'PROFESSIONAL',
  HOST = 'HOST',
  PLATFORM = 'PLATFORM',
}

registerEnumType(TimesheetSide, {
  name: 'TimesheetSide',
  description: 'On whose side something was done.',
  valuesConfig: {
    PROFESSIONAL: { description: 'By who worked it.' },
    HOST: { description: 'By the host.' },
    PLATFORM: { description: 'By itself.' },
  },
});
