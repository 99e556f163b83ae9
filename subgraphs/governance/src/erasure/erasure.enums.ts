import { registerEnumType } from 'type-graphql';
import { ErasureDecision, ErasureRefusalReason, ErasureStatus } from './erasure.rules.ts';

registerEnumType(ErasureStatus, {
  name: 'ErasureStatus',
  description: 'Where a request to be erased stands.',
  valuesConfig: {
    REQUESTED: { description: 'Waits for the compliance officer.' },
    WITHDRAWN: { description: 'She took it back.' },
    REFUSED: { description: 'The compliance officer refused it, with a reason.' },
    CARRIED_OUT: { description: 'She was erased: what the law asks to be kept stays under an opaque id.' },
  },
});

registerEnumType(ErasureDecision, {
  name: 'ErasureDecision',
  description: 'What the compliance officer decides on a request to be erased.',
  valuesConfig: {
    CARRY_OUT: { description: 'She is erased at once; it cannot be undone.' },
    REFUSE: { description: 'Nothing is erased, for the reason given.' },
  },
});

registerEnumType(ErasureRefusalReason, {
  name: 'ErasureRefusalReason',
  description: 'Why somebody is not erased (GDPR art. 17 and 12).',
  valuesConfig: {
    STILL_EMPLOYED: {
      description: 'A member employs her or counts on her: her data are needed for that, art. 17 (1)(a).',
    },
    LEGAL_DUTY: { description: 'A law asks that her records stay under her name, art. 17 (3)(b).' },
    LEGAL_CLAIM: { description: 'Her records are needed for a legal claim, art. 17 (3)(e).' },
    IDENTITY_IN_DOUBT: { description: 'It is not certain that she asked, art. 12 (6).' },
  },
});

export { ErasureDecision, ErasureRefusalReason, ErasureStatus };
