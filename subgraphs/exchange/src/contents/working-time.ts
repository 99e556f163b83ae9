import type { Chapter } from './chapter.ts';
import { EligibilityResolver, FindingResolver } from '../eligibility/eligibility.resolver.ts';
import { OwnTryOutResolver, TryOutResolver } from '../eligibility/try-out.resolver.ts';
import { ImportHomeRosterFileMutation } from '../home-roster/import-home-roster-file.mutation.ts';
import { MemberHomeRosterResolver } from '../home-roster/home-roster.resolver.ts';
import { ImportHomeRosterMutation } from '../home-roster/import-home-roster.mutation.ts';
import { EndLabourDisputeMutation } from '../labour-dispute/end-labour-dispute.mutation.ts';
import { EnterLabourDisputeMutation } from '../labour-dispute/enter-labour-dispute.mutation.ts';
import { HoursResolver } from '../hours/hours.resolver.ts';
import { LabourDisputeResolver, visibleDispute } from '../labour-dispute/labour-dispute.resolver.ts';
import { AppealSideWorkObjectionMutation } from '../side-work/appeal-side-work-objection.mutation.ts';
import { DecideSideWorkObjectionMutation } from '../side-work/decide-side-work-objection.mutation.ts';
import { RaiseSideWorkObjectionMutation } from '../side-work/raise-side-work-objection.mutation.ts';
import {
  MemberSideWorkResolver,
  ProfessionalSideWorkResolver,
  SideWorkObjectionResolver,
  visibleObjection,
} from '../side-work/side-work.resolver.ts';
import { recheckWork } from '../working-time/recheck-work.job.ts';
import { SetAdultFromMutation } from '../working-time/set-adult-from.mutation.ts';
import { SetNightExemptionMutation } from '../working-time/set-night-exemption.mutation.ts';
import { SetPresenceOptOutMutation } from '../working-time/set-presence-opt-out.mutation.ts';
import { PresenceOptOutResolver, WorkingTimeResolver } from '../working-time/working-time.resolver.ts';

/** Whether somebody may work a shift, and the working time that says so. */
export const workingTime: Chapter = {
  resolvers: [
    EligibilityResolver,
    FindingResolver,
    OwnTryOutResolver,
    TryOutResolver,
    WorkingTimeResolver,
    SetNightExemptionMutation,
    SetAdultFromMutation,
    HoursResolver,
    PresenceOptOutResolver,
    SetPresenceOptOutMutation,
    SideWorkObjectionResolver,
    ProfessionalSideWorkResolver,
    MemberSideWorkResolver,
    RaiseSideWorkObjectionMutation,
    AppealSideWorkObjectionMutation,
    DecideSideWorkObjectionMutation,
    ImportHomeRosterMutation,
    ImportHomeRosterFileMutation,
    MemberHomeRosterResolver,
    LabourDisputeResolver,
    EnterLabourDisputeMutation,
    EndLabourDisputeMutation,
  ],
  references: {
    SideWorkObjection: ({ id }, context) => visibleObjection(id, context),
    LabourDispute: ({ id }, context) => visibleDispute(id, context),
  },
  jobs: [recheckWork],
};
