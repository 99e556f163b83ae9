import type { DemoEpa } from './epas.ts';
import { numbered } from './numbered.ts';

/** LZ-ONC-2 is a code in use; the others are placeholders. */
export const longCare: readonly DemoEpa[] = [
  ...numbered(
    'LZ-ONC',
    'CORE',
    ['ONCV'],
    ['Zorg rond de diagnose', 'Zorg tijdens de behandeling', 'Nazorg na de behandeling', 'Palliatieve zorg'],
  ),
  { code: 'LZ-ONC-H', title: 'Zorg bij bloedkanker', kind: 'SPECIFIC', professions: ['ONCV'] },
  ...numbered('LZ-DIA', 'CORE', ['DIAV'], ['Hemodialyse uitvoeren', 'Peritoneale dialyse begeleiden']),
];

/** Invented: the regional set is not public. */
export const functionTests: readonly DemoEpa[] = [
  ...numberedTests('FL-B', 'BASIC', [
    'Patiënt ontvangen en voorbereiden',
    'Rust-ECG',
    'Handelen bij een acute situatie tijdens onderzoek',
    'Kwaliteit en apparatuur',
  ]),
  ...numberedTests('FL-K', 'CORE', [
    'Inspannings-ECG',
    'Holter en 24-uurs bloeddruk',
    'Spirometrie en diffusie',
    'Enkel-armindex en basis vaatduplex',
    'EEG',
    'EMG en EP: assisteren',
  ]),
  ...numberedTests('FL-S', 'SPECIFIC', [
    'Echocardiografie',
    'Pacemaker- en ICD-controle',
    'Hartkatheterisatie: ondersteunen',
    'Bronchoprovocatie',
    'Ergospirometrie',
  ]),
];

/** Placeholders. */
export const radiology: readonly DemoEpa[] = numbered(
  'RL',
  'CORE',
  ['RL'],
  ['Röntgenopname van de thorax', 'Röntgenopname van het skelet', 'CT-onderzoek', 'MRI-onderzoek'],
);

function numberedTests(prefix: string, kind: DemoEpa['kind'], titles: string[]): DemoEpa[] {
  return titles.map((title, index) => ({ code: `${prefix}${index + 1}`, title, kind, professions: ['FL'] }));
}
