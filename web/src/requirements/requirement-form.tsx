import { useState } from 'preact/hooks';
import type { AdoptRequirementSetErrorCode, CredentialKind } from '../generated/operations.ts';
import type { Trouble } from '../graph/trouble.ts';
import { wholeNumber } from '../keys/whole-number.ts';
import { t } from '../language/language.ts';
import { dateText } from '../language/time.ts';
import { Check } from '../ui/check.tsx';
import { Form } from '../ui/form.tsx';
import { SelectField } from '../ui/select-field.tsx';
import { TextField } from '../ui/text-field.tsx';
import { TroubleNotice } from '../ui/trouble-notice.tsx';
import type { Item } from './use-adopting.ts';

export const kinds: readonly CredentialKind[] = [
  'CONDUCT_CERTIFICATE',
  'CZO_DIPLOMA',
  'BIG_REGISTRATION',
  'LIFE_SUPPORT',
  'OCCUPATIONAL_HEALTH_CLEARANCE',
  'DRIVING_LICENCE',
  'AMBULANCE_DRIVER_CERTIFICATE',
  'IDENTITY_SEEN',
  'E_LEARNING',
  'ORGANISATION_DOCUMENT',
];

interface Props {
  /** From which day on it will be asked; left out: from today. */
  readonly firstDay?: string | undefined;
  readonly isPending: boolean;
  readonly mistakes: readonly AdoptRequirementSetErrorCode[];
  readonly trouble: Trouble | null;
  readonly send: (item: Item) => Promise<void>;
  readonly cancel: () => void;
}

const empty = { about: '', professions: '', months: '', days: '', isAgeAtStart: true };

const itemOf = (kind: CredentialKind, wish: typeof empty): Item => ({
  kind,
  about: wish.about.trim() || null,
  professionCodes: wish.professions.split(/[\s,;]+/).filter(Boolean),
  maxAgeMonths: wish.months ? wholeNumber(wish.months) : null,
  isAgeAtStart: wish.months !== '' && wish.isAgeAtStart,
  usualDays: wish.days ? wholeNumber(wish.days) : null,
});

const doWords = (firstDay: string | undefined) =>
  firstDay ? t('requirements.doAddThen', { day: dateText(firstDay) }) : t('requirements.doAdd');

/** One thing more that is asked. */
export function RequirementForm({ firstDay, isPending, mistakes, trouble, send, cancel }: Props) {
  const [kind, setKind] = useState<CredentialKind>('CONDUCT_CERTIFICATE');
  const [wish, setWish] = useState(empty);
  const mistakeOf = (...codes: AdoptRequirementSetErrorCode[]) => {
    const code = mistakes.find(one => codes.includes(one));
    return code ? t(`adoptRequirementSet.${code}`) : null;
  };
  const field = (name: 'about' | 'professions' | 'months' | 'days') => ({
    id: `eis-${name}`,
    value: wish[name],
    change: (value: string) => setWish({ ...wish, [name]: value }),
  });
  return (
    <Form {...{ isPending, mistakes, cancel }} send={() => send(itemOf(kind, wish))} doWords={doWords(firstDay)}>
      <SelectField
        id="eis-soort"
        label={t('papers.kind')}
        error={mistakeOf('ASKED_TWICE', 'TOO_MANY')}
        chosen={kind}
        options={kinds.map(one => [one, t(`credentialKind.${one}`)])}
        choose={one => setKind(one as CredentialKind)}
      />
      <TextField
        {...field('about')}
        label={t('requirements.about')}
        hint={t('requirements.aboutWhy')}
        error={mistakeOf('ABOUT_NOT_VALID')}
      />
      <TextField
        {...field('professions')}
        label={t('requirements.professions')}
        hint={t('requirements.professionsWhy')}
        error={mistakeOf('UNKNOWN_PROFESSION')}
      />
      <TextField
        {...field('months')}
        type="number"
        min={1}
        max={120}
        label={t('requirements.months')}
        error={mistakeOf('AGE_NOT_VALID', 'AGE_WITHOUT_DAY')}
      />
      <Check
        words={t('requirements.atStart')}
        isChosen={wish.isAgeAtStart}
        toggle={() => setWish({ ...wish, isAgeAtStart: !wish.isAgeAtStart })}
      />
      <TextField
        {...field('days')}
        type="number"
        min={1}
        max={365}
        label={t('requirements.usualDays')}
        error={mistakeOf('DAYS_NOT_VALID')}
      />
      {trouble && <TroubleNotice trouble={trouble} />}
    </Form>
  );
}
