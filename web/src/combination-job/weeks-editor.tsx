import { t } from '../language/language.ts';
import { Button } from '../ui/button.tsx';
import { freeWeek } from './drafted-weeks.ts';
import type { DraftedWeek } from './drafted-weeks.ts';
import { WeekEditor } from './week-editor.tsx';

interface Props {
  readonly weeks: readonly DraftedWeek[];
  readonly employers: readonly (readonly [id: string, name: string])[];
  readonly change: (weeks: readonly DraftedWeek[]) => void;
}

const mostWeeks = 13;

/** The weeks in their order; a new one begins as the last. */
export function WeeksEditor({ weeks, employers, change }: Props) {
  return (
    <>
      {weeks.map((week, index) => (
        <WeekEditor
          key={index}
          number={index + 1}
          week={week}
          employers={employers}
          change={next => change(weeks.with(index, next))}
        />
      ))}
      <p class="row">
        {weeks.length < mostWeeks && (
          <Button kind="secondary-action" onPress={() => change([...weeks, weeks.at(-1) ?? freeWeek])}>
            {t('combination.addWeek')}
          </Button>
        )}
        {weeks.length > 1 && (
          <Button kind="subtle" onPress={() => change(weeks.slice(0, -1))}>
            {t('combination.removeWeek')}
          </Button>
        )}
      </p>
    </>
  );
}
