import { useState } from 'preact/hooks';
import { EndEngagementDocument } from '../generated/engagement.ts';
import type { EndEngagementErrorCode } from '../generated/operations.ts';
import { useMutation } from '../graph/use-mutation.ts';
import { t } from '../language/language.ts';
import { localDate } from '../language/time.ts';
import { announce } from '../ui/announce.tsx';
import { Button } from '../ui/button.tsx';
import { ConfirmPress } from '../ui/confirm-press.tsx';
import { useOpener } from '../ui/focus.ts';
import { Form } from '../ui/form.tsx';
import { TextField } from '../ui/text-field.tsx';
import { TroubleNotice } from '../ui/trouble-notice.tsx';
import type { CardProps } from './engagement-card.tsx';

/** One that is active is ended from a day on; one that is not is said no to. */
export function EndEngagement({ engagement, other, changed }: CardProps & { readonly other: string }) {
  const { act, isPending, trouble } = useMutation(EndEngagementDocument);
  const [mistakes, setMistakes] = useState<readonly EndEngagementErrorCode[]>([]);
  const [isOpen, setOpen] = useState(false);
  const opener = useOpener(isOpen);
  if (!engagement.viewerCanEnd) return null;
  const end = async (lastDay: string | null) => {
    const payload = (await act({ input: { engagementId: engagement.id, lastDay } }))?.endEngagement;
    if (!payload) return;
    setMistakes(payload.userErrors.map(({ code }) => code));
    if (payload.userErrors.length > 0) return;
    announce(t('engagement.ended'));
    changed();
  };
  const mishap = trouble && <TroubleNotice trouble={trouble} />;
  if (engagement.status !== 'ACTIVE')
    return (
      <>
        <ConfirmPress
          words={t('engagement.refuse')}
          about={other}
          consequence={t('engagement.refuseMeans')}
          doWords={t('engagement.refuse')}
          isPending={isPending}
          act={() => end(null)}
        />
        {mishap}
      </>
    );
  return isOpen ? (
    <EndForm
      {...{ isPending, mistakes }}
      id={engagement.id}
      until={engagement.endsOn}
      send={end}
      cancel={() => setOpen(false)}
    >
      {mishap}
    </EndForm>
  ) : (
    <p>
      <Button kind="secondary-action" opener={opener} onPress={() => setOpen(true)}>
        {t('engagement.end')}
        <span class="for-listeners"> {other}</span>
      </Button>
    </p>
  );
}

interface FormProps {
  readonly id: string;
  readonly until: string;
  readonly isPending: boolean;
  readonly mistakes: readonly EndEngagementErrorCode[];
  readonly send: (lastDay: string) => Promise<void>;
  readonly cancel: () => void;
  readonly children: preact.ComponentChildren;
}

function EndForm({ id, until, isPending, mistakes, send, cancel, children }: FormProps) {
  const [day, setDay] = useState(localDate(new Date()));
  return (
    <Form doWords={t('engagement.end')} send={() => send(day)} {...{ isPending, mistakes, cancel }}>
      <TextField
        id={`einde-${id}`}
        type="date"
        label={t('engagement.lastDay')}
        hint={t('engagement.endMeans')}
        min={localDate(new Date())}
        max={until}
        error={mistakes[0] ? t(`endEngagement.${mistakes[0]}`) : null}
        value={day}
        change={setDay}
      />
      {children}
    </Form>
  );
}
