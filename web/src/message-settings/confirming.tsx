import { useLocation } from 'preact-iso';
import { useEffect, useState } from 'preact/hooks';
import { ConfirmMailAddressDocument } from '../generated/message-settings.ts';
import { useMutation } from '../graph/use-mutation.ts';
import { t } from '../language/language.ts';
import { announce } from '../ui/announce.tsx';
import { Notice } from '../ui/notice.tsx';
import { TroubleNotice } from '../ui/trouble-notice.tsx';

/** She comes by the link in the mail: that she is signed in and has the link proves that the address is hers. */
export function Confirming({ changed }: { readonly changed: () => void }) {
  const { query } = useLocation();
  const code = query['bevestig'];
  const { act, trouble } = useMutation(ConfirmMailAddressDocument);
  const [isGood, setGood] = useState<boolean | null>(null);
  useEffect(() => {
    if (!code) return;
    void act({ input: { code } }).then(data => {
      const payload = data?.confirmMailAddress;
      if (!payload) return;
      const isDone = payload.userErrors.length === 0;
      setGood(isDone);
      announce(t(isDone ? 'messages.confirmed' : 'confirmMailAddress.NOT_GOOD'));
      history.replaceState(null, '', '/account/berichten'); // a code that was used says nothing any more
      changed();
    });
  }, []);
  if (trouble) return <TroubleNotice trouble={trouble} />;
  if (isGood === null) return null;
  return (
    <Notice tone={isGood ? 'good' : 'warn'}>
      <p>{t(isGood ? 'messages.confirmed' : 'confirmMailAddress.NOT_GOOD')}</p>
    </Notice>
  );
}
