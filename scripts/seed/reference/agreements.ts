import type { RegionSlug } from './members.ts';

/** An agreement between members, with its period in whole months around today. */
export interface DemoAgreement {
  readonly region: RegionSlug;
  readonly title: string;
  readonly members: readonly string[];
  /** Empty: all kinds. */
  readonly departmentKinds: readonly string[];
  /** Empty: all professions. */
  readonly professions: readonly string[];
  /** Months from today to the first day. */
  readonly startsIn: number;
  /** Months from today to the last day. */
  readonly endsIn: number;
}

const pilot = ['martini', 'ozg', 'wza', 'nijsmellinghe'];
const hospitals = [...pilot, 'umcg', 'treant', 'frisius', 'antonius'];
const ambulance = ['umcgambu', 'ambugroningen', 'kijlstra'];
const kam = ['hartekamp', 'onstweedethuis', 'kennemerhart'];

export const agreements: readonly DemoAgreement[] = [
  noord('RUN OK: uitwisseling op de operatiekamer', pilot, 'OK REC', 'OA AM RECV', -21, 13),
  noord('RUN SEH, IC, CCU en radiologie', hospitals, 'SEH IC CCU RAD', '', -8, 22),
  noord('Combinatiebanen WZA en UMCG Ambulancezorg', ['wza', 'umcgambu'], 'SEH AMBU', 'SEHV AMBV', -60, 9),
  noord(
    'Acute pool Martini en Ambulancezorg Groningen',
    ['martini', 'ambugroningen'],
    'SEH IC AMBU',
    'SEHV ICV AMBV',
    -30,
    6,
  ),
  noord('Onderlinge hulp van de ambulancediensten', ambulance, 'AMBU MKA', '', -14, 16),
  noord('Uitwisseling functieafdelingen Friesland', ['frisius', 'nijsmellinghe', 'antonius'], 'FUN', 'FL', -5, 7),
  noord('Proef recovery Treant en OZG', ['treant', 'ozg'], 'REC', 'RECV', -30, -6),
  noord('RUN OK: tweede ronde', ['umcg', 'treant', 'frisius', 'antonius', ...pilot], 'OK REC', 'OA AM MOZ RECV', 3, 27),
  {
    region: 'kam',
    title: 'Regionale flexpool Kennemerland',
    members: kam,
    departmentKinds: ['DAG', 'KIND'],
    professions: [],
    startsIn: -9,
    endsIn: 15,
  },
];

function noord(
  title: string,
  members: readonly string[],
  kinds: string,
  professions: string,
  startsIn: number,
  endsIn: number,
): DemoAgreement {
  return {
    region: 'noord',
    title,
    members,
    departmentKinds: words(kinds),
    professions: words(professions),
    startsIn,
    endsIn,
  };
}

function words(text: string): string[] {
  return text ? text.split(' ') : [];
}
