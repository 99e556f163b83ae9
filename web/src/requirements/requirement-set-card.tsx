import { useState } from 'preact/hooks';
import { credentialName } from '../credentials/credential-words.ts';
import type { RequirementItemLineFragment, RequirementSetCardFragment } from '../generated/operations.ts';
import { t } from '../language/language.ts';
import { Button } from '../ui/button.tsx';
import { ConfirmPress } from '../ui/confirm-press.tsx';
import { useOpener } from '../ui/focus.ts';
import { Notice } from '../ui/notice.tsx';
import { Row } from '../ui/row.tsx';
import { RequirementForm } from './requirement-form.tsx';
import { useAdopting } from './use-adopting.ts';

interface Props {
  readonly set: RequirementSetCardFragment;
  readonly memberId: string;
  readonly changed: () => void;
}

/** What one set asks today; each press makes a version that holds from today on. */
export function RequirementSetCard({ set, memberId, changed }: Props) {
  const [isAdding, setAdding] = useState(false);
  const opener = useOpener(isAdding);
  const items = set.current?.items ?? [];
  const where = { memberId, departmentId: set.department?.id ?? null, name: set.name };
  const adopting = useAdopting(where, () => {
    setAdding(false);
    changed();
  });
  return (
    <section class="stack" aria-labelledby={`eisen-${set.id}`}>
      <h2 class="utrecht-heading-2" id={`eisen-${set.id}`}>
        {set.department?.name ?? t('requirements.whole')}
      </h2>
      {items.length === 0 && <p>{t('requirements.nothing')}</p>}
      {items.length > 0 && (
        <ul class="rows">
          {items.map(item => (
            <Item
              key={`${item.kind} ${item.about} ${item.professionCodes.join()}`}
              item={item}
              isPending={adopting.isPending}
              drop={() => adopting.adopt(items.filter(one => one !== item))}
            />
          ))}
        </ul>
      )}
      {!isAdding &&
        adopting.mistakes.map(code => (
          <Notice key={code} tone="bad">
            <p>{t(`adoptRequirementSet.${code}`)}</p>
          </Notice>
        ))}
      {isAdding ? (
        <RequirementForm
          isPending={adopting.isPending}
          mistakes={adopting.mistakes}
          send={item => adopting.adopt([...items, item])}
          cancel={() => setAdding(false)}
        />
      ) : (
        <p>
          <Button kind="secondary-action" opener={opener} onPress={() => setAdding(true)}>
            {t('requirements.add')}
            <span class="for-listeners"> {set.name}</span>
          </Button>
        </p>
      )}
    </section>
  );
}

interface ItemProps {
  readonly item: RequirementItemLineFragment;
  readonly isPending: boolean;
  readonly drop: () => Promise<void>;
}

function Item({ item, isPending, drop }: ItemProps) {
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
          consequence={t('requirements.dropWhat', { name })}
          doWords={t('requirements.doDrop')}
          isPending={isPending}
          act={drop}
        />
      </div>
    </Row>
  );
}
