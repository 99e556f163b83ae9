import { useRoute } from 'preact-iso';
import { useState } from 'preact/hooks';
import { DetachmentsDocument } from '../generated/detachments.ts';
import type { DetachmentStatus } from '../generated/operations.ts';
import { usePages } from '../graph/use-pages.ts';
import { t } from '../language/language.ts';
import { NotYours } from '../shell/not-yours.tsx';
import { Answer } from '../ui/answer.tsx';
import { ButtonLink } from '../ui/button.tsx';
import { Empty } from '../ui/empty.tsx';
import { More } from '../ui/more.tsx';
import { PageTitle } from '../ui/page-title.tsx';
import { SelectField } from '../ui/select-field.tsx';
import { DetachmentRows } from './detachment-rows.tsx';
import { detachmentsPath } from './detachment-words.ts';
import { LendingRecords } from './lending-records.tsx';

const running: DetachmentStatus[] = ['PENDING_SIGNATURES', 'ACTIVE', 'SUSPENDED'];
const choices: Readonly<Record<string, DetachmentStatus[] | null>> = {
  running,
  drafts: ['DRAFT'],
  all: null,
};

/** Agreements by which a member lends and borrows people; what is on record of it as lender. */
export function DetachmentsPage() {
  const slug = useRoute().params['slug'] ?? '';
  const [chosen, choose] = useState('running');
  const pages = usePages(
    DetachmentsDocument,
    { slug, statuses: choices[chosen] ?? null },
    ({ member }) => member?.detachmentAgreements ?? null,
    false,
  );
  return (
    <div class="stack">
      <PageTitle tab={t('detachments.title')}>{t('detachments.title')}</PageTitle>
      <Answer of={pages.first} part="member" cards={3}>
        {({ member }) =>
          member?.detachmentAgreements ? (
            <>
              <p class="measure">{t('detachments.why', { member: member.name })}</p>
              {member.viewerCanDraftDetachments && (
                <p>
                  <ButtonLink href={`${detachmentsPath(slug)}/nieuw`}>{t('detachments.doDraft')}</ButtonLink>
                </p>
              )}
              <div class="narrow">
                <SelectField
                  id="welke"
                  label={t('detachments.which')}
                  chosen={chosen}
                  options={[
                    ['running', t('detachments.running')],
                    ['drafts', t('detachments.drafts')],
                    ['all', t('detachments.all')],
                  ]}
                  choose={choose}
                />
              </div>
              {pages.nodes.length === 0 ? (
                <Empty why={t('detachments.none')} />
              ) : (
                <DetachmentRows agreements={pages.nodes} />
              )}
              <More pages={pages} words={t('detachments.more')} />
              {member.lendingRecords && (
                <LendingRecords
                  records={member.lendingRecords}
                  memberId={member.id}
                  mayRecord={member.viewerCanDraftDetachments === true}
                  changed={pages.first.askAgain}
                />
              )}
            </>
          ) : (
            <NotYours why={t('detachments.notYours')} />
          )
        }
      </Answer>
    </div>
  );
}
