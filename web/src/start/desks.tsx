import { DesksDocument } from '../generated/start-page.ts';
import { useQuery } from '../graph/use-query.ts';
import { t } from '../language/language.ts';
import { Icon } from '../ui/icon.tsx';

/** For planners first: what waits at their desk. */
export function Desks() {
  const { data } = useQuery(DesksDocument, {});
  const members = (data?.viewer?.roles ?? []).flatMap(({ role, member }) =>
    role === 'PLANNER' && member ? [member] : [],
  );
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
