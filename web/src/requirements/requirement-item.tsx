import { credentialName } from '../credentials/credential-words.ts';
import type { RequirementItemLineFragment } from '../generated/operations.ts';
import { t } from '../language/language.ts';
import { dateText } from '../language/time.ts';
import { ConfirmPress } from '../ui/confirm-press.tsx';
import { Row } from '../ui/row.tsx';

interface Props {
  readonly item: RequirementItemLineFragment;
  /** From which day on it would no longer be asked; left out: from today. */
  readonly firstDay: string | undefined;
  readonly isPending: boolean;
  readonly drop: () => Promise<void>;
}

/** One thing that is asked. */
export function RequirementItem({ item, firstDay, isPending, drop }: Props) {
  const { professionCodes, maxAgeMonths, isAgeAtStart, usualDays } = item;
  const name = credentialName(item);
  const words = [
    professionCodes.length === 0 ? t('requirements.everybody') : professionCodes.join(', '),
    maxAgeMonths !== null && t(isAgeAtStart ? 'requirements.ageAtStart' : 'requirements.age', { months: maxAgeMonths }),
    usualDays !== null && t('readiness.days', { days: usualDays }),
  ];
  return (
    <Row>
      <p class="rows__title">{name}</p>
      <p class="small muted">{words.filter(Boolean).join(' · ')}</p>
      <div class="rows__end">
        <ConfirmPress
          words={t('requirements.drop')}
          about={name}
          consequence={
            firstDay
              ? t('requirements.dropThen', { name, day: dateText(firstDay) })
              : t('requirements.dropWhat', { name })
          }
          doWords={t('requirements.doDrop')}
          isPending={isPending}
          act={drop}
        />
      </div>
    </Row>
  );
}
