import { z } from 'zod';

/** RFC 5321 4.5.3.1.3: no longer address can be delivered to. */
const longestEmail = 254;
const longestName = 100;
const email = z.email().max(longestEmail);

export type VisitorRefusal = 'NAME_NOT_VALID' | 'EMAIL_NOT_VALID';

/** One spelling per person: without spaces around it, in lower case. */
export const normalisedEmail = (text: string): string => text.trim().toLowerCase();

/** Without spaces around it, and single ones within. */
export const normalisedName = (text: string): string => text.trim().replace(/\s+/g, ' ');

/** Every reason against these normalised details of a visitor; empty means that they will do. */
export function visitorRefusals(visitor: { visitorName: string; visitorEmail: string }): VisitorRefusal[] {
  const { length } = visitor.visitorName;
  const isNamed = length >= 1 && length <= longestName;
  return [
    ...(isNamed ? [] : ['NAME_NOT_VALID' as const]),
    ...(email.safeParse(visitor.visitorEmail).success ? [] : ['EMAIL_NOT_VALID' as const]),
  ];
}
