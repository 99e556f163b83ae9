import { AccountTabs } from '../account/account-tabs.tsx';
import { MyDataDocument } from '../generated/my-data.ts';
import type { MyDataQuery } from '../generated/operations.ts';
import { isMissing } from '../graph/trouble.ts';
import { useQuery } from '../graph/use-query.ts';
import type { Query } from '../graph/use-query.ts';
import { t } from '../language/language.ts';
import { SignInLink } from '../sign-in/sign-in-link.tsx';
import { Answer } from '../ui/answer.tsx';
import { Empty } from '../ui/empty.tsx';
import { PageTitle } from '../ui/page-title.tsx';
import { MissingPart } from '../ui/trouble-notice.tsx';
import { Consents } from './consents.tsx';
import { DataExports } from './data-exports.tsx';
import { Erasure } from './erasure.tsx';
import { Retention } from './retention.tsx';
import '../account/account-page.css';

/** What she agreed to, a copy of all that is kept, for how long, and how to be erased. */
export function MyDataPage() {
  const query = useQuery(MyDataDocument, {});
  return (
    <div class="stack account">
      <PageTitle tab={t('myData.title')}>{t('myData.title')}</PageTitle>
      <Answer of={query} part="me" cards={3}>
        {({ me }) =>
          me ? (
            <>
              <AccountTabs />
              <Parts me={me} query={query} />
            </>
          ) : (
            <Empty why={t('myData.visitor')}>
              <SignInLink />
            </Empty>
          )
        }
      </Answer>
    </div>
  );
}

interface Props {
  readonly me: NonNullable<MyDataQuery['me']>;
  readonly query: Query<MyDataQuery>;
}

function Parts({ me, query: { data, trouble, askAgain } }: Props) {
  const { consents, dataExports, erasureRequest } = me;
  const missing = <MissingPart askAgain={askAgain} />;
  const isThere = (part: 'consents' | 'dataExports' | 'erasureRequest') => !isMissing(trouble, `me.${part}`, data);
  return (
    <>
      {isThere('consents') ? <Consents consents={consents ?? []} changed={askAgain} /> : missing}
      {isThere('dataExports') ? <DataExports exports={dataExports ?? []} changed={askAgain} /> : missing}
      {data?.retentionRules && <Retention rules={data.retentionRules} />}
      {isThere('erasureRequest') ? <Erasure request={erasureRequest} changed={askAgain} /> : missing}
    </>
  );
}
