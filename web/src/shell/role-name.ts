import type { Role } from '../generated/operations.ts';
import { t } from '../language/language.ts';

/** The role in words; who administers the whole region administers no member in particular. */
export function roleName(role: Role, isOfRegion: boolean): string {
  return role === 'MEMBER_ADMIN' && isOfRegion ? t('roleOfRegion.MEMBER_ADMIN') : t(`role.${role}`);
}
