import { z } from 'zod';

const longest = 254; // RFC 5321 4.5.3.1.3

export const isMailAddress = (text: string): boolean => text.length <= longest && z.email().safeParse(text).success;

export type WishFinding = 'INVALID_ADDRESS' | 'ALREADY_YOURS' | 'TOO_SOON';

export interface WishFacts {
  readonly address: string;
  readonly mailAddress: string | null;
  readonly wishedAt: Date | null;
  /** So long she waits before another mail goes out. */
  readonly pauseSeconds: number;
  readonly now: Date;
}

/** Every reason against sending mail to confirm an address; empty means it goes. */
export function wishFindings({ address, mailAddress, wishedAt, pauseSeconds, now }: WishFacts): WishFinding[] {
  const against: [boolean, WishFinding][] = [
    [!isMailAddress(address), 'INVALID_ADDRESS'],
    [address === mailAddress, 'ALREADY_YOURS'],
    [wishedAt !== null && now.getTime() - wishedAt.getTime() < pauseSeconds * 1_000, 'TOO_SOON'],
  ];
  return against.filter(([holds]) => holds).map(([, finding]) => finding);
}

/** Whether a wish can still be confirmed; who took longer asks anew. */
export const isConfirmable = (wishedAt: Date, now: Date, confirmHours: number): boolean =>
  now.getTime() - wishedAt.getTime() < confirmHours * 3_600_000;
