import type { SignUpWish } from './sign-up-decision.ts';

/** A shift of a story; its day counts from the first Tuesday that is at least two days away. */
export interface Story {
  readonly name: string;
  readonly day: number;
  readonly host: string;
  readonly department: string;
  readonly profession: string;
  readonly clock: string;
  readonly places: number;
  readonly epas: readonly string[];
  readonly remarks: string | null;
  readonly signUps: readonly StorySignUp[];
}

type StorySignUp = Omit<SignUpWish, 'professionalId'> & { readonly who: string };

interface Rest {
  places?: number;
  epas?: string;
  remarks?: string;
  signUps?: StorySignUp[];
}

const restShortened = JSON.stringify([
  { code: 'REST_SHORTENED', ruleId: 'WT-4', ruleVersion: '1', enforcement: 'GATE' },
]);

/** Femke works at the Martini: what she may take elsewhere, and what not, each time for another reason. */
const femke: Story[] = [
  story('femke-worked', -14, 'ozg OK OA 07:30-16:00', {
    epas: 'OA-1 OA-2',
    signUps: [by('femke-hoekstra', 'CONFIRMED')],
  }),
  story('femke-confirmed', 0, 'nijsmellinghe OK OA 15:15-23:45', {
    epas: 'OA-1 OA-2',
    signUps: [by('femke-hoekstra', 'CONFIRMED')],
  }),
  story('femke-overlap', 0, 'ozg OK OA 12:00-20:30', { epas: 'OA-1' }),
  story('femke-rest-too-short', 1, 'wza OK OA 07:00-15:30', { epas: 'OA-1 OA-2' }),
  story('femke-rest-shortened', 1, 'ozg OK OA 08:30-17:00', { epas: 'OA-2' }),
  story('femke-eligible-ozg', 2, 'ozg OK OA 07:30-16:00', {
    places: 2,
    epas: 'OA-1 OA-2',
    remarks: 'Je werkt samen met Sjoerd; hij laat je de weg zien.',
  }),
  story('femke-no-agreement', 2, 'umcg OK OA 07:30-16:00', { epas: 'OA-1 OA-2' }),
  story('femke-eligible-wza', 3, 'wza OK OA 07:30-16:00', { epas: 'OA-1 OA-3 OA-5' }),
  story('femke-eligible-nijsmellinghe', 6, 'nijsmellinghe OK OA 12:00-20:30', {
    epas: 'OA-MOZ-4 OA-2',
    remarks: 'Ervaring met orthopedie gewenst.',
  }),
  story('femke-epa-missing', 7, 'ozg OK OA 07:30-16:00', { epas: 'OA-2 OA-7' }),
  story('femke-epa-supervised', 8, 'wza OK OA 08:00-16:30', { epas: 'OA-4' }),
  story('femke-full', 9, 'ozg OK OA 15:00-23:00', {
    epas: 'OA-1',
    signUps: [by('wouter-smit', 'CONFIRMED'), by('nienke-wijnstra', 'WAITLISTED')],
  }),
  story('femke-waits', 10, 'wza OK OA 12:00-20:30', {
    epas: 'OA-1 OA-2',
    signUps: [by('femke-hoekstra', 'SUBMITTED')],
  }),
  story('hidde-decides', 13, 'ozg OK OA 07:30-16:00', {
    places: 2,
    epas: 'OA-1',
    signUps: [by('femke-hoekstra', 'SUBMITTED'), by('nienke-wijnstra', 'SUBMITTED')],
  }),
];

/** Enough people for what they say afterwards to be shown as figures. */
export const whoLookBack = ['wouter-smit', 'nienke-wijnstra', 'femke-hoekstra', 'roelien-meijer', 'karin-huizinga'];

/** Esra plans at the Martini: what waits for her. */
const esra: Story[] = [
  story('esra-worked', -13, 'martini OK OA 07:30-16:00', {
    places: 5,
    epas: 'OA-1',
    signUps: whoLookBack.map(who => by(who, 'CONFIRMED')),
  }),
  story('esra-decides-oa', 1, 'martini OK OA 07:30-16:00', {
    places: 2,
    epas: 'OA-1 OA-2',
    signUps: [by('sjoerd-postma', 'SUBMITTED'), by('wouter-smit', 'SUBMITTED'), by('nienke-wijnstra', 'SUBMITTED')],
  }),
  story('esra-confirmed', 1, 'martini OK AM 07:30-16:00', {
    epas: 'AM-1 AM-4',
    signUps: [by('pieter-boersma', 'CONFIRMED')],
  }),
  story('marije-evening', 1, 'frisius SEH SEHV 15:00-23:30', {
    epas: 'AZ-SEH-1',
    signUps: [by('marije-boonstra', 'CONFIRMED')],
  }),
  story('esra-checks-rest', 2, 'martini SEH SEHV 08:30-17:00', {
    epas: 'AZ-SEH-1 AZ-SEH-2',
    signUps: [by('marije-boonstra', 'PENDING_CHECK', { checks: restShortened })],
  }),
  story('esra-decides-am', 3, 'martini OK AM 07:30-16:00', {
    epas: 'AM-1 AM-4 AM-5',
    signUps: [by('jelle-dijkstra', 'SUBMITTED')],
  }),
  story('esra-decides-night', 4, 'martini IC ICV 22:45-07:30', {
    epas: 'AZ-IC-1 AZ-IC-2',
    signUps: [by('lisanne-bakker', 'SUBMITTED')],
  }),
  story('esra-decides-rad', 5, 'martini RAD RL 16:00-23:00', {
    epas: 'RL-1 RL-2',
    signUps: [by('harm-kuipers', 'SUBMITTED')],
  }),
  story('esra-decides-recovery', 6, 'martini REC RECV 12:00-20:30', {
    epas: 'AZ-REC-1',
    signUps: [by('anouk-venema', 'SUBMITTED'), by('dieuwke-haan', 'SUBMITTED')],
  }),
  story('esra-declined', 7, 'martini OK OA 07:30-16:00', {
    epas: 'OA-1',
    signUps: [
      by('nienke-wijnstra', 'DECLINED', {
        declineReason: 'FILLED_OTHERWISE',
        declineNote: 'Wouter was net iets eerder. Graag een volgende keer.',
      }),
      by('wouter-smit', 'CONFIRMED'),
    ],
  }),
  story('martini-open', 8, 'martini OK OA 12:00-20:30', { places: 2, epas: 'OA-2 OA-3' }),
];

/** Something to find for everybody else. */
const others: Story[] = [
  story('anouk-eligible', 2, 'ozg REC RECV 09:30-18:00', { epas: 'AZ-REC-1 AZ-REC-2' }),
  story('anouk-epa-missing', 8, 'nijsmellinghe REC RECV 07:30-16:00', { epas: 'AZ-REC-4' }),
  story('jelle-epa-missing', 6, 'wza OK AM 07:30-16:00', { epas: 'AM-5 AM-17' }),
  story('wiebe-eligible', 5, 'umcgambu AMBU AMBV 07:00-15:30', { epas: 'AZ-AMB-1' }),
  story('niels-eligible', 6, 'umcgambu AMBU AMBC 15:00-23:30', {}),
  story('tjitske-eligible', 2, 'frisius FUN FL 08:30-17:00', { epas: 'FL-B2 FL-K1' }),
  story('tjitske-epa-missing', 3, 'nijsmellinghe FUN FL 08:30-17:00', { epas: 'FL-S1' }),
  story('kam-decides', 2, 'kennemerhart DAG VPK6 09:00-17:00', { signUps: [by('mees-van-dam', 'SUBMITTED')] }),
  story('kam-eligible', 3, 'onstweedethuis DAG VPK6 09:00-17:00', { places: 2 }),
];

export const stories: readonly Story[] = [...femke, ...esra, ...others];

/** `what` is "host department profession clock". */
function story(name: string, day: number, what: string, { places = 1, epas = '', remarks, signUps = [] }: Rest): Story {
  const [host, department, profession, clock] = what.split(' ') as [string, string, string, string];
  return {
    name,
    day,
    host,
    department,
    profession,
    clock,
    places,
    epas: epas ? epas.split(' ') : [],
    remarks: remarks ?? null,
    signUps,
  };
}

function by(
  who: string,
  status: SignUpWish['status'],
  said: Omit<SignUpWish, 'professionalId' | 'status'> = {},
): StorySignUp {
  return { who, status, ...said };
}
