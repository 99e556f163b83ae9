import { SetNightExemptionDocument } from '../generated/working-time.ts';
import { useMutation } from '../graph/use-mutation.ts';
import { t } from '../language/language.ts';
import { announce } from '../ui/announce.tsx';
import { Switch } from '../ui/switch.tsx';
import { TroubleNotice } from '../ui/trouble-notice.tsx';

interface Props {
  readonly isExempt: boolean;
  readonly askAgain: () => void;
}

/** That she works no nights: her own word, without a reason. */
export function NightChoice({ isExempt, askAgain }: Props) {
  const setting = useMutation(SetNightExemptionDocument);
  const flip = async () => {
    if (!(await setting.act({ input: { isExempt: !isExempt } }))) return;
    announce(t('workingTime.saved'));
    askAgain();
  };
  return (
    <section class="card stack" aria-labelledby="nachten">
      <h2 class="utrecht-heading-2" id="nachten">
        {t('workingTime.nightsTitle')}
      </h2>
      <Switch
        words={t('workingTime.noNights')}
        isOn={isExempt}
        isPending={setting.isPending}
        flip={() => void flip()}
        describedBy="nachten-uitleg"
      />
      <p id="nachten-uitleg">{t('workingTime.noNightsWhy')}</p>
      {setting.trouble && <TroubleNotice trouble={setting.trouble} />}
    </section>
  );
}
