import type { Context } from '@naober/kit/context';
import { fail } from '@naober/kit/errors';
import { isPlatform } from './platform.rules.ts';

/** Throws FORBIDDEN for everybody but the platform itself. */
export function needPlatform({ viewer }: Context): void {
  if (!isPlatform(viewer)) throw fail('FORBIDDEN', 'This is for the platform itself.');
}
