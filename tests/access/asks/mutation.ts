import type { Questions } from '../asks.ts';

export const mutation = (name: string, input: Record<string, unknown>, ...harmless: string[]): Questions => ({
  [`Mutation.${name}`]: { mutation: name, input, harmless },
});
