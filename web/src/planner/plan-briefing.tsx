import { t } from '../language/language.ts';
import type { PartProps } from './plan-form.tsx';
import { TextArea } from './text-area.tsx';

const fields = ['reportAt', 'askFor', 'bring', 'contact', 'remarks'] as const;

/** What to know before coming; how to reach the department is shown to who signed up alone. */
export function PlanBriefing({ wish, change, planning: { mistakeOf } }: PartProps) {
  return (
    <fieldset class="card plan__part">
      <legend class="plan__legend">{t('plan.briefing')}</legend>
      <div class="plan__fields">
        {fields.map(field => (
          <TextArea
            key={field}
            id={`uitleg-${field}`}
            label={t(`briefing.${field}`)}
            {...(field === 'contact' && { hint: t('plan.contactWhy') })}
            error={mistakeOf(field)}
            value={wish[field]}
            change={text => change({ [field]: text })}
          />
        ))}
      </div>
    </fieldset>
  );
}
