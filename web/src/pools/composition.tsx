import type { ComponentChildren } from 'preact';
import type { PlannedPoolFragment } from '../generated/operations.ts';
import { t } from '../language/language.ts';
import { professionName } from '../shift/profession-name.ts';

interface Props {
  readonly of: NonNullable<PlannedPoolFragment['composition']>;
}

/** How many people of which qualification; nobody by name. */
export function Composition({ of: { people, byProfession, byEpa } }: Props) {
  return (
    <div class="stack">
      <p class="figures">
        <span>
          <strong>{people}</strong> {t('plannerPools.people', { count: people })}
        </span>
      </p>
      {people > 0 && (
        <div class="composition">
          <Counts caption={t('plannerPools.byProfession')}>
            {byProfession.map(({ profession, people: count }, index) => (
              <Count
                key={index}
                words={profession ? professionName(profession) : t('plannerPools.unknown')}
                count={count}
              />
            ))}
          </Counts>
          {byEpa.length > 0 && (
            <details>
              <summary class="go">{t('plannerPools.byEpa', { count: byEpa.length })}</summary>
              <Counts caption={t('plannerPools.epaWhat')}>
                {byEpa.map(({ epa, people: count }, index) => (
                  <Count
                    key={index}
                    words={epa ? `${epa.code} ${epa.title}` : t('plannerPools.unknown')}
                    count={count}
                  />
                ))}
              </Counts>
            </details>
          )}
        </div>
      )}
    </div>
  );
}

function Counts({ caption, children }: { readonly caption: string; readonly children: ComponentChildren }) {
  return (
    <table class="counts">
      <caption>{caption}</caption>
      <tbody>{children}</tbody>
    </table>
  );
}

function Count({ words, count }: { readonly words: string; readonly count: number }) {
  return (
    <tr>
      <th scope="row">{words}</th>
      <td>{count}</td>
    </tr>
  );
}
