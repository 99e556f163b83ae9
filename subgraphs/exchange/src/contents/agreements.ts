import type { Chapter } from './chapter.ts';
import { AmendDetachmentAgreementMutation } from '../detachment/amend-detachment-agreement.mutation.ts';
import { ChangeDetachmentDraftMutation } from '../detachment/change-detachment-draft.mutation.ts';
import { CooperationStopsResolver } from '../detachment/cooperation-stops.resolver.ts';
import {
  MemberDetachmentsResolver,
  ProfessionalDetachmentsResolver,
  TryDetachmentResolver,
} from '../detachment/detachment-lists.resolver.ts';
import { DetachmentProofResolver } from '../detachment/detachment-proof.resolver.ts';
import {
  DetachmentEventResolver,
  DetachmentPartyResolver,
  DetachmentSignatureResolver,
  DetachmentSigningResolver,
} from '../detachment/detachment-signing.resolver.ts';
import { DetachmentRefusalResolver, DetachmentRefusalsResolver } from '../detachment/detachment-refusal.resolver.ts';
import { DetachmentResolver } from '../detachment/detachment.resolver.ts';
import { DraftDetachmentAgreementMutation } from '../detachment/draft-detachment-agreement.mutation.ts';
import { EndDetachmentAgreementMutation } from '../detachment/end-detachment-agreement.mutation.ts';
import { HandOverDetachmentSignatureMutation } from '../detachment/hand-over-detachment-signature.mutation.ts';
import { makeDocument } from '../detachment/make-document.job.ts';
import { noteCoverages } from '../detachment/note-coverage.job.ts';
import { passOn } from '../detachment/pass-on.job.ts';
import { RecordLendingMutation } from '../detachment/record-lending.mutation.ts';
import { RefuseDetachmentAgreementMutation } from '../detachment/refuse-detachment-agreement.mutation.ts';
import { ResumeDetachmentAgreementMutation } from '../detachment/resume-detachment-agreement.mutation.ts';
import { SendDetachmentForSigningMutation } from '../detachment/send-detachment-for-signing.mutation.ts';
import { SignDetachmentAgreementMutation } from '../detachment/sign-detachment-agreement.mutation.ts';
import { SuspendDetachmentAgreementMutation } from '../detachment/suspend-detachment-agreement.mutation.ts';
import { visibleDetachment } from '../detachment/visible-detachment.ts';
import { WithdrawDetachmentAgreementMutation } from '../detachment/withdraw-detachment-agreement.mutation.ts';

/** The agreements by which members lend each other people. */
export const agreements: Chapter = {
  resolvers: [
    DetachmentResolver,
    DetachmentSigningResolver,
    DetachmentProofResolver,
    DetachmentPartyResolver,
    DetachmentRefusalResolver,
    DetachmentRefusalsResolver,
    DetachmentSignatureResolver,
    DetachmentEventResolver,
    MemberDetachmentsResolver,
    ProfessionalDetachmentsResolver,
    TryDetachmentResolver,
    CooperationStopsResolver,
    DraftDetachmentAgreementMutation,
    ChangeDetachmentDraftMutation,
    AmendDetachmentAgreementMutation,
    SendDetachmentForSigningMutation,
    SignDetachmentAgreementMutation,
    HandOverDetachmentSignatureMutation,
    RefuseDetachmentAgreementMutation,
    SuspendDetachmentAgreementMutation,
    ResumeDetachmentAgreementMutation,
    EndDetachmentAgreementMutation,
    WithdrawDetachmentAgreementMutation,
    RecordLendingMutation,
  ],
  references: {
    DetachmentAgreement: ({ id }, context) => visibleDetachment(id, context),
    CooperationAgreement: ({ id }) => ({ id }),
  },
  jobs: [makeDocument, noteCoverages, passOn],
};
