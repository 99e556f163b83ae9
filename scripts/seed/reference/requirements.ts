/** What a member of the demo asks of who comes; null = of all its departments. */
export interface DemoRequirements {
  readonly member: string;
  readonly department: string | null;
  readonly name: string;
  readonly items: readonly DemoItem[];
}

interface DemoItem {
  readonly kind: string;
  readonly about: string | null;
  readonly professionCodes: readonly string[];
  readonly maxAgeMonths: number | null;
  readonly isAgeAtStart: boolean;
  readonly usualDays: number | null;
}

const item = (kind: string, usualDays: number, over: Partial<DemoItem> = {}): DemoItem => ({
  kind,
  about: null,
  professionCodes: [],
  maxAgeMonths: null,
  isAgeAtStart: false,
  usualDays,
  ...over,
});
const conduct = item('CONDUCT_CERTIFICATE', 10, { maxAgeMonths: 3, isAgeAtStart: true });

export const requirements: readonly DemoRequirements[] = [
  {
    member: 'martini',
    department: 'IC',
    name: 'Intensive care',
    items: [conduct, item('LIFE_SUPPORT', 15, { about: 'ALS', professionCodes: ['ICV'] })],
  },
  {
    member: 'treant',
    department: 'OK',
    name: 'Operatiekamer',
    items: [
      conduct,
      item('CZO_DIPLOMA', 2, { professionCodes: ['OA', 'AM'] }),
      item('LIFE_SUPPORT', 15, { about: 'BLS', maxAgeMonths: 12 }),
      item('E_LEARNING', 3, { about: 'MEDICATIEVEILIGHEID' }),
      item('OCCUPATIONAL_HEALTH_CLEARANCE', 10),
    ],
  },
  {
    member: 'frisius',
    department: 'RAD',
    name: 'Radiologie',
    items: [conduct, item('E_LEARNING', 5, { about: 'STRALINGSVEILIGHEID', professionCodes: ['RL'] })],
  },
  {
    member: 'umcgambu',
    department: null,
    name: 'Ambulancezorg',
    items: [
      item('CONDUCT_CERTIFICATE', 10),
      item('OCCUPATIONAL_HEALTH_CLEARANCE', 15),
      item('DRIVING_LICENCE', 20, { about: 'C1', professionCodes: ['AMBC'] }),
      item('AMBULANCE_DRIVER_CERTIFICATE', 30, { professionCodes: ['AMBC'] }),
      item('LIFE_SUPPORT', 15, { about: 'ALS', professionCodes: ['AMBV'] }),
    ],
  },
];

/** What members accept when another looked; what is not named, each looks at itself. */
export const acceptedKinds = [
  'BIG_REGISTRATION',
  'CZO_DIPLOMA',
  'LIFE_SUPPORT',
  'IDENTITY_SEEN',
  'DRIVING_LICENCE',
  'AMBULANCE_DRIVER_CERTIFICATE',
  'OCCUPATIONAL_HEALTH_CLEARANCE',
  'CONDUCT_CERTIFICATE',
];
/** Who wants to look itself all the same. */
export const notAccepted = [['treant', 'CONDUCT_CERTIFICATE']] as const;

/** Departments that tell who comes what to know. */
export const arrivals: readonly (readonly [member: string, department: string])[] = [
  ['nijsmellinghe', 'OK'],
  ['ozg', 'OK'],
  ['martini', 'OK'],
];
