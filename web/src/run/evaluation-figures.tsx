import type { EvaluationFiguresFragment } from '../generated/operations.ts';
import { t } from '../language/language.ts';
import { inHers } from './run-text.ts';

interface Props {
  readonly title: string;
  readonly summaries: readonly EvaluationFiguresFragment[];
}

/** What is known from five people on: by sentence how many agree. */
export function EvaluationFigures({ title, summaries }: Props) {
  return (
    <div class="stack stack--tight">
      <h3 class="utrecht-heading-3">{title}</h3>
      {summaries.length === 0 && <p class="muted">{t('run.tooFew')}</p>}
      <Tables summaries={summaries} />
    </div>
  );
}

/** The same behind a press, where there is something to see. */
export function FoldedFigures({ title, summaries }: Props) {
  if (summaries.length === 0) return <EvaluationFigures title={title} summaries={summaries} />;
  return (
    <details class="run__folded">
      <summary>
        <h3 class="utrecht-heading-3 run__summary">{title}</h3>
      </summary>
      <Tables summaries={summaries} />
    </details>
  );
}

function Tables({ summaries }: Pick<Props, 'summaries'>) {
  return (
    <>
      {summaries.map(({ kind, number, figures }) => (
        <table class="run__table" key={`${kind}${number}`}>
          <caption>
            {t(`placementQuestionnaire.${kind}`)} {number > 1 && t('run.version', { number })}
          </caption>
          <thead>
            <tr>
              <th scope="col">{t('run.sentence')}</th>
              <th scope="col">{t('run.agreed')}</th>
            </tr>
          </thead>
          <tbody>
            {figures.map(({ code, text, textEn, agreed, answered }) => (
              <tr key={code}>
                <th scope="row">
                  <span class="run__figure">
                    {inHers(text, textEn)}
                    <span class="run__bar" aria-hidden="true">
                      <span style={{ inlineSize: `${Math.round((agreed / answered) * 100)}%` }} />
                    </span>
                  </span>
                </th>
                <td>{t('run.ofThem', { agreed, answered })}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ))}
    </>
  );
}
