import { useState } from 'preact/hooks';
import { WithdrawRequirementVersionDocument } from '../generated/requirements.ts';
import { useMutation } from '../graph/use-mutation.ts';
import { t } from '../language/language.ts';
import { dateText } from '../language/time.ts';
import { announce } from '../ui/announce.tsx';
import { ConfirmPress } from '../ui/confirm-press.tsx';
import { Notice } from '../ui/notice.tsx';
import { TroubleNotice } from '../ui/trouble-notice.tsx';

interface Props {
  readonly setId: string;
  readonly firstDay: string;
  readonly name: string;
  readonly changed: () => void;
}

/** What comes may be taken back for as long as it has not come. */
export function TakeBackVersion({ setId, firstDay, name, changed }: Props) {
  const { act, isPending, trouble } = useMutation(WithdrawRequirementVersionDocument);
  const [mistake, setMistake] = useState<string | null>(null);
  const press = async () => {
    const payload = (await act({ input: { requirementSetId: setId, validFrom: firstDay } }))
      ?.withdrawRequirementVersion;
    if (!payload) return;
    const code = payload.userErrors[0]?.code;
    const refusal = code ? t(`withdrawRequirementVersion.${code}`) : null;
    setMistake(refusal);
    announce(refusal ?? t('requirements.takenBack'));
    changed();
  };
  return (
    <>
      <ConfirmPress
        words={t('requirements.takeBack')}
        about={name}
        consequence={t('requirements.takeBackWhat', { day: dateText(firstDay) })}
        doWords={t('requirements.doTakeBack')}
        isPending={isPending}
        act={press}
      />
      {mistake && (
        <Notice tone="info">
          <p>{mistake}</p>
        </Notice>
      )}
      {trouble && <TroubleNotice trouble={trouble} />}
    </>
  );
}
