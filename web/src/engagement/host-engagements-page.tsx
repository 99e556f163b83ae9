import { useRoute } from 'preact-iso';
import { useState } from 'preact/hooks';
import { PaperTabs } from '../credentials/paper-tabs.tsx';
import { HostEngagementsDocument } from '../generated/engagement.ts';
import type { EngagementLineFragment, HostEngagementsQuery } from '../generated/operations.ts';
import { usePages, type Pages } from '../graph/use-pages.ts';
import { t } from '../language/language.ts';
import { NotYours } from '../shell/not-yours.tsx';
import { useMemberTheme } from '../theme/use-member-theme.ts';
import { Answer } from '../ui/answer.tsx';
import { Button } from '../ui/button.tsx';
import { Empty } from '../ui/empty.tsx';
import { useOpener } from '../ui/focus.ts';
import { More } from '../ui/more.tsx';
import { PageTitle } from '../ui/page-title.tsx';
import { TroubleNotice } from '../ui/trouble-notice.tsx';
import { EngagementCard } from './engagement-card.tsx';
import { EngagementForm } from './engagement-form.tsx';

type Member = NonNullable<HostEngagementsQuery['member']>;

/** For HR of a host: its own engagements, and no other's. */
export function HostEngagementsPage() {
  const slug = useRoute().params['slug'] ?? '';
  const pages = usePages(
    HostEngagementsDocument,
    { slug, after: null },
    data => data.member?.engagements ?? null,
    false,
  );
  const query = pages.first;
  const member = query.data?.member;
  useMemberTheme(member?.primaryColour ?? null);
  return (
    <div class="stack">
      <PageTitle tab={t('engagement.title')}>
        {member ? t('engagement.titleOf', { member: member.name }) : t('engagement.title')}
      </PageTitle>
      <Answer of={query} part="member" cards={2}>
        {data =>
          data.member?.engagements ? (
            <Engagements member={data.member} pages={pages} />
          ) : data.member && query.trouble ? (
            <TroubleNotice trouble={query.trouble} askAgain={query.askAgain} />
          ) : (
            <NotYours why={t('engagement.notYours')} />
          )
        }
      </Answer>
    </div>
  );
}

interface Props {
  readonly member: Member;
  readonly pages: Pages<HostEngagementsQuery, EngagementLineFragment>;
}

function Engagements({ member, pages }: Props) {
  const [isOpen, setOpen] = useState(false);
  const opener = useOpener(isOpen);
  const { nodes } = pages;
  const changed = pages.first.askAgain;
  return (
    <>
      <PaperTabs slug={member.slug} />
      <p class="measure">{t('engagement.hostIntro')}</p>
      {isOpen ? (
        <EngagementForm
          slug={member.slug}
          cancel={() => setOpen(false)}
          done={() => {
            setOpen(false);
            changed();
          }}
        />
      ) : (
        <p>
          <Button opener={opener} onPress={() => setOpen(true)}>
            {t('engagement.draft')}
          </Button>
        </p>
      )}
      {nodes.length === 0 && <Empty why={t('engagement.hostNone')} />}
      {nodes.map(one => (
        <EngagementCard key={one.id} engagement={one} changed={changed} />
      ))}
      <More pages={pages} words={t('engagement.more')} />
    </>
  );
}
