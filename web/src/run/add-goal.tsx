import { useState } from 'preact/hooks';
import { AddPlacementGoalDocument, GoalEpasDocument } from '../generated/placement.ts';
import { useMutation } from '../graph/use-mutation.ts';
import { useQuery } from '../graph/use-query.ts';
import { t } from '../language/language.ts';
import { localDate } from '../language/time.ts';
import { announce } from '../ui/announce.tsx';
import { Button } from '../ui/button.tsx';
import { EpaField } from '../ui/epa-field.tsx';
import { TextField } from '../ui/text-field.tsx';
import { TroubleNotice } from '../ui/trouble-notice.tsx';
import { setsOn, wordsFor } from './goal-epas.ts';
import type { Goal } from './goal-epas.ts';

interface Props {
  readonly placementId: string;
  readonly changed: () => void;
}

/** A goal in her words, about an EPA or about none; without an answer about EPAs her words are enough. */
export function AddGoal({ placementId, changed }: Props) {
  const { act, isPending, trouble } = useMutation(AddPlacementGoalDocument);
  const [goal, setGoal] = useState(empty);
  const [mistake, setMistake] = useState<string | null>(null);
  const add = async () => {
    const input = { placementId, text: goal.text, epaDefinitionId: goal.epaId || null };
    const payload = (await act({ input }))?.addPlacementGoal;
    if (!payload) return;
    const code = payload.userErrors[0]?.code;
    const words = code ? t(`placementError.${code}`) : null;
    setMistake(words);
    announce(words ?? t('run.done'));
    if (words) return;
    setGoal(empty);
    changed();
  };
  return (
    <form
      class="stack stack--tight"
      noValidate
      aria-label={t('run.addGoal')}
      onSubmit={event => {
        event.preventDefault();
        if (!isPending) void add();
      }}
    >
      <GoalEpa goal={goal} change={setGoal} />
      <div class="quick">
        <TextField
          id="doel"
          label={t('run.goal')}
          value={goal.text}
          change={text => setGoal({ ...goal, text })}
          error={mistake}
        />
        <Button kind="secondary-action" type="submit" isPending={isPending}>
          {t('run.addGoal')}
        </Button>
      </div>
      {trouble && <TroubleNotice trouble={trouble} kept={t('run.kept')} />}
    </form>
  );
}

const empty: Goal = { text: '', epaId: '' };

interface EpaProps {
  readonly goal: Goal;
  readonly change: (goal: Goal) => void;
}

/** Nothing while learning does not answer. */
function GoalEpa({ goal, change }: EpaProps) {
  const { data } = useQuery(GoalEpasDocument, {});
  const sets = setsOn(data?.epaSets ?? [], localDate(new Date()));
  if (sets.length === 0) return null;
  return (
    <EpaField
      id="doel-epa"
      label={t('run.goalEpa')}
      none={t('run.goalNoEpa')}
      sets={sets}
      chosen={goal.epaId}
      choose={epaId => change({ epaId, text: wordsFor(sets, goal, epaId) })}
    />
  );
}
