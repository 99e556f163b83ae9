/** What is written on a card, as it would be kept. */
export interface CardTexts {
  readonly receivedBy: string;
  readonly reportAt: string;
  readonly login: string;
  readonly loginOwner: string;
  readonly loginDays: number;
  readonly badge: string;
  /** Null when the card does not say. */
  readonly badgeOwner: string | null;
  readonly badgeDays: number | null;
  readonly medication: string;
  readonly medicationOwner: string;
  readonly medicationDays: number;
  readonly wardSheet: string;
  readonly qualificationAsked: string;
  readonly safety: string;
}

export type WriteRefusal = 'TEXT_MISSING' | 'TEXT_TOO_LONG' | 'PHONE_OF_PERSON' | 'SHEET_TOO_LONG' | 'DAYS_NOT_VALID';

/** Five minutes at the pace at which people read on a screen. */
const mostWords = 1_000;
const longestText = 600;
const mostDays = 90;

/** Every reason against writing it so, each with the field that it is about. */
export function writeRefusals(texts: CardTexts): { code: WriteRefusal; field: string }[] {
  const said = Object.entries(texts).filter((one): one is [string, string] => typeof one[1] === 'string');
  const words = texts.wardSheet.split(/\s+/).filter(Boolean).length;
  const functions = ['receivedBy', 'loginOwner', 'badgeOwner', 'medicationOwner'];
  const days = ['loginDays', 'badgeDays', 'medicationDays'] as const;
  const of = (code: WriteRefusal, fields: readonly string[]) => fields.map(field => ({ code, field }));
  const longOnes = said.filter(([field, text]) => field !== 'wardSheet' && text.length > longestText);
  return [
    ...of(
      'TEXT_MISSING',
      said.filter(([, text]) => text === '').map(([field]) => field),
    ),
    ...of(
      'TEXT_TOO_LONG',
      longOnes.map(([field]) => field),
    ),
    // Who receives her is a function: a person's own number would stay on the card when that person has left.
    ...of(
      'PHONE_OF_PERSON',
      said.filter(([field, text]) => functions.includes(field) && hasPhone(text)).map(([field]) => field),
    ),
    ...of('SHEET_TOO_LONG', words > mostWords ? ['wardSheet'] : []),
    ...of(
      'DAYS_NOT_VALID',
      days.filter(field => (texts[field] ?? 0) < 0 || (texts[field] ?? 0) > mostDays),
    ),
  ];
}

const hasPhone = (text: string): boolean => /(\+31|\b06)[\s-]?\d/.test(text);
