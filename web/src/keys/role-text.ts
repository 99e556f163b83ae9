import type { RoleAndPlaceFragment } from '../generated/operations.ts';
import { t } from '../language/language.ts';
import { roleName } from '../shell/role-name.ts';

/** `Planner · Operatiekamer, Martini`. */
export function roleText({ role, member, department }: RoleAndPlaceFragment): string {
  const place = [department?.name, member?.shortName].filter(Boolean).join(', ');
  return `${roleName(role, member === null)} · ${place || t('place.region')}`;
}
