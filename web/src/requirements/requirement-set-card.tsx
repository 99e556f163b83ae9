import { useState } from 'preact/hooks';
import type { RequirementSetCardFragment } from '../generated/operations.ts';
import { t } from '../language/language.ts';
import { daysLater, localDate } from '../language/time.ts';
import { Button } from '../ui/button.tsx';
import { useOpener } from '../ui/focus.ts';
import { Form } from '../ui/form.tsx';
import { TextField } from '../ui/text-field.tsx';
import { AdoptingFailed } from './adopting-failed.tsx';
import { RequirementVersion } from './requirement-version.tsx';
import { useAdopting, type Where } from './use-adopting.ts';

interface Props {
  readonly set: RequirementSetCardFragment;
  readonly memberId: string;
  readonly changed: () => void;
}

/** What one set asks now, and what it asks from which later day on. */
export function RequirementSetCard({ set, memberId, changed }: Props) {
  const today = localDate(new Date());
  const oldestFirst = set.versions.toReversed();
  const now = oldestFirst.findLast(({ validFrom }) => validFrom <= today) ?? null;
  const coming = oldestFirst.filter(({ validFrom }) => validFrom > today);
  const where = { memberId, departmentId: set.department?.id ?? null, name: set.name };
  const itemsOn = (day: string) => oldestFirst.findLast(({ validFrom }) => validFrom <= day)?.items ?? [];
  return (
    <section class="stack" aria-labelledby={`eisen-${set.id}`}>
      <h2 class="utrecht-heading-2" id={`eisen-${set.id}`}>
        {set.department?.name ?? t('requirements.whole')}
      </h2>
      <RequirementVersion setId={set.id} where={where} version={now} isComing={false} changed={changed} />
      {coming.map(version => (
        <RequirementVersion
          key={version.validFrom}
          setId={set.id}
          where={where}
          version={version}
          isComing
          changed={changed}
        />
      ))}
      <Later where={where} setId={set.id} itemsOn={itemsOn} changed={changed} />
    </section>
  );
}

interface LaterProps {
  readonly where: Where;
  readonly setId: string;
  readonly itemsOn: (day: string) => RequirementSetCardFragment['versions'][number]['items'];
  readonly changed: () => void;
}

/** A change that comes: it begins as what holds on that day, and is changed from there. */
function Later({ where, setId, itemsOn, changed }: LaterProps) {
  const tomorrow = daysLater(localDate(new Date()), 1);
  const [isPlanning, setPlanning] = useState(false);
  const [day, setDay] = useState(tomorrow);
  const opener = useOpener(isPlanning);
  const { adopt, isPending, mistakes, trouble } = useAdopting(where, () => {
    setPlanning(false);
    changed();
  });
  if (!isPlanning)
    return (
      <p>
        <Button kind="subtle" opener={opener} onPress={() => setPlanning(true)}>
          {t('requirements.later')}
          <span class="for-listeners"> {where.name}</span>
        </Button>
      </p>
    );
  const isTooEarly = day < tomorrow;
  return (
    <Form
      isPending={isPending}
      mistakes={isTooEarly ? [...mistakes, day] : mistakes}
      send={async () => {
        if (!isTooEarly) await adopt(itemsOn(day), day);
      }}
      cancel={() => setPlanning(false)}
      doWords={t('requirements.doLater')}
    >
      <TextField
        id={`eisen-dag-${setId}`}
        type="date"
        min={tomorrow}
        label={t('requirements.firstDay')}
        hint={t('requirements.firstDayWhy')}
        error={isTooEarly ? t('requirements.firstDayTooEarly') : null}
        value={day}
        change={setDay}
      />
      <AdoptingFailed mistakes={mistakes} trouble={trouble} />
    </Form>
  );
}
