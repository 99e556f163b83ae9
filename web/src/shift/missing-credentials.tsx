import type { WhyFindingFragment } from '../generated/operations.ts';
import { t } from '../language/language.ts';

type Missing = WhyFindingFragment['missingCredentials'][number];

/** Which papers it is about; what to do about each stands with her own papers. */
export function MissingCredentials({ missing }: { readonly missing: readonly Missing[] }) {
  if (missing.length === 0) return null;
  return (
    <p>
      {missing.map(({ kind, about }) => [t(`credentialKind.${kind}`), about].filter(Boolean).join(' ')).join(', ')}.{' '}
      <a class="utrecht-link utrecht-link--html-a" href="/mijn-papieren">
        {t('why.toPapers')}
      </a>
    </p>
  );
}
