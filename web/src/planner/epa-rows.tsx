import type { EntrustmentLevel } from '../generated/operations.ts';
import { t } from '../language/language.ts';
import { Button } from '../ui/button.tsx';
import { EpaField } from '../ui/epa-field.tsx';
import { SelectField } from '../ui/select-field.tsx';
import type { PlanChoices } from './plan-page.tsx';
import type { PlanWish } from './plan-wish.ts';

const levels: readonly EntrustmentLevel[] = ['L1', 'L2', 'L3', 'L4', 'L5'];

interface Props {
  readonly epas: PlanWish['epas'];
  readonly sets: PlanChoices['epaSets'];
  readonly change: (epas: PlanWish['epas']) => void;
  readonly error: string | null;
}

/** Named EPAs, each with the level that is enough. */
export function EpaRows({ epas, sets, change, error }: Props) {
  const set = (at: number, part: Partial<(typeof epas)[number]>) =>
    change(epas.map((one, index) => (index === at ? { ...one, ...part } : one)));
  return (
    <>
      {epas.map((one, at) => (
        <div class="plan__epa" key={at}>
          <EpaField
            id={`epa-${at}`}
            label={t('plan.epa')}
            none={t('plan.choose')}
            chosen={one.epaId}
            sets={sets}
            choose={epaId => set(at, { epaId })}
            error={error}
          />
          <SelectField
            id={`niveau-${at}`}
            label={t('plan.level')}
            chosen={one.level}
            options={levels.map(level => [level, t('epa.level', { level: level.slice(1) })] as const)}
            choose={level => set(at, { level: level as EntrustmentLevel })}
          />
          <Button kind="subtle" onPress={() => change(epas.filter((_, index) => index !== at))}>
            {t('plan.removeEpa')}
          </Button>
        </div>
      ))}
      <p>
        <Button kind="secondary-action" onPress={() => change([...epas, { epaId: '', level: 'L4' }])}>
          {t('plan.addEpa')}
        </Button>
      </p>
    </>
  );
}
