/** Two regions; nothing is shared between them. */
export const regions = [
  { slug: 'noord', name: 'Zorg voor het Noorden' },
  { slug: 'kam', name: 'Kennemerland, Amstelland en Meerlanden' },
] as const;

export type RegionSlug = (typeof regions)[number]['slug'];

export interface DemoMember {
  readonly region: RegionSlug;
  readonly slug: string;
  readonly name: string;
  readonly shortName: string;
  /** Two or three letters that stand for it where room is short. */
  readonly mark: string;
  readonly kind: string;
  readonly province: string;
  readonly collectiveAgreement: string;
  /** Background of white text: contrast at least 4.5 : 1. */
  readonly primaryColour: string;
  /** How many of the people and shifts are here, relative to the other members. */
  readonly weight: number;
}

type Row = [
  slug: string,
  name: string,
  shortName: string,
  mark: string,
  kind: string,
  province: string,
  cao: string,
  colour: string,
  weight: number,
];

const noord: Row[] = [
  [
    'umcg',
    'Universitair Medisch Centrum Groningen',
    'UMCG',
    'UMC',
    'UNIVERSITY_HOSPITAL',
    'Groningen',
    'UMC',
    '#0b3c7d',
    20,
  ],
  [
    'martini',
    'Martini Ziekenhuis',
    'Martini',
    'MZ',
    'TOP_CLINICAL_HOSPITAL',
    'Groningen',
    'ZIEKENHUIZEN',
    '#9b1b5a',
    15,
  ],
  [
    'ozg',
    'Ommelander Ziekenhuis Groningen',
    'OZG',
    'OZG',
    'GENERAL_HOSPITAL',
    'Groningen',
    'ZIEKENHUIZEN',
    '#a8380d',
    9,
  ],
  ['wza', 'Wilhelmina Ziekenhuis Assen', 'WZA', 'WZA', 'GENERAL_HOSPITAL', 'Drenthe', 'ZIEKENHUIZEN', '#1f6b3a', 9],
  ['treant', 'Treant Zorggroep', 'Treant', 'TR', 'GENERAL_HOSPITAL', 'Drenthe', 'ZIEKENHUIZEN', '#5b2a86', 12],
  ['frisius', 'Frisius MC', 'Frisius', 'FMC', 'TOP_CLINICAL_HOSPITAL', 'Friesland', 'ZIEKENHUIZEN', '#00658a', 14],
  [
    'nijsmellinghe',
    'Ziekenhuis Nij Smellinghe',
    'Nij Smellinghe',
    'NS',
    'GENERAL_HOSPITAL',
    'Friesland',
    'ZIEKENHUIZEN',
    '#8a1538',
    8,
  ],
  ['antonius', 'Antonius Ziekenhuis', 'Antonius', 'AZ', 'GENERAL_HOSPITAL', 'Friesland', 'ZIEKENHUIZEN', '#2f5d0f', 8],
  [
    'ambugroningen',
    'Ambulancezorg Groningen',
    'Ambulance Groningen',
    'AG',
    'AMBULANCE_SERVICE',
    'Groningen',
    'AMBULANCEZORG',
    '#7a5200',
    3,
  ],
  [
    'umcgambu',
    'UMCG Ambulancezorg',
    'UMCG Ambulance',
    'UA',
    'AMBULANCE_SERVICE',
    'Drenthe',
    'AMBULANCEZORG',
    '#344b9b',
    3,
  ],
  [
    'kijlstra',
    'Kijlstra Ambulancegroep',
    'Kijlstra',
    'KA',
    'AMBULANCE_SERVICE',
    'Friesland',
    'AMBULANCEZORG',
    '#006b68',
    3,
  ],
];

const kam: Row[] = [
  [
    'hartekamp',
    'De Hartekamp Groep',
    'Hartekamp',
    'HG',
    'DISABILITY_CARE',
    'Noord-Holland',
    'GEHANDICAPTENZORG',
    '#8c4a00',
    4,
  ],
  [
    'onstweedethuis',
    'Ons Tweede Thuis',
    'Ons Tweede Thuis',
    'OTT',
    'DISABILITY_CARE',
    'Noord-Holland',
    'GEHANDICAPTENZORG',
    '#a01c4b',
    4,
  ],
  ['kennemerhart', 'Kennemerhart', 'Kennemerhart', 'KH', 'ELDERLY_CARE', 'Noord-Holland', 'VVT', '#3b5f7a', 4],
];

export const members: readonly DemoMember[] = [...rows('noord', noord), ...rows('kam', kam)];

function rows(region: RegionSlug, table: Row[]): DemoMember[] {
  return table.map(([slug, name, shortName, mark, kind, province, collectiveAgreement, primaryColour, weight]) => ({
    region,
    slug,
    name,
    shortName,
    mark,
    kind,
    province,
    collectiveAgreement,
    primaryColour,
    weight,
  }));
}
