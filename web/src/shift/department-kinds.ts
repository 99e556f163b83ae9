/** Kinds of departments, by the code that rosters use. */
export const departmentKinds = [
  'OK',
  'REC',
  'SEH',
  'IC',
  'CCU',
  'RAD',
  'FUN',
  'ONC',
  'DAG',
  'KIND',
  'VERL',
  'AMBU',
  'MKA',
] as const;
