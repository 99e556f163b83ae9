import { useState } from 'preact/hooks';
import { InviteForShiftDocument } from '../generated/desk.ts';
import type { MessageKey } from '../language/language.ts';
import { t } from '../language/language.ts';
import { mistakeIn, useStep } from '../shift/use-step.ts';
import { announce } from '../ui/announce.tsx';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { TroubleNotice } from '../ui/trouble-notice.tsx';
import { Candidates } from './candidates.tsx';

/** Asks somebody for the shift; an invitation obliges to nothing. */
export function Invite({ shiftId, invited }: { readonly shiftId: string; readonly invited: () => void }) {
  const [isOpen, setOpen] = useState(false);
  const [result, setResult] = useState<{ words: MessageKey; isGood: boolean } | null>(null);
  const { go, isPending, trouble } = useStep(
    InviteForShiftDocument,
    ({ inviteForShift }) => mistakeIn(inviteForShift, code => `inviteForShift.${code}`),
    'candidates.invited',
    (words, isGood) => {
      setResult({ words, isGood });
      announce(t(words));
      if (isGood) setOpen(false);
      invited();
    },
  );
  return (
    <div class="stack">
      <p>
        <Button kind="secondary-action" isExpanded={isOpen} onPress={() => setOpen(!isOpen)}>
          {t('candidates.open')}
        </Button>
      </p>
      {result && (
        <Notice tone={result.isGood ? 'good' : 'warn'}>
          <p>{t(result.words)}</p>
        </Notice>
      )}
      {isOpen && (
        <Candidates
          shiftId={shiftId}
          words="candidates.invite"
          isPending={isPending}
          choose={professionalId => void go({ shiftId, professionalId })}
        />
      )}
      {trouble && <TroubleNotice trouble={trouble} kept={t('desk.kept')} />}
    </div>
  );
}
