import { isUnsure } from '../graph/trouble.ts';
import type { Trouble } from '../graph/trouble.ts';
import { t } from '../language/language.ts';
import { useSignInAddress } from '../sign-in/sign-in-address.ts';
import { Button } from './button.tsx';
import { Notice } from './notice.tsx';

interface Props {
  readonly trouble: Trouble;
  /** What an action that failed left as it was; without an answer nobody knows. */
  readonly kept?: string;
  readonly askAgain?: (() => void) | undefined;
}

/** What happened, what was kept, what to do, and the id under which it is found back. */
export function TroubleNotice({ trouble, kept, askAgain }: Props) {
  const signIn = useSignInAddress();
  return (
    <div role="alert">
      <Notice tone="bad">
        <p class="notice__title">{t(`trouble.${trouble.code}`)}</p>
        <p>
          {kept && (isUnsure(trouble) ? t('trouble.unsure') : kept)}{' '}
          {t(`trouble.${trouble.code}.do`, { seconds: trouble.waitSeconds ?? 60 })}
        </p>
        {trouble.code === 'UNAUTHENTICATED' && (
          <p>
            <a class="utrecht-link utrecht-link--html-a" href={signIn}>
              {t('signIn.go')}
            </a>
          </p>
        )}
        {trouble.requestId && <p class="small">{t('trouble.requestId', { id: trouble.requestId })}</p>}
        {askAgain && (
          <Button kind="secondary-action" onPress={askAgain}>
            {t('trouble.again')}
          </Button>
        )}
      </Notice>
    </div>
  );
}

/** In place of one part whose subgraph did not answer; the rest of the page works. */
export function MissingPart({ askAgain }: { readonly askAgain: () => void }) {
  return (
    <Notice tone="warn">
      <p>{t('trouble.part')}</p>
      <Button kind="secondary-action" onPress={askAgain}>
        {t('trouble.again')}
      </Button>
    </Notice>
  );
}
