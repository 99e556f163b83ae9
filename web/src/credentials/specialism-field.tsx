import type { CredentialToVerifyFragment } from '../generated/operations.ts';
import { t } from '../language/language.ts';
import { SelectField } from '../ui/select-field.tsx';

/** Specialisms that shifts and pools ask for (PR-3), by the profession of the registration. */
const specialisms = {
  '01': ['01.047', '01.056', '01.071'],
  '30': ['30.065', '30.066', '30.067', '30.068', '30.069'],
} as const;

type Code = (typeof specialisms)[keyof typeof specialisms][number];

const codesOf = ({ kind, about }: CredentialToVerifyFragment): readonly Code[] =>
  kind === 'BIG_REGISTRATION' && about && about in specialisms ? specialisms[about as keyof typeof specialisms] : [];

interface Props {
  readonly credential: CredentialToVerifyFragment;
  readonly chosen: string;
  readonly choose: (code: string) => void;
}

/** What who looks in the register by hand reads there beside the number; nothing where no specialism is known of. */
export function SpecialismField({ credential, chosen, choose }: Props) {
  const codes = codesOf(credential);
  if (codes.length === 0) return null;
  return (
    <SelectField
      id={`specialisme-${credential.id}`}
      label={t('verify.specialism')}
      chosen={chosen}
      options={[
        ['', t('verify.noSpecialism')] as const,
        ...codes.map(code => [code, t(`specialism.${code}`)] as const),
      ]}
      choose={choose}
    />
  );
}
