import { SignUpStatus } from '../sign-up/sign-up-status.rules.ts';
import type { Assignment } from './adapter.ts';

/** A sign-up of a shift that came by a link, with what a roster must know of it. */
export interface Told {
  readonly status: SignUpStatus;
  readonly externalId: string;
  readonly professionalId: string;
  readonly profession: string;
  readonly department: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly breakMinutes: number;
}

const certain = new Set([SignUpStatus.CONFIRMED, SignUpStatus.WORKED]);
const uncertain = new Set([SignUpStatus.RECONFIRM_NEEDED, SignUpStatus.ON_HOLD]);

/** What the roster shall say of who comes; null for nobody. Who only asks for a shift is no business of the roster. */
export function wantedAssignment(told: Told): Assignment | null {
  const isCertain = certain.has(told.status);
  if (!isCertain && !uncertain.has(told.status)) return null;
  return {
    externalId: told.externalId,
    workerId: told.professionalId,
    isCertain,
    profession: told.profession,
    department: told.department,
    startsAt: told.startsAt.toISOString(),
    endsAt: told.endsAt.toISOString(),
    breakMinutes: told.breakMinutes,
  };
}

/** Hours are told once they were worked. */
export const wantedHours = (told: Told): Assignment | null =>
  told.status === SignUpStatus.WORKED ? wantedAssignment(told) : null;

/** In one order of keys: a database keeps JSON in its own. */
export const sameWanted = (one: Assignment, other: Assignment): boolean =>
  JSON.stringify(Object.entries(one).sort()) === JSON.stringify(Object.entries(other).sort());
