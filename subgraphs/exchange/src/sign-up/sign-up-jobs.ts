/** Names of the jobs by which time moves sign-ups on; each is safe to repeat. */
export const passOnPlacesJob = 'exchange.pass-on-places';
export const lapseOfferJob = 'exchange.lapse-offer';
export const tellOfferJob = 'exchange.tell-offer';
export const releaseHoldJob = 'exchange.release-hold';
export const recheckPersonJob = 'exchange.recheck-person';
export const recheckAgreementJob = 'exchange.recheck-agreement';
export const recheckShiftJob = 'exchange.recheck-shift';
export const markWorkedJob = 'exchange.mark-worked';
