import { z } from 'zod';

/** How long somebody may take to follow the link; after that she asks anew. */
export const confirmHours = 24;
/** So long she waits before another mail goes out: nobody fills a stranger's box by us. */
export const pauseSeconds = 60;

const longest = 254; // RFC 5321 4.5.3.1.3

export const isMailAddress = (text: string): boolean => text.length <= longest && z.email().safeParse(text).success;

export type WishFinding = 'INVALID_ADDRESS' | 'ALREADY_YOURS' | 'TOO_SOON';

export interface WishFacts {
  readonly address: string;
  readonly mailAddress: string | null;
  readonly wishedAt: Date | null;
  readonly now: Date;
}

/** Every reason against sending mail to confirm an address; empty means it goes. */
export function wishFindings({ address, mailAddress, wishedAt, now }: WishFacts): WishFinding[] {
  const against: [boolean, WishFinding][] = [
    [!isMailAddress(address), 'INVALID_ADDRESS'],
    [address === mailAddress, 'ALREADY_YOURS'],
    [wishedAt !== null && now.getTime() - wishedAt.getTime() < pauseSeconds * 1_000, 'TOO_SOON'],
  ];
  return against.filter(([holds]) => holds).map(([, finding]) => finding);
}

/** Whether a wish can still be confirmed. */
export const isConfirmable = (wishedAt: Date, now: Date): boolean =>
  now.getTime() - wishedAt.getTime() < confirmHours * 3_600_000;
