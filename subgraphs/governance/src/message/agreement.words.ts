import type { MessageKind } from './message-kinds.ts';
import type { KindWords } from './message.words.ts';

type AgreementKind = Extract<MessageKind, `AGREEMENT_${string}` | 'HANDBOOK_PUBLISHED'>;

/** What the office and HR hear about agreements between members, and everybody about the handbook. */
export const agreementWords: Readonly<Record<'nl' | 'en', Readonly<Record<AgreementKind, KindWords>>>> = {
  nl: {
    AGREEMENT_CONSULTED: {
      title: 'Lees mee met een samenwerkingsovereenkomst',
      text: 'Het bureau legt een concept voor aan de leden die meedoen. Zeg op de pagina wat jouw organisatie ervan vindt.',
    },
    AGREEMENT_REACTED: {
      title: 'Een lid reageert op een samenwerkingsovereenkomst',
      text: 'Lees wat het lid ervan vindt. Het kan zijn reactie wijzigen zolang de raadpleging loopt.',
    },
    AGREEMENT_ENDS: {
      title: 'Een samenwerkingsovereenkomst loopt af{expires}',
      text: 'Daarna kan niemand zich er nog op inschrijven. Maak op tijd een nieuwe versie als jullie verder willen.',
    },
    AGREEMENT_NOTICE_DUE: {
      title: 'Binnenkort kan opzeggen niet meer',
      text: 'Wil een lid stoppen, dan moet het voor de genoemde dag opzeggen, of op die dag zelf. Zegt niemand op, dan loopt de overeenkomst vanzelf door.',
    },
    AGREEMENT_NOTICE_GIVEN: {
      title: 'Een samenwerkingsovereenkomst is opgezegd',
      text: 'Een van de leden heeft opgezegd. Kijk wat er stopt als de overeenkomst afloopt.',
    },
    AGREEMENT_RENEWED: {
      title: 'Een samenwerkingsovereenkomst loopt door',
      text: 'Niemand heeft op tijd opgezegd. De volgende versie gaat in op de dag na het einde.',
    },
    AGREEMENT_TERMINATED: {
      title: 'Een samenwerkingsovereenkomst is beëindigd',
      text: 'Vanaf vandaag geldt zij niet meer. Wat al was bevestigd, loopt uit zoals is afgesproken.',
    },
    AGREEMENT_NOVATED: {
      title: 'De leden van een samenwerkingsovereenkomst veranderen',
      text: 'Een lid fuseert of vertrekt. De overeenkomst gaat verder met wie overblijft, of eindigt.',
    },
    HANDBOOK_PUBLISHED: {
      title: 'Er is een nieuwe versie van het handboek',
      text: 'Lees wat er is veranderd en laat weten dat je het hebt gelezen.',
    },
  },
  en: {
    AGREEMENT_CONSULTED: {
      title: 'Read along with a cooperation agreement',
      text: 'The office shows a draft to the members that take part. Say on the page what your organisation thinks of it.',
    },
    AGREEMENT_REACTED: {
      title: 'A member reacts to a cooperation agreement',
      text: 'Read what it thinks of it. It can change its reaction while the consultation lasts.',
    },
    AGREEMENT_ENDS: {
      title: 'A cooperation agreement ends{expires}',
      text: 'After that nobody can sign up by it. Make a next version in time if you want to go on.',
    },
    AGREEMENT_NOTICE_DUE: {
      title: 'Soon notice can no longer be given',
      text: 'A member that wants to stop gives notice before the day named, or on it. If nobody does, the agreement goes on by itself.',
    },
    AGREEMENT_NOTICE_GIVEN: {
      title: 'Notice was given of a cooperation agreement',
      text: 'One of the members gave notice. See what stops when the agreement ends.',
    },
    AGREEMENT_RENEWED: {
      title: 'A cooperation agreement goes on',
      text: 'Nobody gave notice in time. The next version starts on the day after the end.',
    },
    AGREEMENT_TERMINATED: {
      title: 'A cooperation agreement was terminated',
      text: 'From today on it no longer holds. What was confirmed before runs off as agreed.',
    },
    AGREEMENT_NOVATED: {
      title: 'The members of a cooperation agreement change',
      text: 'A member merges or leaves. The agreement goes on with who stays, or ends.',
    },
    HANDBOOK_PUBLISHED: {
      title: 'There is a new version of the handbook',
      text: 'Read what changed and say that you have read it.',
    },
  },
};
