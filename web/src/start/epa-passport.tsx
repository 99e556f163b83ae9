import type { StartQuery } from '../generated/operations.ts';
import { t } from '../language/language.ts';
import '../ui/figures.css';

type Passport = NonNullable<StartQuery['me']>['epaPassport'];

/** What she holds and what she misses, as figures; the missing ones with the way to learn them. */
export function EpaPassport({ passport }: { readonly passport: Passport }) {
  if (!passport || passport.held.length + passport.missing.length === 0) return <p class="card">{t('start.noEpas')}</p>;
  const held = passport.held.filter(({ status }) => status === 'ACTIVE').length;
  const shown = passport.missing.slice(0, 4);
  return (
    <div class="card stack">
      <p class="figures">
        <span>
          <strong>{held}</strong> {t('start.held')}
        </span>
        <span>
          <strong>{passport.missing.length}</strong> {t('start.missing')}
        </span>
      </p>
      {shown.length > 0 && (
        <ul class="epas">
          {shown.map(({ id, code, title, taughtIn }) => {
            const pathway = taughtIn?.[0]?.pathway;
            return (
              <li key={id}>
                <span>
                  <span class="tag">{code}</span> <span lang="nl">{title}</span>
                </span>
                {pathway && (
                  <a class="utrecht-link utrecht-link--html-a go" href={`/leerlijnen/${pathway.slug}`}>
                    {t('start.learn', { pathway: pathway.title })}
                  </a>
                )}
              </li>
            );
          })}
        </ul>
      )}
      {passport.missing.length > shown.length && (
        <p class="muted">{t('start.moreMissing', { count: passport.missing.length - shown.length })}</p>
      )}
    </div>
  );
}
