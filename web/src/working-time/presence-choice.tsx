import { SetPresenceOptOutDocument } from '../generated/working-time.ts';
import { useMutation } from '../graph/use-mutation.ts';
import { t } from '../language/language.ts';
import { dateText } from '../language/time.ts';
import { announce } from '../ui/announce.tsx';
import { Switch } from '../ui/switch.tsx';
import { TroubleNotice } from '../ui/trouble-notice.tsx';

interface Props {
  /** Since when she consents; null when she does not. */
  readonly from: string | null;
  readonly askAgain: () => void;
}

/** Her written consent to more presence duty, which she takes back as freely as she gives it. */
export function PresenceChoice({ from, askAgain }: Props) {
  const setting = useMutation(SetPresenceOptOutDocument);
  const flip = async () => {
    if (!(await setting.act({ input: { isGiven: from === null } }))) return;
    announce(t('workingTime.saved'));
    askAgain();
  };
  return (
    <section class="card stack" aria-labelledby="aanwezigheid">
      <h2 class="utrecht-heading-2" id="aanwezigheid">
        {t('workingTime.presenceTitle')}
      </h2>
      <Switch
        words={t('workingTime.presence')}
        isOn={from !== null}
        isPending={setting.isPending}
        flip={() => void flip()}
        describedBy="aanwezigheid-uitleg"
      />
      <p id="aanwezigheid-uitleg">{t('workingTime.presenceWhy')}</p>
      {from !== null && <p class="muted">{t('workingTime.presenceFrom', { date: dateText(from) })}</p>}
      {setting.trouble && <TroubleNotice trouble={setting.trouble} />}
    </section>
  );
}
