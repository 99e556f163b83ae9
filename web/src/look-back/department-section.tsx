import type { DepartmentFeedbackFragment } from '../generated/operations.ts';
import { t } from '../language/language.ts';
import '../shift/shift-page.css';
import '../ui/rows.css';

interface Props {
  readonly name: string;
  /** Tells it from others on the page. */
  readonly id?: string;
  readonly feedback: DepartmentFeedbackFragment;
}

/** What people say of the department: how many said yes, from five people on, and their words. */
export function DepartmentSection({ name, id = '', feedback: { figures, texts } }: Props) {
  const headingId = `over-de-afdeling${id && `-${id}`}`;
  return (
    <section class="stack" aria-labelledby={headingId}>
      <h2 class="utrecht-heading-2" id={headingId}>
        {t('lookBack.department', { name })}
      </h2>
      <p class="measure">{t('lookBack.departmentWhy')}</p>
      {figures ? (
        <dl class="facts card">
          {figures.map(({ question, yes, answered }) => (
            <div key={question}>
              <dt>{t(`feedbackQuestion.${question}`)}</dt>
              <dd>{t('lookBack.figure', { yes, answered })}</dd>
            </div>
          ))}
        </dl>
      ) : (
        <p>{t('lookBack.tooFew')}</p>
      )}
      {texts.length > 0 && (
        <ul class="rows">
          {texts.map(({ text, professional }, at) => (
            <li key={`${at} ${text}`}>
              <p class="measure">{text}</p>
              <p class="small muted">{professional ? professional.name : t('lookBack.nameless')}</p>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
