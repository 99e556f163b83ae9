import type { RegionSlug } from './reference/members.ts';

export interface DemoPool {
  readonly slug: string;
  readonly region: RegionSlug;
  readonly kind: 'REGIONAL_FLEX' | 'SPECIALIST';
  readonly name: string;
  readonly nameEn: string;
  readonly description: string;
  readonly descriptionEn: string;
  /** Codes; empty = all. */
  readonly professions: readonly string[];
  /** Who is in it, each with the profession as which she joined. */
  readonly people: readonly (readonly [slug: string, profession: string])[];
}

const free = 'Je doet mee zolang je wilt, en zegt niets toe.';
const freeEn = 'You join for as long as you like, and promise nothing.';

export const pools: readonly DemoPool[] = [
  {
    slug: 'flex-noord',
    region: 'noord',
    kind: 'REGIONAL_FLEX',
    name: 'Regionale flexpool Noord',
    nameEn: 'Regional flex pool of the north',
    description: `Af en toe een dienst bij een ander ziekenhuis of een andere ambulancedienst. ${free}`,
    descriptionEn: `A shift now and then at another hospital or ambulance service. ${freeEn}`,
    professions: [],
    people: [
      ['femke-hoekstra', 'OA'],
      ['sjoerd-postma', 'OA'],
      ['wouter-smit', 'OA'],
      ['nienke-wijnstra', 'OA'],
      ['jelle-dijkstra', 'AM'],
      ['bram-oosterhuis', 'AM'],
      ['anouk-venema', 'RECV'],
    ],
  },
  {
    slug: 'specialisten-noord',
    region: 'noord',
    kind: 'SPECIALIST',
    name: 'Pool van schaarse specialisten',
    nameEn: 'Pool of scarce specialists',
    description: `Collega’s bij andere leden vragen je om advies: telefonisch, met beeld of op locatie. ${free}`,
    descriptionEn: `Colleagues at other members ask for your advice: by phone, by video or on site. ${freeEn}`,
    professions: ['SO', 'AVG', 'VS', 'PA'],
    people: [['rixt-sikkema', 'VS']],
  },
  {
    slug: 'flex-kam',
    region: 'kam',
    kind: 'REGIONAL_FLEX',
    name: 'Flexpool Kennemerland',
    nameEn: 'Flex pool of Kennemerland',
    description: `Werken bij meer organisaties in de buurt. ${free}`,
    descriptionEn: `Work at more organisations nearby. ${freeEn}`,
    professions: ['VPK4', 'VPK6'],
    people: [['mees-van-dam', 'VPK6']],
  },
];

/** What some of them wish; who is left out never said anything. */
export const wishes: readonly { slug: string; mayBeAsked: boolean; atMostShifts: number | null; weekdays: string[] }[] =
  [
    { slug: 'femke-hoekstra', mayBeAsked: true, atMostShifts: 8, weekdays: ['TUESDAY', 'WEDNESDAY', 'THURSDAY'] },
    { slug: 'wouter-smit', mayBeAsked: true, atMostShifts: null, weekdays: [] },
    { slug: 'bram-oosterhuis', mayBeAsked: true, atMostShifts: null, weekdays: [] },
    { slug: 'nienke-wijnstra', mayBeAsked: false, atMostShifts: 2, weekdays: [] },
    { slug: 'rixt-sikkema', mayBeAsked: true, atMostShifts: null, weekdays: [] },
  ];

/** Time that they offer: days from the first Tuesday that is at least two days away. */
export const offered: readonly { slug: string; day: number; from: string; until: string }[] = [
  { slug: 'femke-hoekstra', day: 2, from: '07:30', until: '16:00' },
  { slug: 'femke-hoekstra', day: 9, from: '12:00', until: '20:30' },
  { slug: 'wouter-smit', day: 0, from: '07:30', until: '16:00' },
  { slug: 'wouter-smit', day: 7, from: '07:30', until: '16:00' },
  { slug: 'bram-oosterhuis', day: 1, from: '15:00', until: '23:00' },
  { slug: 'nienke-wijnstra', day: 3, from: '07:30', until: '16:00' },
  { slug: 'rixt-sikkema', day: 1, from: '09:00', until: '12:00' },
];

/** What departments asked of the specialists. */
export const consultations = [
  {
    name: 'delier',
    member: 'martini',
    department: 'IC',
    profession: 'VS',
    mode: 'PHONE',
    day: 1,
    from: '10:00',
    until: '12:00',
    subject: 'Meedenken over ons protocol voor delier bij ouderen.',
    acceptedBy: null,
  },
  {
    name: 'valrisico',
    member: 'martini',
    department: 'SEH',
    profession: 'VS',
    mode: 'VIDEO',
    day: 2,
    from: '14:00',
    until: '15:00',
    subject: 'Valrisico beoordelen op de SEH: hoe doen jullie dat?',
    acceptedBy: 'rixt-sikkema',
  },
] as const;
