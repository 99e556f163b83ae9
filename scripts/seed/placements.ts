/** Waves of RUN in the north: the pilot on operating rooms, and what it was extended to. */
export interface DemoWave {
  readonly slug: string;
  readonly name: string;
  readonly nameEn: string;
  readonly kinds: string;
  /** Codes; empty for all. */
  readonly professions: string;
  readonly isPilot: boolean;
  readonly startsOn: string;
  readonly endsOn: string | null;
  readonly status: 'PLANNED' | 'LIVE' | 'CLOSED';
  /** How many points of the list are ticked; the rest is open. */
  readonly ticked: number;
  readonly overrideReason?: string;
  /** `member kind places` each. */
  readonly places: readonly string[];
}

const pilot = { professions: 'OA AM RECV', kinds: 'OK REC' };

export const waves: readonly DemoWave[] = [
  {
    slug: 'pilot-ok',
    name: 'RUN OK, pilot',
    nameEn: 'RUN operating rooms, pilot',
    ...pilot,
    isPilot: true,
    startsOn: '2025-02-01',
    endsOn: '2025-06-30',
    status: 'CLOSED',
    ticked: 5,
    places: [],
  },
  {
    slug: 'run-ok',
    name: 'RUN OK',
    nameEn: 'RUN operating rooms',
    ...pilot,
    isPilot: false,
    startsOn: '2025-09-01',
    endsOn: null,
    status: 'LIVE',
    ticked: 5,
    places: ['martini OK 2', 'martini REC 1', 'ozg OK 3', 'wza OK 2', 'wza REC 1', 'nijsmellinghe OK 1'],
  },
  {
    slug: 'run-seh',
    name: 'RUN SEH, IC en CCU',
    nameEn: 'RUN emergency, intensive and cardiac care',
    professions: 'SEHV ICV CCV',
    kinds: 'SEH IC CCU',
    isPilot: false,
    startsOn: '2025-10-01',
    endsOn: null,
    status: 'LIVE',
    ticked: 4,
    overrideReason: 'De raad wil nu beginnen; de toegang voor Frisius volgt binnen twee weken.',
    places: ['martini SEH 2', 'martini IC 1', 'treant SEH 1', 'umcg IC 2', 'frisius CCU 1'],
  },
  {
    slug: 'run-rad',
    name: 'RUN radiologie',
    nameEn: 'RUN radiology',
    professions: 'RL',
    kinds: 'RAD',
    isPilot: true,
    startsOn: '2027-01-01',
    endsOn: '2027-06-30',
    status: 'PLANNED',
    ticked: 2,
    places: ['frisius RAD 1'],
  },
];

export const checks = [
  ['Samenwerkingsovereenkomst geldt voor deze afdelingen', 'Cooperation agreement covers these departments'],
  ['Handboek is gelezen door de teamleiders', 'Handbook was read by the team leads'],
  ['Elke gastafdeling heeft een lijst voor de eerste dag', 'Each host has a list for the first day'],
  ['Toegang en accounts zijn getest', 'Access and accounts were tested'],
  ['Vragenlijsten staan klaar', 'Questionnaires are ready'],
] as const;

export const pilotMembers = ['nijsmellinghe', 'martini', 'ozg', 'wza'];
export const laterMembers = ['umcg', 'treant', 'frisius', 'antonius'];

/** A wish or placement of somebody whom the demo names; days are counted from today. */
export interface DemoPlacement {
  readonly who: string;
  readonly wave: string;
  /** `member kind`. */
  readonly host: string;
  readonly status: string;
  readonly from: number;
  readonly until: number;
  readonly hours: number;
  readonly learning: string;
  /** Since so many days it stands so. */
  readonly since: number;
  readonly goals?: readonly (readonly [text: string, isReached: boolean | null])[];
}

const placed = (
  who: string,
  host: string,
  status: string,
  [from, until]: readonly [number, number],
  more: Partial<DemoPlacement> & Pick<DemoPlacement, 'learning'>,
): DemoPlacement => ({ who, host, status, from, until, wave: 'run-ok', hours: 16, since: 2, ...more });

/** Somebody in every state. */
export const placements: readonly DemoPlacement[] = [
  placed('femke-hoekstra', 'wza OK', 'IDEA', [40, 130], {
    learning: 'Kleinere teams, en meer kinderen op de OK.',
    goals: [['Zelf een middagprogramma draaien', null]],
  }),
  placed('femke-hoekstra', 'ozg OK', 'COMPLETED', [-200, -90], {
    learning: 'Orthopedie in een kleiner huis.',
    since: 85,
    goals: [
      ['Instrumenteren bij een knieprothese', true],
      ['Het rooster van OZG leren kennen', false],
    ],
  }),
  placed('sjoerd-postma', 'martini OK', 'REQUESTED', [30, 120], { learning: 'Vaatchirurgie meemaken.', since: 4 }),
  placed('wouter-smit', 'ozg OK', 'LEAD_APPROVED', [21, 110], { learning: 'Werken met een andere robot.', since: 1 }),
  placed('nienke-wijnstra', 'martini OK', 'HOST_ACCEPTED', [28, 150], { learning: 'Grote orthopedie.', hours: 20 }),
  placed('pieter-boersma', 'wza OK', 'AGREEMENT_PENDING', [14, 100], { learning: 'Regionale technieken.', hours: 12 }),
  placed('dieuwke-haan', 'wza REC', 'ONBOARDING', [5, 95], { learning: 'Recovery van kinderen.', since: 3 }),
  placed('anouk-venema', 'martini REC', 'ACTIVE', [-30, 60], {
    learning: 'Zwaardere zorg op de recovery.',
    since: 30,
    hours: 12,
    goals: [
      ['Patiënten na vaatchirurgie bewaken', null],
      ['Beademing herhalen', true],
    ],
  }),
  placed('jelle-dijkstra', 'ozg OK', 'PAUSED', [-50, 40], { learning: 'Sedatie buiten de OK.', since: 6 }),
  placed('karin-huizinga', 'wza OK', 'EVALUATING', [-95, -5], { learning: 'Hoe WZA leerlingen begeleidt.', since: 5 }),
  placed('marije-boonstra', 'martini SEH', 'ENDED_EARLY', [-60, 30], {
    learning: 'Traumaopvang.',
    wave: 'run-seh',
    since: 12,
  }),
  placed('lisanne-bakker', 'martini IC', 'IDEA', [50, 140], { learning: 'Een middelgrote IC.', wave: 'run-seh' }),
];

/** June 2025: how many agree, by question, in whole groups of people. */
export const evaluated = [
  { kind: 'RUNNER', member: 'martini', people: 5, agreed: { WELCOME: 5, LEARNED: 4, TIME: 3, HOME: 4, AGAIN: 5 } },
  { kind: 'RUNNER', member: 'ozg', people: 5, agreed: { WELCOME: 5, LEARNED: 5, TIME: 4, HOME: 3, AGAIN: 5 } },
  { kind: 'RUNNER', member: null, people: 7, agreed: { WELCOME: 6, LEARNED: 6, TIME: 5, HOME: 5, AGAIN: 6 } },
  { kind: 'MANAGER', member: null, people: 8, agreed: { PREPARED: 5, TEAM: 7, BROUGHT: 8, CONTACT: 7, AGAIN: 8 } },
] as const;
