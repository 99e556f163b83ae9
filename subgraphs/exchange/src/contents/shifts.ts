import type { Chapter } from './chapter.ts';
import { CalendarResolver, CalendarEntryResolver } from '../calendar/calendar.resolver.ts';
import { SeenShiftsResolver } from '../live/seen-shifts.resolver.ts';
import { ReleasePolicyResolver } from '../release/release-policy.resolver.ts';
import { SetReleasePolicyMutation } from '../release/set-release-policy.mutation.ts';
import { CancelShiftMutation } from '../shift/cancel-shift.mutation.ts';
import { CopyWeekMutation } from '../shift/copy-week.mutation.ts';
import { CreateShiftSeriesMutation } from '../shift/create-shift-series.mutation.ts';
import { CreateShiftMutation } from '../shift/create-shift.mutation.ts';
import { DepartmentShiftsResolver } from '../shift/department-shifts.resolver.ts';
import { EditShiftMutation } from '../shift/edit-shift.mutation.ts';
import { MemberShiftsResolver } from '../shift/member-shifts.resolver.ts';
import { OpenShiftResolver, visibleShift } from '../shift/open-shift.resolver.ts';
import { PlannedDepartmentResolver } from '../shift/planned-department.resolver.ts';
import { PlannedShiftResolver } from '../shift/planned-shift.resolver.ts';
import { PublishShiftsMutation } from '../shift/publish-shifts.mutation.ts';
import { ShiftDistanceResolver } from '../shift/shift-distance.resolver.ts';
import { ShiftFieldsResolver } from '../shift/shift-fields.resolver.ts';
import { SupervisorsResolver } from '../shift/supervisors.resolver.ts';
import { WithdrawShiftMutation } from '../shift/withdraw-shift.mutation.ts';
import { SetLateCancellationTermsMutation } from '../terms/set-late-cancellation-terms.mutation.ts';
import { ShiftTermsResolver, SignUpTermsResolver, MemberTermsResolver } from '../terms/terms.resolver.ts';

/** Shifts, and who sees them when. */
export const shifts: Chapter = {
  resolvers: [
    OpenShiftResolver,
    ShiftFieldsResolver,
    PlannedShiftResolver,
    PlannedDepartmentResolver,
    CreateShiftMutation,
    CreateShiftSeriesMutation,
    CopyWeekMutation,
    PublishShiftsMutation,
    EditShiftMutation,
    WithdrawShiftMutation,
    CancelShiftMutation,
    ReleasePolicyResolver,
    SetReleasePolicyMutation,
    ShiftTermsResolver,
    SignUpTermsResolver,
    MemberTermsResolver,
    SetLateCancellationTermsMutation,
    MemberShiftsResolver,
    DepartmentShiftsResolver,
    CalendarResolver,
    CalendarEntryResolver,
    ShiftDistanceResolver,
    SupervisorsResolver,
    SeenShiftsResolver,
  ],
  references: {
    OpenShift: ({ id }, context) => visibleShift(id, context),
  },
  jobs: [],
};
