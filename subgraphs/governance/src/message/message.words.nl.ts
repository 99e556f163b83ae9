import { afterShiftNl } from './after-shift.words.nl.ts';
import { ofEngagements } from './engagement.words.nl.ts';
import { agreementWords } from './agreement.words.ts';
import { credentialWords } from './credential.words.ts';
import { dutchOfDetachments } from './detachment.words.nl.ts';
import type { MessageWords } from './message.words.ts';
import { placementWords } from './placement.words.ts';
import { reasonWords } from './reason.words.ts';
import { settlementWords } from './settlement.words.ts';

/** B1, `je`; `{day}` is " op di 1 dec", or nothing where no day is known. */
export const dutch: MessageWords = {
  kinds: {
    SIGN_UP_CONFIRMED: { title: 'Je dienst{day} is bevestigd', text: 'De afdeling rekent op je.' },
    SIGN_UP_DECLINED: {
      title: 'Je inschrijving{day} gaat niet door',
      text: 'De afdeling heeft je niet ingedeeld. Kijk gerust welke andere diensten er zijn.',
    },
    PLACE_OFFERED: {
      title: 'Er is een plek voor je{day}',
      text: 'Je stond op de wachtlijst en nu is er een plek vrij. Zeg op tijd of je hem wilt; daarna gaat hij naar de volgende.',
    },
    SIGN_UP_ON_HOLD: {
      title: 'Je dienst{day} staat even stil',
      text: 'Een bewijs of controle klopt niet meer. Kijk wat er ontbreekt; is het op tijd in orde, dan gaat je dienst door.',
    },
    SIGN_UP_RELEASED: {
      title: 'Je dienst{day} is vrijgegeven',
      text: 'Wat ontbrak, was niet op tijd in orde. Je hoeft niet te komen.',
    },
    PLACE_CANCELLED: {
      title: 'Je plek{day} vervalt',
      text: 'De afdeling heeft je niet meer nodig. Je hoeft niet te komen.',
    },
    SHIFT_CHANGED: { title: 'Je dienst{day} is veranderd', text: 'Kijk wat er anders is.' },
    RECONFIRM_NEEDED: {
      title: 'Past je dienst{day} nog?',
      text: 'De dienst is veranderd nadat hij was bevestigd. Laat weten of je nog kunt.',
    },
    SHIFT_CANCELLED: {
      title: 'Je dienst{day} gaat niet door',
      text: 'De afdeling heeft de dienst afgezegd. Je hoeft niet te komen.',
    },
    NO_SHOW_RECORDED: {
      title: 'Je bent genoteerd als niet gekomen{day}',
      text: 'De afdeling heeft genoteerd dat je er niet was. Klopt dat niet? Neem contact op met de afdeling.',
    },
    SWAP_PROPOSED: { title: 'Iemand wil met je ruilen{day}', text: 'Bekijk het voorstel en zeg of je het wilt.' },
    SWAP_ACCEPTED: {
      title: 'Je ruilvoorstel{day} is aangenomen',
      text: 'De ruil geldt zodra de planning hem heeft goedgekeurd. Tot dan houd je je eigen dienst.',
    },
    SWAP_REFUSED: { title: 'Je ruil{day} gaat niet door', text: 'Je houdt je eigen dienst.' },
    SWAP_DONE: { title: 'Je ruil{day} is rond', text: 'Kijk in je agenda wat er nu staat.' },
    SIDE_WORK_OBJECTED: {
      title: 'Je werkgever heeft bezwaar tegen werk bij een ander',
      text: 'Lees waarom, en ga in beroep als je het er niet mee eens bent. Bevestigde diensten blijven staan.',
    },
    SIDE_WORK_UPHELD: { title: 'Het bezwaar van je werkgever blijft staan', text: 'HR heeft je beroep bekeken.' },
    SIDE_WORK_LIFTED: { title: 'Het bezwaar van je werkgever is vervallen', text: 'Je kunt je weer inschrijven.' },
    SIDE_WORK_APPEALED: {
      title: 'Iemand gaat in beroep tegen een bezwaar van jou',
      text: 'Vraag een collega van HR om erover te beslissen: zelf mag je dat niet. Je kunt het bezwaar wel laten vervallen.',
    },
    ...ofEngagements,
    ...dutchOfDetachments,
    WORKING_TIME_SIGNAL: {
      title: 'Let op je werktijd',
      text: 'Met deze dienst kom je dicht bij een grens, of erover. Kijk wat er aan de hand is.',
    },
    CREDENTIAL_EXPIRES: {
      title: 'Een bewijs van je verloopt{expires}',
      text: 'Verleng het op tijd, dan blijven je diensten staan.',
    },
    CREDENTIAL_EXPIRED: {
      title: 'Een bewijs van je is verlopen',
      text: 'Tot het weer geldig is, kun je je niet inschrijven voor diensten die het vragen.',
    },
    CREDENTIAL_DECIDED: { title: 'Er is besloten over een bewijs van je', text: 'Kijk wat het besluit is.' },
    NO_SHOW_UNDONE: { title: 'Je staat niet meer als niet gekomen{day}', text: 'De afdeling heeft dat teruggedraaid.' },
    ...afterShiftNl,
    SWAP_WITHDRAWN: { title: 'Een ruilvoorstel{day} is ingetrokken', text: 'Je houdt je eigen dienst.' },
    SWAP_LAPSED: {
      title: 'Een ruilvoorstel{day} is verlopen',
      text: 'Er kwam geen antwoord. Je houdt je eigen dienst.',
    },
    CONSULTATION_ACCEPTED: {
      title: 'Je vraag om een specialist{day} is aangenomen',
      text: 'Er komt iemand. Kijk wat jullie afspraken.',
    },
    CONSULTATION_GIVEN_BACK: {
      title: 'Een vraag om een specialist{day} is teruggegeven',
      text: 'Wie hem aannam kan toch niet. De vraag staat weer open.',
    },
    CONSULTATION_WITHDRAWN: {
      title: 'Een vraag om een specialist{day} is ingetrokken',
      text: 'Je hoeft niets te doen.',
    },
    CONSULTATION_REQUESTED: {
      title: 'Een afdeling vraagt je als specialist{day}',
      text: 'Kijk of het past en geef antwoord. Je bent tot niets verplicht.',
    },
    DATA_EXPORT_READY: {
      title: 'De kopie van je gegevens is klaar',
      text: 'Haal het bestand binnen een week op; daarna is het weg.',
    },
    SIGN_UP_INVITED: {
      title: 'Je bent uitgenodigd voor een dienst{day}',
      text: 'De planning denkt aan jou. Je bent tot niets verplicht.',
    },
    POOL_INVITED: {
      title: 'Je bent uitgenodigd voor een flexpool',
      text: 'Kijk wat de pool doet en of het bij je past.',
    },
    OFFER_LAPSED: {
      title: 'De aangeboden plek{day} is weer weg',
      text: 'Er kwam geen antwoord op tijd; de plek gaat naar de volgende.',
    },
    WAITING_SKIPPED: {
      title: 'Een plek{day} ging aan je voorbij',
      text: 'Er kwam een plek vrij, maar op dat moment paste de dienst niet bij je. Je blijft op de wachtlijst.',
    },
    ENTRUSTMENT_GRANTED: {
      title: 'Je niveau is vastgelegd',
      text: 'Je beoordelaar heeft vastgelegd hoe zelfstandig je dit mag doen. Het telt mee voor de diensten waarvoor je je kunt inschrijven.',
    },
    ENTRUSTMENT_LOWERED: {
      title: 'Je bekwaamverklaring is veranderd',
      text: 'Je mag dit nu minder zelfstandig doen dan eerst. Kijk of je diensten nog passen; vragen stel je aan je beoordelaar.',
    },
    ENTRUSTMENT_REVOKED: {
      title: 'Een bekwaamverklaring van je is ingetrokken',
      text: 'Diensten die dit vragen, passen nu niet bij je. Vragen stel je aan je beoordelaar.',
    },
    ENTRUSTMENT_EXPIRES: {
      title: 'Een bekwaamverklaring van je verloopt{expires}',
      text: 'Vraag je beoordelaar op tijd om een nieuwe, dan blijven je diensten staan.',
    },
    ENTRUSTMENT_EXPIRED: {
      title: 'Een bekwaamverklaring van je is verlopen',
      text: 'Tot je een nieuwe hebt, kun je je niet inschrijven voor diensten die dit vragen.',
    },
    ...agreementWords.nl,
    ...placementWords.nl.kinds,
    ...settlementWords.nl.kinds,
    EVENT_PLACE_FREE: {
      title: 'Je hebt een plek bij de bijeenkomst',
      text: 'Er is een plek vrijgekomen en die is voor jou.',
    },
    STORY_WAITING: {
      title: 'Er ligt een verhaal voor je klaar',
      text: 'Het vertelt hoe jij bij een ander werkte. Niemand leest het voordat jij ja zegt.',
    },
  },
  labels: {
    agreement: 'Overeenkomst',
    lastDay: 'Laatste dag',
    when: 'Wanneer',
    where: 'Waar',
    profession: 'Functie',
    event: 'Bijeenkomst',
    pool: 'Flexpool',
    answerBefore: 'Antwoord voor',
    solveBefore: 'Oplossen voor',
    inReturn: 'In ruil voor',
    reason: 'Reden',
    sheets: 'Aantal urenstaten',
    otherShifts: 'Andere diensten daar rond die tijd',
    credential: 'Bewijs',
    epa: 'Wat',
    level: 'Niveau',
    expiresOn: 'Geldig tot en met',
    note: 'Toelichting',
  },
  mail: {
    on: 'op',
    open: 'Bekijk het in Naober',
    digest: 'Nieuws voor jou in Naober',
    why: 'Je krijgt deze mail omdat het over jou gaat. Hoe je berichten krijgt, kies je zelf:',
    unsubscribe: 'Dit soort nieuws niet meer per mail:',
    confirmTitle: 'Bevestig je mailadres',
    confirmText:
      'Iemand met jouw naam in Naober wil berichten op dit adres. Ben jij dat? Bevestig het dan binnen een dag. Zo niet, dan hoef je niets te doen.',
    confirm: 'Bevestig dit adres',
  },
  push: 'Er is nieuws voor je in Naober.',
  reasons: reasonWords.nl,
  levels: {
    1: '1: je kijkt mee',
    2: '2: onder toezicht in de kamer',
    3: '3: met toezicht dichtbij',
    4: '4: zelfstandig',
    5: '5: je begeleidt anderen',
  },
  credentials: credentialWords.nl,
};
