import type { AccountQuery } from '../generated/operations.ts';
import { AccountDocument } from '../generated/account.ts';
import { useQuery } from '../graph/use-query.ts';
import { t } from '../language/language.ts';
import { SignInLink } from '../sign-in/sign-in-link.tsx';
import { SignOutButton } from '../sign-in/sign-out-button.tsx';
import { Answer } from '../ui/answer.tsx';
import { Empty } from '../ui/empty.tsx';
import { PageTitle } from '../ui/page-title.tsx';
import { AccountTabs } from './account-tabs.tsx';
import { Identities } from './identities.tsx';
import { PersonalTokens } from './personal-tokens.tsx';
import { Sessions } from './sessions.tsx';
import { useServiceName } from './use-service-name.ts';
import { WhoIAm } from './who-i-am.tsx';
import './account-page.css';

export type AccountViewer = NonNullable<AccountQuery['viewer']>;

export function AccountPage() {
  const query = useQuery(AccountDocument, {});
  const name = query.data?.viewer?.professional?.name;
  return (
    <div class="stack account">
      <PageTitle tab={t('account.title')}>{name ?? t('account.title')}</PageTitle>
      <Answer of={query} part="viewer" cards={3}>
        {({ viewer }) =>
          viewer ? (
            <Parts viewer={viewer} askAgain={query.askAgain} />
          ) : (
            <Empty why={t('account.visitor')}>
              <SignInLink />
            </Empty>
          )
        }
      </Answer>
    </div>
  );
}

interface Props {
  readonly viewer: AccountViewer;
  readonly askAgain: () => void;
}

function Parts({ viewer, askAgain }: Props) {
  const nameOf = useServiceName();
  return (
    <>
      <AccountTabs />
      <WhoIAm viewer={viewer} />
      <Sessions sessions={viewer.sessions} nameOf={nameOf} changed={askAgain} />
      <Identities viewer={viewer} nameOf={nameOf} changed={askAgain} />
      <PersonalTokens roles={viewer.roles} />
      <SignOutButton />
    </>
  );
}
