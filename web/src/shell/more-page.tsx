import { useContext, useState } from 'preact/hooks';
import { LanguageContext } from '../language/language-context.ts';
import { t } from '../language/language.ts';
import { SignOutButton } from '../sign-in/sign-out-button.tsx';
import { chooseScheme, chosenScheme } from '../theme/colour-scheme.ts';
import { chooseDress, chosenDress } from '../theme/dress.ts';
import { memberTheme } from '../theme/member-theme.ts';
import { Icon } from '../ui/icon.tsx';
import { PageTitle } from '../ui/page-title.tsx';
import { Choices } from './choices.tsx';
import { account, inbox, usePlaces } from './navigation.tsx';
import { ownMember, useSession } from './viewer-context.ts';
import './more-page.css';

export function MorePage() {
  const { viewer } = useSession();
  return (
    <div class="stack more">
      <PageTitle tab={t('more.title')}>{viewer?.professional?.name ?? t('more.title')}</PageTitle>
      <ul class="more__places">
        {[...usePlaces(), ...(viewer ? [inbox, account] : [])].map(({ href, label, icon }) => (
          <li key={href}>
            <a href={href}>
              <Icon name={icon} />
              <span>{t(label)}</span>
            </a>
          </li>
        ))}
      </ul>
      <LanguageChoice />
      <SchemeChoice />
      <DressChoice />
      {viewer && <SignOutButton />}
    </div>
  );
}

function LanguageChoice() {
  const { locale, choose } = useContext(LanguageContext);
  const choices = { nl: 'Nederlands', en: 'English' };
  return <Choices name="taal" legend={t('more.language')} choices={choices} chosen={locale} choose={choose} />;
}

function SchemeChoice() {
  const [scheme, setScheme] = useState(chosenScheme());
  const choices = { system: t('more.scheme.system'), light: t('more.scheme.light'), dark: t('more.scheme.dark') };
  const choose = (next: typeof scheme) => {
    chooseScheme(next);
    setScheme(next);
  };
  return <Choices name="licht" legend={t('more.scheme')} choices={choices} chosen={scheme} choose={choose} />;
}

function DressChoice() {
  const { viewer } = useSession();
  const member = ownMember(viewer);
  if (!member) return null;
  const theme = memberTheme(member.primaryColour);
  if (!theme.isAccepted)
    return <p>{t('more.dress.refused', { ratio: theme.ratio.toFixed(1), member: member.shortName })}</p>;
  const choose = (dress: 'naober' | 'member') => {
    chooseDress(dress);
    location.reload();
  };
  const choices = { naober: 'Naober', member: member.name };
  return <Choices name="kleuren" legend={t('more.dress')} choices={choices} chosen={chosenDress()} choose={choose} />;
}
