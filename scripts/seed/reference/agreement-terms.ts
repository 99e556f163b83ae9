/** What an agreement of the demo says besides whom it covers, by its title; all others say nothing of it. */
export interface DemoTerms {
  readonly noticeMonths: number | null;
  readonly renewalMonths: number | null;
  readonly runOffMonths: number;
  readonly annexes: readonly { title: string; reference: string | null; text: string | null }[];
}

const none: DemoTerms = { noticeMonths: null, renewalMonths: null, runOffMonths: 0, annexes: [] };

const known: Readonly<Record<string, Partial<DemoTerms>>> = {
  'RUN OK: uitwisseling op de operatiekamer': {
    noticeMonths: 3,
    renewalMonths: 12,
    runOffMonths: 3,
    annexes: [
      {
        title: 'Bijlage 1: spelregels van RUN OK',
        reference: null,
        text: 'Meedoen is een eigen keuze van de zorgprofessional. Niemand hoeft een minimum aan diensten te draaien.\n\nDe ontvangende afdeling zorgt voor een vaste aanspreekpersoon, inloggegevens en een rondleiding voor de eerste dienst.',
      },
      {
        title: 'Bijlage 2: model detacheringsovereenkomst',
        reference: 'Documentenbeheer RUN, RUN-2024-014',
        text: null,
      },
    ],
  },
  'RUN SEH, IC, CCU en radiologie': { noticeMonths: 6, renewalMonths: 24, runOffMonths: 3 },
  'Combinatiebanen WZA en UMCG Ambulancezorg': { noticeMonths: 2, runOffMonths: 2 },
  'Onderlinge hulp van de ambulancediensten': { noticeMonths: 3, renewalMonths: 12, runOffMonths: 1 },
};

export const termsOf = (title: string): DemoTerms => ({ ...none, ...known[title] });

/** Versions and drafts of the demo that no shift of it leans on; days are counted from today. */
export interface DemoVersion {
  readonly title: string;
  readonly number: number;
  readonly members: readonly string[];
  readonly departmentKinds: readonly string[];
  readonly startsIn: number;
  readonly endsIn: number | null;
  readonly supersededIn: number | null;
  readonly stage: 'DRAFT' | 'CONSULTATION' | 'ADOPTED';
  readonly terms: Partial<DemoTerms>;
  /** What parties said of it in consultation. */
  readonly reactions?: readonly DemoReaction[];
}

export interface DemoReaction {
  readonly member: string;
  readonly opinion: 'AGREES' | 'OBJECTS';
  readonly text: string | null;
}

const obstetrics = 'Uitwisseling verloskunde Drenthe en Ommelanden';

export const versions: readonly DemoVersion[] = [
  {
    title: obstetrics,
    number: 1,
    members: ['treant', 'ozg'],
    departmentKinds: ['VERL'],
    stage: 'ADOPTED',
    startsIn: -700,
    endsIn: 24,
    supersededIn: -150,
    terms: { noticeMonths: 1, runOffMonths: 1 },
  },
  {
    title: obstetrics,
    number: 2,
    members: ['treant', 'ozg', 'wza'],
    departmentKinds: ['VERL'],
    stage: 'ADOPTED',
    startsIn: -150,
    endsIn: 24,
    supersededIn: null,
    terms: { noticeMonths: 1, runOffMonths: 2 },
  },
  {
    title: 'RUN oncologie: dagbehandeling',
    number: 1,
    members: ['martini', 'umcg', 'wza'],
    departmentKinds: ['ONC', 'DAG'],
    stage: 'CONSULTATION',
    startsIn: 40,
    endsIn: 770,
    supersededIn: null,
    terms: { noticeMonths: 3, renewalMonths: 12, runOffMonths: 3 },
    reactions: [
      { member: 'umcg', opinion: 'AGREES', text: null },
      {
        member: 'wza',
        opinion: 'OBJECTS',
        text: 'Onze dagbehandeling verhuist in het voorjaar. Wij willen pas daarna beginnen.',
      },
    ],
  },
  {
    title: 'RUN kinderafdelingen',
    number: 1,
    members: ['martini', 'treant', 'frisius'],
    departmentKinds: ['KIND'],
    stage: 'DRAFT',
    startsIn: 60,
    endsIn: null,
    supersededIn: null,
    terms: { noticeMonths: 6 },
  },
];
