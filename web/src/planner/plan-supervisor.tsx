import { PlanSupervisorsDocument } from '../generated/plan.ts';
import { useQuery } from '../graph/use-query.ts';
import { t } from '../language/language.ts';
import { isDay } from '../language/time.ts';
import { SelectField } from '../ui/select-field.tsx';
import { TroubleNotice } from '../ui/trouble-notice.tsx';
import type { PartProps } from './plan-form.tsx';

/** Who supervises the learning place: of those whom the member employs and who may, by what is asked. */
export function PlanSupervisor({ wish, change, choices: { slug }, planning: { mistakeOf } }: PartProps) {
  const epaIds = wish.epas.flatMap(({ epaId }) => (epaId ? [epaId] : []));
  const variables = { slug, on: wish.day, epaIds, epaSetId: wish.epaSetId || null };
  const query = useQuery(PlanSupervisorsDocument, variables, { isPaused: !isDay(wish.day) });
  const people = (query.data?.member?.supervisors ?? [])
    .map(({ id, name }) => [id, name ?? t('desk.someone')] as const)
    .toSorted(([, one], [, other]) => one.localeCompare(other, 'nl'));
  // Who was named and may no more stands there still, until another is chosen.
  const isGone = wish.supervisorId !== '' && !people.some(([id]) => id === wish.supervisorId);
  return (
    <>
      <SelectField
        id="begeleider"
        label={t('plan.supervisor')}
        error={mistakeOf('supervisorId')}
        chosen={wish.supervisorId}
        options={[
          ['', t('plan.anySupervisor')],
          ...people,
          ...(isGone ? [[wish.supervisorId, t('desk.someone')] as const] : []),
        ]}
        choose={supervisorId => change({ supervisorId })}
      />
      {query.data && people.length === 0 && <p class="muted">{t('plan.noSupervisor')}</p>}
      {query.trouble && <TroubleNotice trouble={query.trouble} askAgain={query.askAgain} />}
    </>
  );
}
