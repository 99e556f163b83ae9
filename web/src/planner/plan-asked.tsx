import { t } from '../language/language.ts';
import { Check } from '../ui/check.tsx';
import { SelectField } from '../ui/select-field.tsx';
import { EpaRows } from './epa-rows.tsx';
import type { PartProps } from './plan-form.tsx';
import { TextArea } from './text-area.tsx';

const credentials = [
  'BIG_REGISTRATION',
  'CONDUCT_CERTIFICATE',
  'CZO_DIPLOMA',
  'OCCUPATIONAL_HEALTH_CLEARANCE',
  'IDENTITY_SEEN',
] as const;

/** What is asked besides the profession: a whole set of EPAs, named ones with a level, credentials, other words. */
export function PlanAsked({ wish, change, choices, planning: { mistakeOf } }: PartProps) {
  const asked = wish.credentials;
  const toggle = (kind: string) =>
    change({ credentials: asked.includes(kind) ? asked.filter(one => one !== kind) : [...asked, kind] });
  const sets = choices.epaSets.map(one => [one.id, `${one.name} (${one.version})`] as const);
  return (
    <fieldset class="card plan__part">
      <legend class="plan__legend">{t('plan.asked')}</legend>
      <SelectField
        id="epa-set"
        label={t('plan.epaSet')}
        error={mistakeOf('requiredEpaSetId')}
        chosen={wish.epaSetId}
        options={[['', t('plan.noEpaSet')], ...sets]}
        choose={epaSetId => change({ epaSetId })}
      />
      <EpaRows
        epas={wish.epas}
        sets={choices.epaSets}
        change={epas => change({ epas })}
        error={mistakeOf('requiredEpas')}
      />
      {choices.requirementSets.length > 0 && (
        <SelectField
          id="eisen"
          label={t('plan.requirementSet')}
          error={mistakeOf('requirementSetId')}
          chosen={wish.requirementSetId}
          options={[
            ['', t('plan.usualRequirements')],
            ...choices.requirementSets.map(({ id, name }) => [id, name] as const),
          ]}
          choose={requirementSetId => change({ requirementSetId })}
        />
      )}
      {credentials.map(kind => (
        <Check
          key={kind}
          words={t(`credentialKind.${kind}`)}
          isChosen={asked.includes(kind)}
          toggle={() => toggle(kind)}
        />
      ))}
      <TextArea
        id="ook-gevraagd"
        label={t('facts.other')}
        hint={t('plan.otherWhy')}
        error={mistakeOf('otherRequirements')}
        value={wish.otherRequirements}
        change={otherRequirements => change({ otherRequirements })}
      />
    </fieldset>
  );
}
