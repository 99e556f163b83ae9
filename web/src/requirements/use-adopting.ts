import { useState } from 'preact/hooks';
import type { AdoptRequirementSetErrorCode, RequirementItemLineFragment } from '../generated/operations.ts';
import { AdoptRequirementSetDocument } from '../generated/requirements.ts';
import { useMutation } from '../graph/use-mutation.ts';
import { t } from '../language/language.ts';
import { dateText, localDate } from '../language/time.ts';
import { announce } from '../ui/announce.tsx';

export type Item = Pick<
  RequirementItemLineFragment,
  'kind' | 'about' | 'professionCodes' | 'maxAgeMonths' | 'isAgeAtStart' | 'usualDays'
>;

/** Whose set. */
export interface Where {
  readonly memberId: string;
  readonly departmentId: string | null;
  readonly name: string;
}

/** Adopts what is asked from a day on: today, unless another is said. */
export function useAdopting(where: Where, done: () => void) {
  const { act, isPending, trouble } = useMutation(AdoptRequirementSetDocument);
  const [mistakes, setMistakes] = useState<readonly AdoptRequirementSetErrorCode[]>([]);
  const adopt = async (items: readonly Item[], firstDay?: string) => {
    const asked = items.map(({ kind, about, professionCodes, maxAgeMonths, isAgeAtStart, usualDays }) => ({
      kind,
      about,
      professionCodes: [...professionCodes],
      maxAgeMonths,
      isAgeAtStart,
      usualDays,
    }));
    const input = { ...where, validFrom: firstDay ?? localDate(new Date()), items: asked };
    const payload = (await act({ input }))?.adoptRequirementSet;
    if (!payload) return;
    setMistakes(payload.userErrors.map(({ code }) => code));
    if (payload.userErrors.length > 0) return;
    announce(firstDay ? t('requirements.adoptedThen', { day: dateText(firstDay) }) : t('requirements.adopted'));
    done();
  };
  return { adopt, isPending, mistakes, trouble };
}
