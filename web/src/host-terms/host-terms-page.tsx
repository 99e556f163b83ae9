import { useRoute } from 'preact-iso';
import { PlaceTabs } from '../administration/administration-page.tsx';
import { HostTermsDocument } from '../generated/host-terms.ts';
import type { HostTermsQuery } from '../generated/operations.ts';
import { useQuery } from '../graph/use-query.ts';
import { t } from '../language/language.ts';
import { DeskTabs } from '../planner/desk-tabs.tsx';
import { NotYours } from '../shell/not-yours.tsx';
import { useMemberTheme } from '../theme/use-member-theme.ts';
import { Answer } from '../ui/answer.tsx';
import { PageTitle } from '../ui/page-title.tsx';
import { TroubleNotice } from '../ui/trouble-notice.tsx';
import { LateTerms } from './late-terms.tsx';
import { ReleaseOrder } from './release-order.tsx';
import './host-terms.css';

export type TermsMember = NonNullable<HostTermsQuery['member']>;

/** What a member arranges for itself alone: who sees its shifts first, and what it says of who calls off late. */
export function HostTermsPage() {
  const slug = useRoute().params['slug'] ?? '';
  const query = useQuery(HostTermsDocument, { slug });
  const member = query.data?.member;
  useMemberTheme(member?.primaryColour ?? null);
  return (
    <div class="stack">
      <PageTitle tab={t('hostTerms.title')}>
        {member ? t('hostTerms.titleOf', { member: member.name }) : t('hostTerms.title')}
      </PageTitle>
      <Answer of={query} part="member" cards={2}>
        {data =>
          data.member?.viewerCanSetTerms ? (
            <Parts member={data.member} changed={query.askAgain} />
          ) : data.member && query.trouble ? (
            <TroubleNotice trouble={query.trouble} askAgain={query.askAgain} />
          ) : (
            <NotYours why={t('hostTerms.notYours')} />
          )
        }
      </Answer>
    </div>
  );
}

function Parts({ member, changed }: { readonly member: TermsMember; readonly changed: () => void }) {
  return (
    <>
      {member.viewerCanPlan ? <DeskTabs slug={member.slug} /> : <PlaceTabs slug={member.slug} />}
      <LateTerms member={member} changed={changed} />
      <ReleaseOrder member={member} changed={changed} />
    </>
  );
}
