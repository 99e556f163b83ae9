export interface DemoProfession {
  readonly code: string;
  readonly name: string;
  readonly nameEn: string;
  /** May only be worked in by people who stand in the BIG register. */
  readonly isBigRequired: boolean;
}

const table: [code: string, name: string, nameEn: string, isBigRequired: boolean][] = [
  ['OA', 'operatieassistent', 'operating room assistant', false],
  ['AM', 'anesthesiemedewerker', 'anaesthesia technician', false],
  ['MOZ', 'medewerker operatieve zorg', 'operative care worker', false],
  ['RECV', 'recoveryverpleegkundige', 'recovery nurse', true],
  ['SEHV', 'SEH-verpleegkundige', 'emergency nurse', true],
  ['ICV', 'IC-verpleegkundige', 'intensive care nurse', true],
  ['CCV', 'cardiaccareverpleegkundige', 'cardiac care nurse', true],
  ['BAZ', 'verpleegkundige basis acute zorg', 'basic acute care nurse', true],
  ['ONCV', 'oncologieverpleegkundige', 'oncology nurse', true],
  ['DIAV', 'dialyseverpleegkundige', 'dialysis nurse', true],
  ['VPK4', 'mbo-verpleegkundige', 'nurse (level 4)', true],
  ['VPK6', 'hbo-verpleegkundige', 'nurse (level 6)', true],
  ['RL', 'radiodiagnostisch laborant', 'diagnostic radiographer', false],
  ['FL', 'functielaborant', 'function test technician', false],
  ['AMBV', 'ambulanceverpleegkundige', 'ambulance nurse', true],
  ['AMBC', 'ambulancechauffeur', 'ambulance driver', false],
  ['BMH', 'bachelor medisch hulpverlener', 'bachelor of medical assistance', true],
  ['VS', 'verpleegkundig specialist', 'nurse practitioner', true],
  ['PA', 'physician assistant', 'physician assistant', true],
  ['SO', 'specialist ouderengeneeskunde', 'elderly care physician', true],
  ['AVG', 'arts voor verstandelijk gehandicapten', 'intellectual disability physician', true],
];

export const professions: readonly DemoProfession[] = table.map(([code, name, nameEn, isBigRequired]) => ({
  code,
  name,
  nameEn,
  isBigRequired,
}));

/** Who works where: the professions of a kind of department, the first twice as often as the others. */
export const professionsOf: Readonly<Record<string, readonly string[]>> = {
  OK: ['OA', 'AM', 'MOZ'],
  REC: ['RECV'],
  SEH: ['SEHV', 'BAZ'],
  IC: ['ICV', 'BAZ'],
  CCU: ['CCV'],
  RAD: ['RL'],
  FUN: ['FL'],
  ONC: ['ONCV', 'VPK6'],
  DAG: ['VPK6', 'VPK4'],
  KIND: ['VPK6', 'VPK4'],
  VERL: ['VPK6'],
  AMBU: ['AMBV', 'AMBC', 'BMH'],
  MKA: ['AMBV'],
};
