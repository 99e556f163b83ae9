import { anaesthesia, operatingRoom } from './operating-room-epas.ts';
import { acuteCare } from './acute-care-epas.ts';
import { functionTests, longCare, radiology } from './other-epas.ts';

/** One activity that a person can be entrusted with; the titles are our own short ones. */
export interface DemoEpa {
  readonly code: string;
  readonly title: string;
  readonly kind: 'BASIC' | 'CORE' | 'SPECIFIC' | 'CROSS_FUNCTION';
  readonly professions: readonly string[];
}

export interface DemoEpaSet {
  readonly code: string;
  readonly name: string;
  readonly version: string;
  readonly validFrom: string;
  /** True: codes and content are examples, not those of the trade. */
  readonly isDemo: boolean;
  readonly epas: readonly DemoEpa[];
}

export const epaSets: readonly DemoEpaSet[] = [
  {
    code: 'OA-AM-MOZ',
    name: 'Operatieve zorg en anesthesie',
    version: '2023',
    validFrom: '2023-01-01',
    isDemo: false,
    epas: [...operatingRoom, ...anaesthesia],
  },
  {
    code: 'LZ',
    name: 'Oncologie en dialyse',
    version: '2021-06',
    validFrom: '2021-06-01',
    isDemo: true,
    epas: longCare,
  },
  {
    code: 'FL',
    name: 'Functielaborant (demo)',
    version: '1',
    validFrom: '2024-09-01',
    isDemo: true,
    epas: functionTests,
  },
  { code: 'AZ', name: 'Acute zorg (demo)', version: '1', validFrom: '2022-01-01', isDemo: true, epas: acuteCare },
  { code: 'RL', name: 'Radiologie (demo)', version: '1', validFrom: '2022-01-01', isDemo: true, epas: radiology },
];

export const epas: readonly DemoEpa[] = epaSets.flatMap(set => set.epas);

/** What shifts ask of a profession, the most common first: who holds the first n can work whatever asks no more. */
export const rosterEpas: Readonly<Record<string, readonly string[]>> = {
  OA: ['OA-MOZ-4', 'OA-1', 'OA-2', 'OA-3', 'OA-5', 'OA-6', 'OA-7', 'OA-4'],
  AM: ['AM-1', 'AM-4', 'AM-5', 'AM-8', 'AM-10', 'AM-12', 'AM-17', 'AM-21'],
  MOZ: ['OA-MOZ-4', 'OA-MOZ-5', 'MOZ-1', 'MOZ-2', 'MOZ-3'],
  RECV: ['AZ-REC-1', 'AZ-REC-2', 'AZ-REC-3', 'AZ-REC-4'],
  SEHV: ['AZ-SEH-1', 'AZ-SEH-2', 'AZ-SEH-3', 'AZ-SEH-4', 'AZ-SEH-5'],
  ICV: ['AZ-IC-1', 'AZ-IC-2', 'AZ-IC-3', 'AZ-IC-4', 'AZ-IC-5'],
  CCV: ['AZ-CCU-1', 'AZ-CCU-2', 'AZ-CCU-3', 'AZ-CCU-4'],
  BAZ: ['AZ-BAZ-1', 'AZ-BAZ-2', 'AZ-BAZ-3'],
  ONCV: ['LZ-ONC-2', 'LZ-ONC-1', 'LZ-ONC-3', 'LZ-ONC-4'],
  DIAV: ['LZ-DIA-1', 'LZ-DIA-2'],
  RL: ['RL-1', 'RL-2', 'RL-3', 'RL-4'],
  FL: ['FL-B1', 'FL-B2', 'FL-K1', 'FL-K2', 'FL-S1'],
  AMBV: ['AZ-AMB-1', 'AZ-AMB-2', 'AZ-AMB-3', 'AZ-AMB-4'],
};
