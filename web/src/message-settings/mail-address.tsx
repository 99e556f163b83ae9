import { useState } from 'preact/hooks';
import { SetMailAddressDocument, SetMessageLanguageDocument } from '../generated/message-settings.ts';
import type { MessageLanguage, WaysToReachFragment } from '../generated/operations.ts';
import { useMutation } from '../graph/use-mutation.ts';
import { t } from '../language/language.ts';
import { momentText } from '../language/time.ts';
import { announce } from '../ui/announce.tsx';
import { Button } from '../ui/button.tsx';
import { useOpener } from '../ui/focus.ts';
import { Notice } from '../ui/notice.tsx';
import { SelectField } from '../ui/select-field.tsx';
import { TroubleNotice } from '../ui/trouble-notice.tsx';
import { MailAddressForm } from './mail-address-form.tsx';

interface Props {
  readonly settings: WaysToReachFragment;
  readonly changed: () => void;
}

/** Where mail goes, and in which language. */
export function MailAddress({ settings, changed }: Props) {
  const { mailAddress, isMailOn } = settings;
  const [isOpen, setOpen] = useState(false);
  const opener = useOpener(isOpen);
  const close = () => {
    setOpen(false);
    changed();
  };
  return (
    <section class="stack" aria-labelledby="mail">
      <h2 class="utrecht-heading-2" id="mail">
        {t('messages.mail')}
      </h2>
      {isMailOn ? (
        <>
          <p class="measure">{mailAddress ? t('messages.mailTo', { address: mailAddress }) : t('messages.noMail')}</p>
          <State settings={settings} />
          {isOpen ? (
            <MailAddressForm close={close} />
          ) : (
            <div class="row">
              <Button kind="secondary-action" opener={opener} onPress={() => setOpen(true)}>
                {t(mailAddress ? 'messages.otherAddress' : 'messages.setAddress')}
              </Button>
              {mailAddress && <Remove changed={changed} />}
            </div>
          )}
          <Language settings={settings} changed={changed} />
        </>
      ) : (
        <Notice tone="info">
          <p>{t('messages.mailOff')}</p>
        </Notice>
      )}
    </section>
  );
}

function State({ settings: { mailRefusedAt, wishedAddress } }: { readonly settings: WaysToReachFragment }) {
  return (
    <>
      {mailRefusedAt && (
        <Notice tone="bad">
          <p>{t('messages.refused', { moment: momentText(mailRefusedAt) })}</p>
        </Notice>
      )}
      {wishedAddress && (
        <Notice tone="info">
          <p>{t('messages.waiting', { address: wishedAddress })}</p>
        </Notice>
      )}
    </>
  );
}

function Remove({ changed }: { readonly changed: () => void }) {
  const { act, isPending, trouble } = useMutation(SetMailAddressDocument);
  const remove = async () => {
    if (!(await act({ input: { address: null } }))) return;
    announce(t('messages.removed'));
    changed();
  };
  return (
    <>
      <Button kind="subtle" isPending={isPending} onPress={() => void remove()}>
        {t('messages.remove')}
      </Button>
      {trouble && <TroubleNotice trouble={trouble} />}
    </>
  );
}

function Language({ settings: { language }, changed }: Props) {
  const { act, trouble } = useMutation(SetMessageLanguageDocument);
  const choose = async (chosen: string) => {
    if (await act({ input: { language: chosen as MessageLanguage } })) changed();
  };
  const options = [
    ['nl', 'Nederlands'],
    ['en', 'English'],
  ] as const;
  return (
    <>
      <SelectField
        id="taal-van-mail"
        label={t('messages.language')}
        chosen={language}
        options={options}
        choose={chosen => void choose(chosen)}
      />
      {trouble && <TroubleNotice trouble={trouble} />}
    </>
  );
}
