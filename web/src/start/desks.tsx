import type { StartQuery } from '../generated/operations.ts';
import { t } from '../language/language.ts';
import { Icon } from '../ui/icon.tsx';

type Roles = NonNullable<StartQuery['viewer']>['roles'];

/** For planners first: what waits at their desk. */
export function Desks({ roles }: { readonly roles: Roles }) {
  const members = roles.flatMap(({ role, member }) => (role === 'PLANNER' && member ? [member] : []));
  if (members.length === 0) return null;
  return (
    <ul class="desks">
      {members.map(({ id, slug, name, waitingSignUpCount, openShiftCount }) => (
        <li class="card desks__one" key={id}>
          <Icon name="desk" />
          <a class="shift-card__when" href={`/planning/${slug}`}>
            {t('start.desk', { member: name })}
          </a>
          <span>
            {waitingSignUpCount !== null && t('start.waiting', { count: waitingSignUpCount })}
            {waitingSignUpCount !== null && openShiftCount !== null && ' · '}
            {openShiftCount !== null && t('start.open', { count: openShiftCount })}
          </span>
        </li>
      ))}
    </ul>
  );
}
