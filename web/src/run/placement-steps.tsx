import { t } from '../language/language.ts';
import { momentText } from '../language/time.ts';
import type { SeenPlacement } from './placement-page.tsx';

/** What was done, by whom and when, oldest first. */
export function PlacementSteps({ steps }: { readonly steps: SeenPlacement['steps'] }) {
  if (steps.length === 0) return null;
  return (
    <section class="stack stack--tight" aria-labelledby="verloop">
      <h2 class="utrecht-heading-2" id="verloop">
        {t('run.steps')}
      </h2>
      <ol class="run__steps">
        {steps.map(({ act, status, party, at, by }) => (
          <li key={`${at}-${act}`}>
            <strong>{t(`placementStatus.${status}`)}</strong>
            <br />
            <span class="small muted">{[momentText(at), by?.name ?? t(`placementParty.${party}`)].join(' · ')}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
