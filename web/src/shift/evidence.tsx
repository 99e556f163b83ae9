import { t } from '../language/language.ts';
import { dayText } from '../language/time.ts';
import { Notice } from '../ui/notice.tsx';
import type { Shift } from './shift-page.tsx';

/** What was decided about her against a rule, and what changed since: she reads both. */
export function Evidence({ signUp }: { readonly signUp: NonNullable<Shift['viewerSignUp']> }) {
  const { override, recheck } = signUp;
  return (
    <>
      {override && (
        <Notice tone="info">
          <p>
            {t('why.override', { day: dayText(override.decidedAt), reason: t(`overrideBecause.${override.code}`) })}
          </p>
          {override.words && <p>{t('why.overrideWords', { words: override.words })}</p>}
        </Notice>
      )}
      {recheck && recheck.outcome !== 'ELIGIBLE' && (
        <Notice tone="warn">
          <p>{t('why.recheck', { rules: recheck.ruleIds.join(', ') })}</p>
        </Notice>
      )}
    </>
  );
}
