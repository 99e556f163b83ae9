import type { WhyFindingFragment } from '../generated/operations.ts';
import { t } from '../language/language.ts';

type Missing = WhyFindingFragment['missingEpas'][number];

/** What she does not hold yet, at which level it is asked, and where she can learn it. */
export function MissingEpas({ missing }: { readonly missing: readonly Missing[] }) {
  if (missing.length === 0) return null;
  return (
    <ul class="missing-epas">
      {missing.map((one, index) => (
        <li key={one.epa?.id ?? index}>
          <p class="missing-epas__title">{one.epa ? `${one.epa.code} ${one.epa.title}` : t('epa.unknown')}</p>
          <p class="small">{levels(one)}</p>
          <LearnIt steps={one.epa?.taughtIn ?? []} />
        </li>
      ))}
    </ul>
  );
}

function levels({ requiredLevel, heldLevel }: Missing): string {
  const asked = t('epa.asked', { level: requiredLevel.slice(1) });
  return `${asked} ${heldLevel ? t('epa.held', { level: heldLevel.slice(1) }) : t('epa.notHeld')}`;
}

type Step = NonNullable<NonNullable<Missing['epa']>['taughtIn']>[number];

function LearnIt({ steps }: { readonly steps: readonly Step[] }) {
  if (steps.length === 0) return <p class="small muted">{t('epa.notTaught')}</p>;
  return (
    <ul>
      {steps.map(({ id, title, pathway }) => (
        <li key={id}>
          <a class="utrecht-link utrecht-link--html-a" href={`/leerlijnen/${pathway.slug}`}>
            {t('epa.learn', { step: title, pathway: pathway.title })}
          </a>
        </li>
      ))}
    </ul>
  );
}
