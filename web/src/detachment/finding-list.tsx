import type { DetachmentFindingWordsFragment } from '../generated/operations.ts';
import { t } from '../language/language.ts';
import { Notice } from '../ui/notice.tsx';

/** What speaks against an agreement, and what to watch; with the rule behind each. */
export function FindingList({ findings }: { readonly findings: readonly DetachmentFindingWordsFragment[] }) {
  return (
    <div class="stack stack--tight" role="status">
      {findings.map(({ code, enforcement, ruleId, source }) => (
        <Notice key={code} tone={enforcement === 'BLOCK' ? 'bad' : 'warn'}>
          <p>{t(`detachmentFinding.${code}`)}</p>
          <p class="small muted">
            {ruleId}: <span lang="en">{source}</span>
          </p>
        </Notice>
      ))}
    </div>
  );
}
