import { afterShiftEn } from './after-shift.words.en.ts';
import { ofEngagements } from './engagement.words.en.ts';
import { agreementWords } from './agreement.words.ts';
import { credentialWords } from './credential.words.ts';
import { englishOfDetachments } from './detachment.words.en.ts';
import type { MessageWords } from './message.words.ts';
import { placementWords } from './placement.words.ts';
import { reasonWords } from './reason.words.ts';
import { settlementWords } from './settlement.words.ts';

/** `{day}` is " on Tue 1 Dec", or nothing where no day is known. */
export const english: MessageWords = {
  kinds: {
    SIGN_UP_CONFIRMED: { title: 'Your shift{day} is confirmed', text: 'The department counts on you.' },
    SIGN_UP_DECLINED: {
      title: 'Your sign-up{day} was declined',
      text: 'The department did not choose you. Have a look at the other shifts.',
    },
    PLACE_OFFERED: {
      title: 'There is a place for you{day}',
      text: 'You were on the waiting list and a place came free. Say in time whether you want it; after that it goes to the next person.',
    },
    SIGN_UP_ON_HOLD: {
      title: 'Your shift{day} is on hold',
      text: 'A document or check no longer holds. See what is missing; if it is settled in time, your shift goes ahead.',
    },
    SIGN_UP_RELEASED: {
      title: 'Your shift{day} was released',
      text: 'What was missing was not settled in time. You do not need to come.',
    },
    PLACE_CANCELLED: {
      title: 'Your place{day} is cancelled',
      text: 'The department no longer needs you. You do not need to come.',
    },
    SHIFT_CHANGED: { title: 'Your shift{day} has changed', text: 'See what is different.' },
    RECONFIRM_NEEDED: {
      title: 'Does your shift{day} still suit you?',
      text: 'The shift changed after it was confirmed. Say whether you can still come.',
    },
    SHIFT_CANCELLED: {
      title: 'Your shift{day} is cancelled',
      text: 'The department called the shift off. You do not need to come.',
    },
    NO_SHOW_RECORDED: {
      title: 'You were noted as absent{day}',
      text: 'The department noted that you were not there. Is that wrong? Contact the department.',
    },
    SWAP_PROPOSED: {
      title: 'Somebody wants to swap with you{day}',
      text: 'Look at the proposal and say whether you want it.',
    },
    SWAP_ACCEPTED: {
      title: 'Your swap{day} was accepted',
      text: 'The swap counts once the planner has approved it. Until then you keep your own shift.',
    },
    SWAP_REFUSED: { title: 'Your swap{day} will not happen', text: 'You keep your own shift.' },
    SWAP_DONE: { title: 'Your swap{day} is done', text: 'See in your agenda what stands there now.' },
    SIDE_WORK_OBJECTED: {
      title: 'Your employer objects to work elsewhere',
      text: 'Read why, and appeal if you do not agree. Confirmed shifts stay as they are.',
    },
    SIDE_WORK_UPHELD: { title: 'The objection of your employer stands', text: 'HR looked at your appeal.' },
    SIDE_WORK_LIFTED: { title: 'The objection of your employer is lifted', text: 'You can sign up again.' },
    SIDE_WORK_APPEALED: {
      title: 'Somebody appeals an objection of yours',
      text: 'Ask a colleague of HR to decide on it: you may not. You may lift the objection yourself.',
    },
    ...ofEngagements,
    ...englishOfDetachments,
    WORKING_TIME_SIGNAL: {
      title: 'Mind your working time',
      text: 'With this shift you come close to a limit, or over it. See what it is about.',
    },
    CREDENTIAL_EXPIRES: {
      title: 'A document of yours expires{expires}',
      text: 'Renew it in time and your shifts stay as they are.',
    },
    CREDENTIAL_EXPIRED: {
      title: 'A document of yours has expired',
      text: 'Until it is valid again you cannot sign up for shifts that ask for it.',
    },
    CREDENTIAL_DECIDED: { title: 'A document of yours was decided on', text: 'See what was decided.' },
    NO_SHOW_UNDONE: { title: 'You are no longer noted as absent{day}', text: 'The department took that back.' },
    ...afterShiftEn,
    SWAP_WITHDRAWN: { title: 'A proposal to swap{day} was withdrawn', text: 'You keep your own shift.' },
    SWAP_LAPSED: {
      title: 'A proposal to swap{day} has lapsed',
      text: 'No answer came in time. You keep your own shift.',
    },
    CONSULTATION_ACCEPTED: {
      title: 'Your request for a specialist{day} was accepted',
      text: 'Somebody will come. See what you agreed.',
    },
    CONSULTATION_GIVEN_BACK: {
      title: 'A request for a specialist{day} was given back',
      text: 'Who accepted it cannot come after all. The request is open again.',
    },
    CONSULTATION_WITHDRAWN: {
      title: 'A request for a specialist{day} was withdrawn',
      text: 'There is nothing more for you to do.',
    },
    CONSULTATION_REQUESTED: {
      title: 'A department asks for you as a specialist{day}',
      text: 'See whether it suits you and answer. You are not obliged to anything.',
    },
    DATA_EXPORT_READY: {
      title: 'The copy of your data is ready',
      text: 'Fetch the file within a week; after that it is gone.',
    },
    SIGN_UP_INVITED: {
      title: 'You are invited for a shift{day}',
      text: 'The planner thought of you. You are not obliged to anything.',
    },
    POOL_INVITED: { title: 'You are invited to a flex pool', text: 'See what the pool does and whether it suits you.' },
    OFFER_LAPSED: {
      title: 'The place offered to you{day} is gone',
      text: 'No answer came in time; the place goes to the next person.',
    },
    WAITING_SKIPPED: {
      title: 'A place{day} passed you by',
      text: 'A place came free, but at that moment the shift did not fit you. You stay on the waiting list.',
    },
    ENTRUSTMENT_GRANTED: {
      title: 'Your level has been recorded',
      text: 'Your assessor recorded how independently you may do this. It counts for the shifts that you can sign up for.',
    },
    ENTRUSTMENT_LOWERED: {
      title: 'An entrustment of yours has changed',
      text: 'You may now do this less independently than before. See whether your shifts still fit, and ask your assessor if you have questions.',
    },
    ENTRUSTMENT_REVOKED: {
      title: 'An entrustment of yours was revoked',
      text: 'Shifts that ask for it do not fit you now. Ask your assessor if you have questions.',
    },
    ENTRUSTMENT_EXPIRES: {
      title: 'An entrustment of yours expires{expires}',
      text: 'Ask your assessor for a new one in time and your shifts stay as they are.',
    },
    ENTRUSTMENT_EXPIRED: {
      title: 'An entrustment of yours has expired',
      text: 'Until you have a new one you cannot sign up for shifts that ask for it.',
    },
    ...agreementWords.en,
    ...placementWords.en.kinds,
    ...settlementWords.en.kinds,
    EVENT_PLACE_FREE: { title: 'You have a place at the event', text: 'A place came free and it is yours.' },
    STORY_WAITING: {
      title: 'A story is ready for you',
      text: 'It tells how you worked with another employer. Nobody reads it before you say yes.',
    },
  },
  labels: {
    agreement: 'Agreement',
    lastDay: 'Last day',
    when: 'When',
    where: 'Where',
    profession: 'Profession',
    event: 'Event',
    pool: 'Flex pool',
    answerBefore: 'Answer before',
    solveBefore: 'Solve before',
    inReturn: 'In return for',
    reason: 'Reason',
    sheets: 'Sheets',
    otherShifts: 'Other shifts there around that time',
    credential: 'Document',
    epa: 'What',
    level: 'Level',
    expiresOn: 'Valid up to and including',
    note: 'Note',
  },
  mail: {
    on: 'on',
    open: 'See it in Naober',
    digest: 'News for you in Naober',
    why: 'You get this mail because it concerns you. How messages reach you is yours to choose:',
    unsubscribe: 'No more news of this kind by mail:',
    confirmTitle: 'Confirm your mail address',
    confirmText:
      'Somebody of your name in Naober wants messages at this address. Is that you? Then confirm it within a day. If not, there is nothing to do.',
    confirm: 'Confirm this address',
  },
  push: 'There is news for you in Naober.',
  reasons: reasonWords.en,
  levels: {
    1: '1: you observe',
    2: '2: with a supervisor in the room',
    3: '3: with a supervisor close by',
    4: '4: independently',
    5: '5: you supervise others',
  },
  credentials: credentialWords.en,
};
