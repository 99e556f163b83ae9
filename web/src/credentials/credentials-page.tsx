import { AccountTabs } from '../account/account-tabs.tsx';
import { MyCredentialsDocument } from '../generated/credentials.ts';
import { useQuery } from '../graph/use-query.ts';
import { t } from '../language/language.ts';
import { SignInLink } from '../sign-in/sign-in-link.tsx';
import { Answer } from '../ui/answer.tsx';
import { Empty } from '../ui/empty.tsx';
import { PageTitle } from '../ui/page-title.tsx';
import { Credentials } from './credentials.tsx';
import { Readiness } from './readiness.tsx';

/** What she can show of herself, once for all hosts, and what each host still misses. */
export function CredentialsPage() {
  const query = useQuery(MyCredentialsDocument, {});
  return (
    <div class="stack">
      <PageTitle tab={t('papers.title')}>{t('papers.title')}</PageTitle>
      <Answer of={query} part="me" cards={3}>
        {({ me, viewer }) =>
          me ? (
            <>
              <AccountTabs />
              <p class="measure">{t('papers.why')}</p>
              <Credentials credentials={me.credentials ?? []} changed={query.askAgain} />
              <Readiness
                credentials={me.credentials ?? []}
                members={viewer?.region.members ?? []}
                changed={query.askAgain}
              />
            </>
          ) : (
            <Empty why={t('papers.visitor')}>
              <SignInLink />
            </Empty>
          )
        }
      </Answer>
    </div>
  );
}
