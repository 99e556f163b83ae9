import type { KindWords } from './message.words.ts';

/** About shifts that were worked, what is said of them and their hours: in Dutch. */
export const afterShiftNl = {
  FEEDBACK_RECEIVED: {
    title: 'Een afdeling schreef je iets over je dienst{day}',
    text: 'Je leest het bij de dienst, onder Terugblik. Alleen jij en wie het schreef kunnen het lezen.',
  },
  HOURS_TO_ENTER: {
    title: 'Vul je uren in van je dienst{day}',
    text: 'Ging alles zoals gepland? Dan is één druk genoeg.',
  },
  HOURS_VERIFIED: {
    title: 'De afdeling heeft je uren bekeken van je dienst{day}',
    text: 'Kijk of ze kloppen. Bevestig ze, of zeg wat er niet klopt.',
  },
  HOURS_RETURNED: {
    title: 'De afdeling vraagt je om nog eens naar je uren te kijken',
    text: 'Lees wat er niet klopt en vul je uren opnieuw in.',
  },
  HOURS_WAIT_FOR_YOU: {
    title: 'Je uren wachten op jou',
    text: 'Vul ze in of bevestig ze. Wat te laat is gaat vanzelf mee met de volgende afrekening.',
  },
  HOURS_CLOSE_FOR_YOU: {
    title: 'De afrekening van je uren sluit bijna',
    text: 'Vul je uren in of bevestig ze. Lukt dat niet op tijd, dan gaan ze vanzelf mee met de volgende afrekening.',
  },
  HOURS_DISPUTED: {
    title: 'Iemand is het niet eens met de uren{day}',
    text: 'Lees wat er niet klopt en kijk er nog eens naar.',
  },
  HOURS_CLOSE: {
    title: 'Er wachten uren terwijl de afrekening bijna sluit',
    text: 'Kijk ze na. Lukt dat niet op tijd, dan gaan ze vanzelf mee met de volgende afrekening.',
  },
  HOURS_WAIT: {
    title: 'Er blijven uren liggen',
    text: 'Zorg dat iemand ernaar kijkt, of wijs een plaatsvervanger aan. Wat te laat is gaat vanzelf mee met de volgende afrekening.',
  },
} as const satisfies Record<string, KindWords>;
