import { placementWords } from './placement.words.ts';
import { settlementWords } from './settlement.words.ts';

/** Reasons by their code; a code that is not here is left out of a message. */
export const reasonWords = {
  nl: {
    FILLED_OTHERWISE: 'iemand anders werkt de dienst',
    SHIFT_NO_LONGER_NEEDED: 'de dienst is niet meer nodig',
    QUALIFICATION_NOT_VERIFIED: 'een bewijs kon niet worden nagekeken',
    PATIENTS_FEWER: 'er zijn minder patiënten',
    DEPARTMENT_CLOSED: 'de afdeling is dicht',
    STAFF_AVAILABLE: 'er zijn genoeg eigen mensen',
    MADE_BY_MISTAKE: 'de dienst stond er per ongeluk',
    ...placementWords.nl.reasons,
    ...settlementWords.nl.reasons,
  },
  en: {
    FILLED_OTHERWISE: 'somebody else works the shift',
    SHIFT_NO_LONGER_NEEDED: 'the shift is no longer needed',
    QUALIFICATION_NOT_VERIFIED: 'a document could not be verified',
    PATIENTS_FEWER: 'there are fewer patients',
    DEPARTMENT_CLOSED: 'the department is closed',
    STAFF_AVAILABLE: 'there are enough people of its own',
    MADE_BY_MISTAKE: 'the shift was made by mistake',
    ...placementWords.en.reasons,
    ...settlementWords.en.reasons,
  },
} as const;
