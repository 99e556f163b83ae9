import { z } from 'zod';

/** `BIG_REGISTER_URL`: where the register is asked; null where it is not linked, and people look by hand. */
export function registerAddress(): string | null {
  const given = process.env['BIG_REGISTER_URL'];
  return given ? z.url({ protocol: /^https?$/ }).parse(given) : null;
}
