import { useState } from 'preact/hooks';
import { EndCombinationJobDocument } from '../generated/combination-job.ts';
import type { EndCombinationJobErrorCode } from '../generated/operations.ts';
import { useMutation } from '../graph/use-mutation.ts';
import { t } from '../language/language.ts';
import { localDate } from '../language/time.ts';
import { announce } from '../ui/announce.tsx';
import { Button } from '../ui/button.tsx';
import { useOpener } from '../ui/focus.ts';
import { Form } from '../ui/form.tsx';
import { TextField } from '../ui/text-field.tsx';
import { TroubleNotice } from '../ui/trouble-notice.tsx';
import type { JobProps } from './job-card.tsx';

/** What was agreed ends on a day; the others hear of it. */
export function EndJob({ job, changed }: Pick<JobProps, 'job' | 'changed'>) {
  const { act, isPending, trouble } = useMutation(EndCombinationJobDocument);
  const [isOpen, setOpen] = useState(false);
  const [lastDay, setDay] = useState(localDate(new Date()));
  const [mistakes, setMistakes] = useState<readonly EndCombinationJobErrorCode[]>([]);
  const opener = useOpener(isOpen);
  if (!job.viewerCanEnd) return null;
  const send = async () => {
    const payload = (await act({ input: { combinationJobId: job.id, lastDay } }))?.endCombinationJob;
    if (!payload) return;
    setMistakes(payload.userErrors.map(({ code }) => code));
    if (payload.userErrors.length > 0) return;
    announce(t('combination.ended'));
    setOpen(false);
    changed();
  };
  if (!isOpen)
    return (
      <Button kind="secondary-action" opener={opener} onPress={() => setOpen(true)}>
        {t('combination.end')}
      </Button>
    );
  return (
    <Form doWords={t('combination.end')} cancel={() => setOpen(false)} {...{ isPending, mistakes, send }}>
      <TextField
        id={`baan-einde-${job.id}`}
        type="date"
        label={t('engagement.lastDay')}
        hint={t('combination.endMeans')}
        min={localDate(new Date())}
        error={mistakes[0] ? t(`endCombinationJob.${mistakes[0]}`) : null}
        value={lastDay}
        change={setDay}
      />
      {trouble && <TroubleNotice trouble={trouble} />}
    </Form>
  );
}
