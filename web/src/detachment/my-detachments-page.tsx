import { MyDetachmentsDocument } from '../generated/detachments.ts';
import { useQuery } from '../graph/use-query.ts';
import { t } from '../language/language.ts';
import { SignInLink } from '../sign-in/sign-in-link.tsx';
import { Answer } from '../ui/answer.tsx';
import { Empty } from '../ui/empty.tsx';
import { PageTitle } from '../ui/page-title.tsx';
import { MissingPart } from '../ui/trouble-notice.tsx';
import { DetachmentRows } from './detachment-rows.tsx';

/** Her own agreements: what waits for her signature, what holds, what was. */
export function MyDetachmentsPage() {
  const query = useQuery(MyDetachmentsDocument, {});
  return (
    <div class="stack">
      <PageTitle tab={t('detachments.mine')}>{t('detachments.mine')}</PageTitle>
      <p class="measure">{t('detachments.mineWhy')}</p>
      <Answer of={query} part="me" cards={2}>
        {({ me }) =>
          !me ? (
            <Empty why={t('detachments.visitor')}>
              <SignInLink />
            </Empty>
          ) : !me.detachmentAgreements ? (
            <MissingPart askAgain={query.askAgain} />
          ) : me.detachmentAgreements.length === 0 ? (
            <Empty why={t('detachments.mineNone')} />
          ) : (
            <DetachmentRows agreements={me.detachmentAgreements} />
          )
        }
      </Answer>
    </div>
  );
}
