import { useRoute } from 'preact-iso';
import type { CredentialsToVerifyQuery } from '../generated/operations.ts';
import { CredentialsToVerifyDocument } from '../generated/to-verify.ts';
import { useQuery } from '../graph/use-query.ts';
import { t } from '../language/language.ts';
import { NotYours } from '../shell/not-yours.tsx';
import { Answer } from '../ui/answer.tsx';
import { Empty } from '../ui/empty.tsx';
import { Notice } from '../ui/notice.tsx';
import { PageTitle } from '../ui/page-title.tsx';
import { PaperTabs } from './paper-tabs.tsx';
import { ToVerify } from './to-verify.tsx';

/** What waits for HR of a member: the paper is beside her, one press says that it is right. */
export function ToVerifyPage() {
  const slug = useRoute().params['slug'] ?? '';
  const query = useQuery(CredentialsToVerifyDocument, { slug });
  return (
    <div class="stack">
      <PageTitle tab={t('verify.title')}>{t('verify.title')}</PageTitle>
      <Answer of={query} part="member" cards={3}>
        {({ member }) =>
          member?.viewerCanVerifyCredentials ? (
            <Waiting member={member} changed={query.askAgain} />
          ) : (
            <NotYours why={t('verify.notYours')} />
          )
        }
      </Answer>
    </div>
  );
}

interface Props {
  readonly member: NonNullable<CredentialsToVerifyQuery['member']>;
  readonly changed: () => void;
}

function Waiting({ member, changed }: Props) {
  const { id, slug, name, isRegisterLinked, credentialsToVerify } = member;
  const waiting = credentialsToVerify?.nodes ?? [];
  return (
    <>
      <PaperTabs slug={slug} />
      <p class="measure">{t('verify.why', { member: name })}</p>
      {isRegisterLinked === false && (
        <Notice tone="info">
          <p>{t('verify.byHand')}</p>
        </Notice>
      )}
      {waiting.length === 0 ? (
        <Empty why={t('verify.none')} />
      ) : (
        <ul class="rows">
          {waiting.map(one => (
            <ToVerify
              key={one.id}
              credential={one}
              memberId={id}
              isByHand={isRegisterLinked === false}
              changed={changed}
            />
          ))}
        </ul>
      )}
    </>
  );
}
