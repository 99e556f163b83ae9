import { useState } from 'preact/hooks';
import { t } from '../language/language.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { signOut } from './sign-out.ts';

export function SignOutButton() {
  const [state, setState] = useState<'idle' | 'leaving' | 'failed'>('idle');
  const leave = () => {
    setState('leaving');
    signOut().catch(() => setState('failed'));
  };
  return (
    <>
      <p>
        <Button kind="secondary-action" isPending={state === 'leaving'} onPress={leave}>
          {t('signIn.out')}
        </Button>
      </p>
      {state === 'failed' && (
        <div role="alert">
          <Notice tone="bad">
            <p>{t('signIn.outFailed')}</p>
          </Notice>
        </div>
      )}
    </>
  );
}
