import { useState } from 'preact/hooks';
import { SetMailAddressDocument } from '../generated/message-settings.ts';
import { useMutation } from '../graph/use-mutation.ts';
import { t } from '../language/language.ts';
import { announce } from '../ui/announce.tsx';
import { Form } from '../ui/form.tsx';
import { TextField } from '../ui/text-field.tsx';
import { TroubleNotice } from '../ui/trouble-notice.tsx';

/** She says where mail shall go; a mail asks there whether it is hers. */
export function MailAddressForm({ close }: { readonly close: () => void }) {
  const { act, isPending, trouble } = useMutation(SetMailAddressDocument);
  const [address, setAddress] = useState('');
  const [mistakes, setMistakes] = useState<readonly string[]>([]);
  const send = async () => {
    const payload = (await act({ input: { address } }))?.setMailAddress;
    if (!payload) return;
    const against = payload.userErrors.map(({ code }) => t(`setMailAddress.${code}`));
    setMistakes(against);
    if (against.length > 0) return;
    announce(t('messages.asked', { address }));
    close();
  };
  return (
    <Form doWords={t('messages.sendLink')} isPending={isPending} mistakes={mistakes} send={send} cancel={close}>
      <TextField
        id="mailadres"
        label={t('messages.address')}
        hint={t('messages.addressHint')}
        error={mistakes[0] ?? null}
        value={address}
        change={setAddress}
      />
      {trouble && <TroubleNotice trouble={trouble} />}
    </Form>
  );
}
