import { useState } from 'preact/hooks';
import { t } from '../language/language.ts';
import { Button } from '../ui/button.tsx';
import { SelectField } from '../ui/select-field.tsx';
import type { RequiringMember } from './requirements-page.tsx';
import { AdoptingFailed } from './adopting-failed.tsx';
import { useAdopting } from './use-adopting.ts';

/** A department that has no set of its own yet gets one, which asks nothing at first. */
export function NewRequirementSet({
  member,
  changed,
}: {
  readonly member: RequiringMember;
  readonly changed: () => void;
}) {
  const sets = member.requirementSets ?? [];
  const whole = sets.some(({ isOfWholeMember }) => isOfWholeMember) ? [] : [{ id: '', name: t('requirements.whole') }];
  const free = [
    ...whole,
    ...(member.departments ?? []).filter(({ id }) => !sets.some(one => one.department?.id === id)),
  ];
  const [chosen, choose] = useState(free[0]?.id ?? '');
  const place = free.find(({ id }) => id === chosen) ?? free[0];
  const where = { memberId: member.id, departmentId: place?.id || null, name: place?.name ?? '' };
  const { adopt, isPending, mistakes, trouble } = useAdopting(where, changed);
  if (!place) return null;
  return (
    <section class="stack" aria-labelledby="nieuwe-eisen">
      <h2 class="utrecht-heading-2" id="nieuwe-eisen">
        {t('requirements.new')}
      </h2>
      <SelectField
        id="eisen-afdeling"
        label={t('requirements.department')}
        chosen={place.id}
        options={free.map(({ id, name }) => [id, name])}
        choose={choose}
      />
      <p>
        <Button kind="secondary-action" isPending={isPending} onPress={() => void adopt([])}>
          {t('requirements.doNew')}
        </Button>
      </p>
      <AdoptingFailed mistakes={mistakes} trouble={trouble} />
    </section>
  );
}
