import { registerEnumType } from 'type-graphql';
import type { DutyKind } from '../working-time/duty.rules.ts';

/** What work is for, beside a shift: all of it is working time. */
export enum WorkActivity {
  WORK = 'WORK',
  TEACHING = 'TEACHING',
  TRAINING = 'TRAINING',
  WORK_PLACEMENT = 'WORK_PLACEMENT',
}

registerEnumType(WorkActivity, {
  name: 'WorkActivity',
  description: 'What a span of working time is for; all of it counts.',
  valuesConfig: {
    WORK: { description: 'A duty.' },
    TEACHING: { description: 'She teaches, as a hybrid teacher ("hybride docent").' },
    TRAINING: { description: 'She is taught, on her employer\'s time ("scholing").' },
    WORK_PLACEMENT: { description: 'She learns at work, as a work-study trainee ("BPV").' },
  },
});

/** How the ledger calls it: teaching and learning have no duties of their own kind. */
export const dutyKindOf = (kind: DutyKind, activity: WorkActivity): DutyKind =>
  activity === WorkActivity.WORK ? kind : activity;

/** The other way round. */
export const activityOf = (kind: DutyKind): WorkActivity =>
  kind === 'TEACHING' || kind === 'TRAINING' || kind === 'WORK_PLACEMENT' ? WorkActivity[kind] : WorkActivity.WORK;
