import { CloseProgrammeDocument } from '../generated/office.ts';
import { useMutation } from '../graph/use-mutation.ts';
import { t } from '../language/language.ts';
import { announce } from '../ui/announce.tsx';
import { ConfirmPress } from '../ui/confirm-press.tsx';
import { TroubleNotice } from '../ui/trouble-notice.tsx';

interface Props {
  readonly programmeId: string;
  readonly name: string;
  readonly changed: () => void;
}

export function CloseProgramme({ programmeId, name, changed }: Props) {
  const { act, isPending, trouble } = useMutation(CloseProgrammeDocument);
  const close = async () => {
    const payload = (await act({ input: { programmeId } }))?.closeProgramme;
    if (!payload) return;
    const code = payload.userErrors[0]?.code;
    announce(code ? t(`placementError.${code}`) : t('run.done'));
    changed();
  };
  return (
    <>
      <ConfirmPress
        words={t('runOffice.closeProgramme')}
        about={name}
        consequence={t('runOffice.closeProgrammeWhat')}
        doWords={t('runOffice.closeProgramme')}
        isPending={isPending}
        act={close}
      />
      {trouble && <TroubleNotice trouble={trouble} />}
    </>
  );
}
