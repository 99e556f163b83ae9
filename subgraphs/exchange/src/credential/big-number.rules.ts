/**
 * PR-3: the code that ends a BIG number, by profession (CIBG, the role codes of the UZI register). Lists go round that
 * say otherwise, such as 08 for nurses: they are wrong.
 */
export const professionGroups: Readonly<Record<string, string>> = {
  '01': 'arts',
  '02': 'tandarts',
  '03': 'verloskundige',
  '04': 'fysiotherapeut',
  '16': 'psychotherapeut',
  '17': 'apotheker',
  '25': 'gz-psycholoog',
  '30': 'verpleegkundige',
  '31': 'orthopedagoog-generalist',
  '79': 'geregistreerd-mondhygiënist',
  '80': 'bachelor medisch hulpverlener',
  '81': 'physician assistant',
  '82': 'klinisch technoloog',
  '86': 'verzorgende individuele gezondheidszorg',
  '97': 'radiodiagnostisch laborant',
};

/** PR-1: eleven digits; there is no public check digit. */
export const isBigNumber = (text: string): boolean => /^\d{11}$/.test(text);

/** PR-1: the profession that the last two digits hint at; null for a code that nobody has. Never proof of anything. */
export function professionGroupHint(number: string): string | null {
  const group = number.slice(-2);
  return isBigNumber(number) && group in professionGroups ? group : null;
}

/** Numbers of the demo and of tests: the middle block, or the beginning, is zero, which no register gives out. */
export const isSyntheticNumber = (number: string): boolean => /^(99000000\d{3}|00\d{9})$/.test(number);
