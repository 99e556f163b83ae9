import { DateTime } from '@naober/kit/subgraph';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { OpenShift } from '../shift/open-shift.entity.ts';

export enum CalendarEntryStatus {
  CONFIRMED = 'CONFIRMED',
  TENTATIVE = 'TENTATIVE',
  CANCELLED = 'CANCELLED',
}

registerEnumType(CalendarEntryStatus, {
  name: 'CalendarEntryStatus',
  description: 'How sure a shift is, as calendars say it (RFC 5545).',
  valuesConfig: {
    CONFIRMED: { description: 'She works it, or has worked it.' },
    TENTATIVE: { description: 'Not sure yet: somebody still has to decide or to solve something.' },
    CANCELLED: { description: 'It fell away; stays for 14 days, so that calendars take it out.' },
  },
});

@ObjectType({ description: 'One shift as the calendar of a professional shows it.' })
export class CalendarEntry {
  @Field(() => ID, { description: 'Of the sign-up: the same for as long as it stands.' })
  id!: string;

  @Field(() => Int, { description: 'Grows with every change of the sign-up or its shift.' })
  sequence!: number;

  @Field(() => CalendarEntryStatus, { description: 'How sure it is.' })
  status!: CalendarEntryStatus;

  @Field(() => DateTime, { description: 'When the sign-up changed last.' })
  changedAt!: Date;

  /** Reaches the graph through a field resolver. */
  openShift!: OpenShift;
}
