import { ReplayRosterImportDocument } from '../generated/roster.ts';
import { useMutation } from '../graph/use-mutation.ts';
import { t } from '../language/language.ts';
import { announce } from '../ui/announce.tsx';
import { Button } from '../ui/button.tsx';

interface Props {
  readonly id: string;
  readonly started: (importId: string) => void;
}

/** Runs the same file again, without choosing it again. */
export function ReplayButton({ id, started }: Props) {
  const { act, isPending } = useMutation(ReplayRosterImportDocument);
  const replay = async () => {
    const payload = (await act({ input: { rosterImportId: id } }))?.replayRosterImport;
    const code = payload?.userErrors[0]?.code;
    if (code) announce(t(`replayRosterImport.${code}`));
    else if (payload?.rosterImport) started(payload.rosterImport.id);
  };
  return (
    <Button kind="secondary-action" isPending={isPending} onPress={() => void replay()}>
      {t('roster.replay')}
    </Button>
  );
}
