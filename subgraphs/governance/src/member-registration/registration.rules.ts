import { hasRole, type Viewer } from '@naober/kit/viewer';

/** Who sees and says what invoices say of a member: its administration and its finance. */
export const keepsRegistration = (asker: Pick<Viewer, 'roles'>, memberId: string): boolean =>
  hasRole(asker, 'MEMBER_ADMIN', memberId) || hasRole(asker, 'FINANCE', memberId);

const shapes = {
  kvkNumber: /^\d{8}$/,
  oin: /^\d{20}$/,
  vatNumber: /^NL\d{9}B\d{2}$/,
  postcode: /^[1-9]\d{3} [A-Z]{2}$/,
  street: /^.{1,120}$/u,
  city: /^.{1,80}$/u,
} as const;

/** ISO 13616: the letters as numbers, the first four signs at the end, leave 1 when divided by 97. */
export function isIban(text: string): boolean {
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(text)) return false;
  const digits = [...text.slice(4), ...text.slice(0, 4)].map(sign => Number.parseInt(sign, 36)).join('');
  return BigInt(digits) % 97n === 1n;
}

export interface Registration {
  readonly kvkNumber: string | null;
  readonly oin: string | null;
  readonly vatNumber: string | null;
  readonly iban: string | null;
  readonly street: string | null;
  readonly postcode: string | null;
  readonly city: string | null;
}

/** The fields that are not what they should be. */
export function wrongFields(said: Registration): string[] {
  const wrong = Object.entries(shapes)
    .filter(([field, shape]) => {
      const text = said[field as keyof typeof shapes];
      return text !== null && !shape.test(text);
    })
    .map(([field]) => field);
  return said.iban === null || isIban(said.iban) ? wrong : [...wrong, 'iban'];
}
