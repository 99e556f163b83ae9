import { useState } from 'preact/hooks';
import type { RequirementVersionFragment } from '../generated/operations.ts';
import { t } from '../language/language.ts';
import { dateText } from '../language/time.ts';
import { Button } from '../ui/button.tsx';
import { useOpener } from '../ui/focus.ts';
import { AdoptingFailed } from './adopting-failed.tsx';
import { RequirementForm } from './requirement-form.tsx';
import { RequirementItem } from './requirement-item.tsx';
import { TakeBackVersion } from './take-back-version.tsx';
import { useAdopting, type Where } from './use-adopting.ts';

interface Props {
  readonly setId: string;
  readonly where: Where;
  /** Null while nothing is asked yet. */
  readonly version: RequirementVersionFragment | null;
  /** Whether its first day is still to come. */
  readonly isComing: boolean;
  readonly changed: () => void;
}

/** What is asked from one day on. What holds now changes from today; what comes changes from its own day. */
export function RequirementVersion({ setId, where, version, isComing, changed }: Props) {
  const [isAdding, setAdding] = useState(false);
  const opener = useOpener(isAdding);
  const items = version?.items ?? [];
  const firstDay = isComing && version ? version.validFrom : undefined;
  const adopting = useAdopting(where, () => {
    setAdding(false);
    changed();
  });
  const name = [where.name, firstDay && dateText(firstDay)].filter(Boolean).join(', ');
  return (
    <section class={isComing ? 'card stack' : 'stack'} aria-label={headOf(version, isComing)}>
      <h3 class="utrecht-heading-3">{headOf(version, isComing)}</h3>
      {items.length === 0 && <p>{t('requirements.nothing')}</p>}
      {items.length > 0 && (
        <ul class="rows">
          {items.map(item => (
            <RequirementItem
              key={`${item.kind} ${item.about} ${item.professionCodes.join()}`}
              item={item}
              firstDay={firstDay}
              isPending={adopting.isPending}
              drop={() =>
                adopting.adopt(
                  items.filter(one => one !== item),
                  firstDay,
                )
              }
            />
          ))}
        </ul>
      )}
      {!isAdding && <AdoptingFailed mistakes={adopting.mistakes} trouble={adopting.trouble} />}
      {isAdding ? (
        <RequirementForm
          firstDay={firstDay}
          isPending={adopting.isPending}
          mistakes={adopting.mistakes}
          trouble={adopting.trouble}
          send={item => adopting.adopt([...items, item], firstDay)}
          cancel={() => setAdding(false)}
        />
      ) : (
        <p>
          <Button kind="secondary-action" opener={opener} onPress={() => setAdding(true)}>
            {t('requirements.add')}
            <span class="for-listeners"> {name}</span>
          </Button>
        </p>
      )}
      {firstDay && <TakeBackVersion setId={setId} firstDay={firstDay} name={name} changed={changed} />}
    </section>
  );
}

function headOf(version: Props['version'], isComing: boolean): string {
  if (!version) return t('requirements.now');
  return t(isComing ? 'requirements.from' : 'requirements.since', { day: dateText(version.validFrom) });
}
