import type { DemoEpa } from './epas.ts';
import { numbered } from './numbered.ts';

/** Placeholders: what acute care is really divided into is decided by the trade. */
export const acuteCare: readonly DemoEpa[] = [
  ...numbered(
    'AZ-BAZ',
    'CORE',
    ['BAZ', 'SEHV', 'ICV', 'CCV', 'RECV'],
    ['Acuut zieke patiënt beoordelen', 'Vitale functies bewaken', 'Overdragen volgens vaste stappen'],
  ),
  ...numbered(
    'AZ-SEH',
    'CORE',
    ['SEHV'],
    [
      'Triage op de spoedeisende hulp',
      'Opvang van een patiënt met pijn op de borst',
      'Opvang van een ongevalspatiënt',
      'Opvang van een ziek kind',
      'Coördineren van een drukke dienst',
    ],
  ),
  ...numbered(
    'AZ-IC',
    'CORE',
    ['ICV'],
    [
      'Opname op de intensive care',
      'Zorg voor een beademde patiënt',
      'Circulatie ondersteunen',
      'Nierfunctievervangende therapie',
      'Vervoer van een IC-patiënt',
    ],
  ),
  ...numbered(
    'AZ-CCU',
    'CORE',
    ['CCV'],
    ['Hartritme bewaken', 'Zorg bij een hartinfarct', 'Zorg bij acuut hartfalen', 'Tijdelijke pacemaker'],
  ),
  ...numbered(
    'AZ-REC',
    'CORE',
    ['RECV'],
    [
      'Patiënt ontvangen na de operatie',
      'Pijn en misselijkheid behandelen',
      'Zorg na regionale verdoving',
      'Kind op de recovery',
    ],
  ),
  ...numbered(
    'AZ-AMB',
    'CORE',
    ['AMBV'],
    [
      'Spoedrit zelfstandig uitvoeren',
      'Zorg ter plaatse zonder vervoer',
      'Opschalen bij een groot ongeval',
      'Vervoer tussen ziekenhuizen',
    ],
  ),
];
