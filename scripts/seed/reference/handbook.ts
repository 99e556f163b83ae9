/** A clause of the demo's handbook, in both languages; roles parted by spaces. */
export interface DemoClause {
  readonly code: string;
  readonly nl: readonly [title: string, text: string];
  readonly en: readonly [title: string, text: string];
  readonly roles: string;
}

export interface DemoHandbookVersion {
  readonly number: number;
  /** Days from today. */
  readonly publishedIn: number;
  readonly note: string;
  readonly clauses: readonly DemoClause[];
}

const everybody = 'PROFESSIONAL RUNNER';

const choice: DemoClause = {
  code: 'free-choice',
  nl: [
    'Meedoen is je eigen keuze',
    'Je kiest zelf of, waar, wanneer en hoe vaak je bij een ander lid werkt. Er is geen minimum en niemand vraagt je waarom je nee zegt.',
  ],
  en: [
    'Taking part is your own choice',
    'You choose whether, where, when and how often you work at another member. There is no minimum, and nobody asks why you say no.',
  ],
  roles: everybody,
};

const signingUp: DemoClause = {
  code: 'signing-up',
  nl: [
    'Inschrijven voor een dienst',
    'Met een inschrijving zeg je dat je wilt werken. Zodra de afdeling je bevestigt, rekenen mensen op je. Naober kijkt vooraf naar je rusttijden, je papieren en je bekwaamverklaringen.',
  ],
  en: [
    'Signing up for a shift',
    'By signing up you say that you want to work. Once the department confirms you, people count on you. Naober looks beforehand at your rest, your documents and your entrustments.',
  ],
  roles: everybody,
};

const withdrawing = (hours: number): DemoClause => ({
  code: 'withdrawing',
  nl: [
    'Afzeggen',
    `Kun je niet komen, zeg dan zo vroeg mogelijk af. Doe het binnen ${hours} uur voor het begin ook per telefoon, zodat de afdeling iemand anders kan vinden. Ziek is ziek: daar hoef je niets voor uit te leggen.`,
  ],
  en: [
    'Withdrawing',
    `If you cannot come, withdraw as early as you can. Within ${hours} hours of the start also call, so that the department can find somebody else. Ill is ill: you need not explain.`,
  ],
  roles: everybody,
});

const arrival: DemoClause = {
  code: 'arrival',
  nl: [
    'Je eerste dienst op een nieuwe afdeling',
    'Lees voor je eerste dienst de aankomstkaart van de afdeling. Daar staat wie je opvangt, waar je je meldt en hoe je inlogt. Kom een kwartier eerder voor een rondleiding.',
  ],
  en: [
    'Your first shift at a new department',
    'Before your first shift read the arrival card of the department. It says who receives you, where you report and how you log in. Come a quarter of an hour early for a tour.',
  ],
  roles: everybody,
};

const receiving: DemoClause = {
  code: 'receiving',
  nl: [
    'Een collega van een ander lid ontvangen',
    'Zorg dat de aankomstkaart klopt, dat inloggegevens klaarliggen en dat er iemand is die de collega opvangt.',
  ],
  en: [
    'Receiving a colleague of another member',
    'See that the arrival card is right, that log-in details are ready and that there is somebody who receives the colleague.',
  ],
  roles: 'PLANNER TEAM_LEAD',
};

const paper: DemoClause = {
  code: 'paper-form',
  nl: ['Aanmelden op papier', 'Wie geen account heeft, vult het formulier in en geeft het aan HR.'],
  en: ['Signing up on paper', 'Who has no account fills in the form and hands it to HR.'],
  roles: 'PROFESSIONAL',
};

const hours: DemoClause = {
  code: 'hours',
  nl: [
    'Je uren',
    'Vul je uren na de dienst in op je telefoon. De afdeling kijkt ze na en jij bevestigt ze. Klopt er iets niet, dan zeg je dat en komt de urenstaat terug.',
  ],
  en: [
    'Your hours',
    'Enter your hours on your phone after the shift. The department checks them and you confirm them. If something is wrong you say so and the sheet comes back.',
  ],
  roles: everybody,
};

export const handbookVersions: readonly DemoHandbookVersion[] = [
  {
    number: 1,
    publishedIn: -380,
    note: 'De eerste versie van het handboek.',
    clauses: [choice, signingUp, withdrawing(12), arrival, paper, receiving],
  },
  {
    number: 2,
    publishedIn: -40,
    note: 'Bellen bij afzeggen kan nu vanaf 24 uur voor het begin, er is een artikel over uren en het papieren formulier is vervallen.',
    clauses: [choice, signingUp, withdrawing(24), arrival, hours, receiving],
  },
];

/** Up to which version somebody of the demo read it; all others read nothing yet. */
export const handbookReaders: Readonly<Record<string, number>> = {
  'femke-hoekstra': 1,
  'anouk-venema': 1,
  'jelle-dijkstra': 2,
  'karin-huizinga': 2,
  'roelien-meijer': 2,
  'marije-boonstra': 1,
  'esra-yilmaz': 2,
};
