import { t } from '../language/language.ts';
import { momentText } from '../language/time.ts';
import type { RosterMember } from './roster-page.tsx';

type Imports = NonNullable<RosterMember['rosterImports']>['nodes'];

interface Props {
  readonly imports: Imports;
  readonly addressOf: (id: string) => string;
}

export function EarlierImports({ imports, addressOf }: Props) {
  if (imports.length === 0) return null;
  return (
    <section class="stack" aria-labelledby="eerder">
      <h2 class="utrecht-heading-2" id="eerder">
        {t('roster.earlier')}
      </h2>
      <ul class="card lines">
        {imports.map(({ id, fileName, requestedAt, status, created, updated, unchanged, rejected }) => (
          <li key={id}>
            <a class="lines__link" href={addressOf(id)}>
              {fileName}
            </a>
            <span class="muted">
              {momentText(requestedAt)} ·{' '}
              {status === 'COMPLETED'
                ? t('roster.summary', { created, updated, unchanged, rejected })
                : t(`rosterStatus.${status}`)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
