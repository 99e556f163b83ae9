import type { AdoptRequirementSetErrorCode } from '../generated/operations.ts';
import type { Trouble } from '../graph/trouble.ts';
import { t } from '../language/language.ts';
import { Notice } from '../ui/notice.tsx';
import { TroubleNotice } from '../ui/trouble-notice.tsx';

interface Props {
  readonly mistakes: readonly AdoptRequirementSetErrorCode[];
  readonly trouble: Trouble | null;
}

/** Why nothing was adopted, where no field can say it. */
export const AdoptingFailed = ({ mistakes, trouble }: Props) => (
  <>
    {mistakes.map(code => (
      <Notice key={code} tone="bad">
        <p>{t(`adoptRequirementSet.${code}`)}</p>
      </Notice>
    ))}
    {trouble && <TroubleNotice trouble={trouble} />}
  </>
);
