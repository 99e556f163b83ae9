/** What people are told of detachment agreements. */
export const englishOfDetachments = {
  DETACHMENT_TO_SIGN: {
    title: 'A detachment agreement waits for your signature',
    text: 'Read the text and sign in the portal. Is something wrong? Refuse it and say why.',
  },
  DETACHMENT_SIGN_REMINDER: {
    title: 'A detachment agreement still waits for a signature',
    text: 'Until all three have signed, the work cannot begin.',
  },
  DETACHMENT_SIGNED: {
    title: 'All three have signed a detachment agreement',
    text: 'It holds from its first day. The PDF is with the agreement.',
  },
  DETACHMENT_REFUSED: {
    title: 'A detachment agreement was not signed',
    text: 'A party does not sign. Read why; HR changes the text or withdraws it.',
  },
  DETACHMENT_HELD_UP: {
    title: 'A detachment agreement cannot begin yet',
    text: 'All three have signed, but something is missing. See what is needed.',
  },
  DETACHMENT_SUSPENDED: {
    title: 'A detachment agreement is on hold',
    text: 'Until it holds again, it covers no new shifts.',
  },
  DETACHMENT_RESUMED: { title: 'A detachment agreement holds again', text: 'You can go on.' },
  DETACHMENT_ENDED: {
    title: 'A detachment agreement ends early',
    text: 'See on which day, by whom and why.',
  },
  DETACHMENT_PASSED_ON: {
    title: 'A party to a detachment agreement has merged',
    text: 'Its successor takes its place. See whether you have to do something.',
  },
} as const;
