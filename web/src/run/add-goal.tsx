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

interface Props {
  readonly placementId: string;
  readonly changed: () => void;
}

/** A goal in her words, about an EPA or about none; without an answer about EPAs her words are enough. */
export function AddGoal({ placementId, changed }: Props) {
  const { act, isPending, trouble } = useMutation(AddPlacementGoalDocument);
  const epas = useQuery(GoalEpasDocument, {});
  const [text, setText] = useState('');
  const [epaId, setEpaId] = useState('');
  const [mistake, setMistake] = useState<string | null>(null);
  const sets = setsOn(epas.data?.epaSets ?? [], localDate(new Date()));
  const choose = (next: string) => {
    setText(wordsFor(sets, { text, epaId }, next));
    setEpaId(next);
  };
  const add = async () => {
    const payload = (await act({ input: { placementId, text, epaDefinitionId: epaId || null } }))?.addPlacementGoal;
    if (!payload) return;
    const code = payload.userErrors[0]?.code;
    const words = code ? t(`placementError.${code}`) : null;
    setMistake(words);
    announce(words ?? t('run.done'));
    if (words) return;
    setText('');
    setEpaId('');
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
      {sets.length > 0 && (
        <EpaField id="doel-epa" label={t('run.goalEpa')} none={t('run.goalNoEpa')} {...{ sets, choose }} chosen={epaId} />
      )}
      <div class="quick">
        <TextField id="doel" label={t('run.goal')} value={text} change={setText} error={mistake} />
        <Button kind="secondary-action" type="submit" isPending={isPending}>
          {t('run.addGoal')}
        </Button>
      </div>
      {trouble && <TroubleNotice trouble={trouble} kept={t('run.kept')} />}
    </form>
  );
}
