import { releasePlaces } from '../erasure/release-places.job.ts';
import type { Chapter } from './chapter.ts';
import { AcceptInvitationMutation } from '../sign-up/accept-invitation.mutation.ts';
import { AcceptOfferMutation } from '../sign-up/accept-offer.mutation.ts';
import { CancelPlaceMutation } from '../sign-up/cancel-place.mutation.ts';
import { CandidatesResolver } from '../sign-up/candidates.resolver.ts';
import { ConfirmSignUpMutation } from '../sign-up/confirm-sign-up.mutation.ts';
import { DeclineSignUpMutation } from '../sign-up/decline-sign-up.mutation.ts';
import { InviteForShiftMutation } from '../sign-up/invite-for-shift.mutation.ts';
import { lapseOffer } from '../sign-up/lapse-offer.job.ts';
import { markWorked } from '../sign-up/mark-worked.job.ts';
import { tellOffer } from '../sign-up/offer-place.ts';
import { passOnPlaces } from '../sign-up/pass-on-places.job.ts';
import { recheckAgreement } from '../sign-up/recheck-agreement.job.ts';
import { recheckPerson } from '../sign-up/recheck-person.job.ts';
import { recheckShift } from '../sign-up/recheck-shift.job.ts';
import { ReconfirmationsResolver } from '../sign-up/reconfirmations.resolver.ts';
import { RemindToReconfirmMutation } from '../sign-up/remind-to-reconfirm.mutation.ts';
import { ReconfirmSignUpMutation } from '../sign-up/reconfirm-sign-up.mutation.ts';
import { RecordNoShowMutation } from '../sign-up/record-no-show.mutation.ts';
import { RedeploymentResolver } from '../sign-up/redeployment.resolver.ts';
import { releaseHold } from '../sign-up/release-hold.job.ts';
import { ShortlistSignUpMutation } from '../sign-up/shortlist-sign-up.mutation.ts';
import { SignUpForShiftMutation } from '../sign-up/sign-up-for-shift.mutation.ts';
import {
  SignUpResolver,
  ShiftSignUpsResolver,
  AgendaResolver,
  WaitingSignUpsResolver,
  visibleSignUp,
} from '../sign-up/sign-up.resolver.ts';
import { UndoNoShowMutation } from '../sign-up/undo-no-show.mutation.ts';
import { UndoWithdrawMutation } from '../sign-up/undo-withdraw.mutation.ts';
import { ViewerCanResolver } from '../sign-up/viewer-can.resolver.ts';
import { WithdrawSignUpMutation } from '../sign-up/withdraw-sign-up.mutation.ts';
import { AcceptSwapMutation } from '../swap/accept-swap.mutation.ts';
import { ApproveSwapMutation } from '../swap/approve-swap.mutation.ts';
import { lapseSwap } from '../swap/lapse-swap.job.ts';
import { OfferInReturnMutation } from '../swap/offer-in-return.mutation.ts';
import { ProposeSwapMutation } from '../swap/propose-swap.mutation.ts';
import { RefuseSwapMutation } from '../swap/refuse-swap.mutation.ts';
import { ShiftSwapResolver } from '../swap/shift-swap.resolver.ts';
import { visibleSwap } from '../swap/swap-access.ts';
import { PersonSwapsResolver, SignUpSwapsResolver, ShiftTakeOverResolver } from '../swap/swap-lists.resolver.ts';
import { WithdrawSwapMutation } from '../swap/withdraw-swap.mutation.ts';

/** Who signs up, who is counted on, and who changes places. */
export const signUps: Chapter = {
  resolvers: [
    SignUpResolver,
    ViewerCanResolver,
    CandidatesResolver,
    RedeploymentResolver,
    ShiftSignUpsResolver,
    AgendaResolver,
    WaitingSignUpsResolver,
    ReconfirmationsResolver,
    RemindToReconfirmMutation,
    SignUpForShiftMutation,
    WithdrawSignUpMutation,
    ConfirmSignUpMutation,
    DeclineSignUpMutation,
    UndoWithdrawMutation,
    ShortlistSignUpMutation,
    InviteForShiftMutation,
    AcceptInvitationMutation,
    AcceptOfferMutation,
    ReconfirmSignUpMutation,
    CancelPlaceMutation,
    RecordNoShowMutation,
    UndoNoShowMutation,
    ShiftSwapResolver,
    PersonSwapsResolver,
    SignUpSwapsResolver,
    ShiftTakeOverResolver,
    ProposeSwapMutation,
    OfferInReturnMutation,
    AcceptSwapMutation,
    RefuseSwapMutation,
    WithdrawSwapMutation,
    ApproveSwapMutation,
  ],
  references: {
    SignUp: ({ id }, context) => visibleSignUp(id, context),
    ShiftSwap: ({ id }, context) => visibleSwap(id, context),
  },
  jobs: [
    releasePlaces,
    passOnPlaces,
    tellOffer,
    lapseOffer,
    releaseHold,
    recheckPerson,
    recheckShift,
    recheckAgreement,
    markWorked,
    lapseSwap,
  ],
};
