import type { DemoEpa } from './epas.ts';
import { numbered } from './numbered.ts';

const both = ['OA', 'MOZ'];
const all = ['OA', 'AM', 'MOZ'];

/** Codes as they are in use for operating room assistants and operative care workers. */
export const operatingRoom: readonly DemoEpa[] = [
  ...numbered('OA-MOZ', 'CORE', both, [
    'Operatiekamer gereedmaken',
    'Patiënt op de operatiekamer ontvangen',
    'Steriel opdekken',
    'Omlopen bij een kleine ingreep',
    'Omlopen bij een middelgrote ingreep',
    'Patiënt in de juiste houding leggen',
    'Instrumenten en gazen tellen',
    'Ingreep afronden en kamer opruimen',
  ]),
  ...numbered(
    'OA',
    'CORE',
    ['OA'],
    [
      'Assisteren bij een basisingreep',
      'Instrumenteren bij een basisingreep',
      'Samenwerken met het operatieteam',
      'Instrumenteren bij orthopedie',
      'Instrumenteren bij gynaecologie',
      'Instrumenteren bij urologie',
      'Instrumenteren bij een kijkoperatie',
      'Instrumenteren bij traumachirurgie',
      'Instrumenteren bij vaatchirurgie',
      'Instrumenteren bij KNO en kaakchirurgie',
      'Instrumenteren bij plastische chirurgie',
      'Spoedingreep buiten kantooruren',
    ],
  ),
  ...numbered(
    'MOZ',
    'CORE',
    ['MOZ'],
    [
      'Zelfstandig omlopen in de dagchirurgie',
      'Apparatuur klaarzetten en bewaken',
      'Samenwerken als medewerker operatieve zorg',
    ],
  ),
  ...numbered('FO', 'CROSS_FUNCTION', all, ['Overdragen in de keten', 'Leren en begeleiden op de werkvloer']),
];

/** Codes as they are in use for anaesthesia technicians. */
export const anaesthesia: readonly DemoEpa[] = numbered(
  'AM',
  'CORE',
  ['AM'],
  [
    'Anesthesiewerkplek controleren',
    'Patiënt voorbereiden op anesthesie',
    'Perifeer infuus inbrengen',
    'Bewaken tijdens een eenvoudige ingreep',
    'Algehele anesthesie bij een gezonde patiënt',
    'Luchtweg vrijhouden met een larynxmasker',
    'Assisteren bij intubatie',
    'Assisteren bij spinale anesthesie',
    'Assisteren bij een zenuwblokkade',
    'Anesthesie bij een kwetsbare oudere',
    'Anesthesie bij orthopedie',
    'Anesthesie bij een keizersnede',
    'Anesthesie bij gynaecologie en urologie',
    'Samenwerken met het anesthesieteam',
    'Anesthesie bij KNO',
    'Patiënt naar de recovery brengen',
    'Anesthesie bij een kind',
    'Anesthesie bij buikchirurgie',
    'Anesthesie bij vaatchirurgie',
    'Moeilijke luchtweg',
    'Anesthesie bij een spoedingreep',
    'Groot bloedverlies opvangen',
    'Centrale lijn: assisteren',
    'Arteriële lijn: assisteren',
    'Sedatie buiten de operatiekamer',
    'Acute pijnbehandeling',
    'Reanimatie op de operatiekamer',
    'Vervoer van een beademde patiënt',
  ],
);
