/** A road from interest to independent work, step by step. */
export interface DemoPathway {
  readonly slug: string;
  readonly title: string;
  readonly summary: string;
  readonly profession: string | null;
  readonly steps: readonly DemoStep[];
}

export interface DemoStep {
  readonly title: string;
  readonly summary: string;
  readonly months: number | null;
  /** Codes of what is taught here. */
  readonly epas: readonly string[];
}

type Step = [title: string, summary: string, months: number | null, epas?: string];

const operatingRoom: Step[] = [
  ['Voorlichtingsavond', 'Kijk op een avond mee en stel je vragen aan collega’s.', null],
  ['Sollicitatie', 'Met mbo-4, havo, vwo of een diploma verpleegkunde kun je solliciteren.', 2],
  ['Start in maart of september', 'Je krijgt een leer-arbeidsovereenkomst bij een van de leden.', null],
  [
    'Introductie en basis',
    'Je leert de operatiekamer kennen en helpt bij kleine ingrepen.',
    10,
    'FO-1 OA-MOZ-1 OA-MOZ-2 OA-MOZ-3 OA-MOZ-8 OA-MOZ-4 OA-MOZ-5 OA-MOZ-6 OA-MOZ-7',
  ],
  [
    'Complex',
    'Je assisteert en instrumenteert bij basisingrepen en leert samenwerken in het team.',
    10,
    'OA-1 OA-2 OA-3 FO-2',
  ],
  [
    'Hoogcomplex',
    'Je instrumenteert bij alle specialismen van je ziekenhuis.',
    14,
    'OA-4 OA-5 OA-6 OA-7 OA-8 OA-9 OA-10 OA-11 OA-12',
  ],
  ['Alle kern-EPA’s', 'Je bent bekwaam verklaard voor alle kern-EPA’s en rondt de overstijgende opdrachten af.', null],
  ['CZO-diploma', 'Na ongeveer drie jaar ontvang je het diploma; met ervaring eerder.', null],
];

const anaesthesia: Step[] = [
  ...operatingRoom.slice(0, 3),
  [
    'Introductie en basis',
    'Je leert de werkplek kennen en bewaakt bij eenvoudige ingrepen.',
    10,
    'FO-1 AM-1 AM-4 AM-2 AM-3 AM-5 AM-6 AM-7 AM-8 AM-9 AM-16',
  ],
  ['Samenwerken', 'Je werkt zelfstandiger in het team.', 6, 'AM-14 FO-2'],
  [
    'Complex',
    'Je begeleidt anesthesie bij alle specialismen en bij spoed.',
    18,
    'AM-10 AM-11 AM-12 AM-13 AM-15 AM-17 AM-18 AM-19 AM-20 AM-21 AM-22 AM-23 AM-24 AM-25 AM-26 AM-27 AM-28',
  ],
  ['CZO-diploma', 'Alle kern-EPA’s en de overstijgende opdrachten zijn af.', null],
];

const oncology: Step[] = [
  ['Hbo- of mbo-verpleegkunde', 'Je staat in het BIG-register en hebt een contract van minstens 28 uur.', null],
  [
    'Werkleertraject oncologieverpleegkundige',
    'Vervolgopleiding op je eigen afdeling, met een stage in de keten.',
    14,
    'LZ-ONC-1 LZ-ONC-2 LZ-ONC-3 LZ-ONC-4',
  ],
  [
    'Oncologieverpleegkundige',
    'Met het CZO-diploma werk je zelfstandig; daarna kun je je verdiepen.',
    null,
    'LZ-ONC-H',
  ],
];

const ambulance: Step[] = [
  ['Verpleegkundige', 'Je staat in het BIG-register.', null],
  [
    'Acute zorg (wenselijk)',
    'Ervaring op SEH, IC of CCU, of het certificaat basis acute zorg.',
    12,
    'AZ-BAZ-1 AZ-BAZ-2 AZ-BAZ-3',
  ],
  [
    'Opleiding ambulanceverpleegkundige',
    'Dertien modules en stages, samen ten hoogste zestien maanden.',
    16,
    'AZ-AMB-1 AZ-AMB-2 AZ-AMB-3 AZ-AMB-4',
  ],
  ['CZO-diploma', 'Je laat zien dat je alle ritten aankunt.', null],
  ['Zelfstandig op de ambulance', 'Je werkt volgens het landelijke protocol.', null],
];

const functionTests: Step[] = [
  ['Instroom', 'Met hbo, mbo of als zij-instromer.', null],
  ['Basis-EPA’s', 'Wat elke functielaborant kan.', 4, 'FL-B1 FL-B2 FL-B3 FL-B4'],
  ['Kern-EPA’s van je richting', 'Hart, long, vaten of zenuwen.', 10, 'FL-K1 FL-K2 FL-K3 FL-K4 FL-K5 FL-K6'],
  ['Specifieke EPA’s', 'Verdieping die jouw afdeling nodig heeft.', 8, 'FL-S1 FL-S2 FL-S3 FL-S4 FL-S5'],
  ['Regionaal certificaat', 'Alle leden erkennen het.', null],
];

const newcomer: Step[] = [
  ['Kennismaking', 'We kijken samen naar je diploma en je wensen.', 1],
  ['Vaktaal', 'Nederlands leren op de werkvloer, met een buddy.', 6],
  ['Assistent-verpleegkundige', 'Je werkt mee op een afdeling.', 9],
  ['BIG-procedure', 'Toetsen en registratie; wij helpen met de papieren.', 12],
  ['Verpleegkundige', 'Je werkt zelfstandig als verpleegkundige.', null],
];

export const pathways: readonly DemoPathway[] = [
  pathway(
    'oncologieverpleegkundige',
    'Oncologieverpleegkundige',
    'Van verpleegkundige naar de zorg voor mensen met kanker.',
    'ONCV',
    oncology,
  ),
  pathway(
    'operatieassistent',
    'Operatieassistent',
    'Leren en werken op de operatiekamer, van eerste avond tot diploma.',
    'OA',
    operatingRoom,
  ),
  pathway(
    'anesthesiemedewerker',
    'Anesthesiemedewerker',
    'Leren en werken aan het hoofd van de operatietafel.',
    'AM',
    anaesthesia,
  ),
  pathway(
    'ambulanceverpleegkundige',
    'Ambulanceverpleegkundige',
    'Van verpleegkundige naar zelfstandig op de ambulance.',
    'AMBV',
    ambulance,
  ),
  pathway(
    'functielaborant',
    'Functielaborant',
    'De regionale opleiding voor hart-, long-, vaat- en zenuwonderzoek.',
    'FL',
    functionTests,
  ),
  pathway(
    'nieuwkomer-verpleegkundige',
    'Verpleegkundige als nieuwkomer',
    'Voor wie in een ander land verpleegkundige was.',
    'VPK4',
    newcomer,
  ),
];

function pathway(slug: string, title: string, summary: string, profession: string, steps: Step[]): DemoPathway {
  const named = steps.map(([stepTitle, stepSummary, months, epas]) => ({
    title: stepTitle,
    summary: stepSummary,
    months,
    epas: epas?.split(' ') ?? [],
  }));
  return { slug, title, summary, profession, steps: named };
}
