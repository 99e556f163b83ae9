import { isUnsure } from '../graph/trouble.ts';
import type { Trouble } from '../graph/trouble.ts';
import { t } from '../language/language.ts';
import { Notice } from '../ui/notice.tsx';
import { TroubleNotice } from '../ui/trouble-notice.tsx';

/** Making a key went wrong. If it was made after all, its secret is lost with the answer: pressing again helps nobody. */
export function KeyTrouble({ trouble }: { readonly trouble: Trouble }) {
  const mayBeMade = isUnsure(trouble) || trouble.code === 'CONFLICT';
  if (!mayBeMade) return <TroubleNotice trouble={trouble} kept={t('key.noneMade')} />;
  return (
    <div role="alert">
      <Notice tone="bad">
        <p class="notice__title">{t('secret.lost')}</p>
        <p>{t('secret.lostDo')}</p>
      </Notice>
    </div>
  );
}
