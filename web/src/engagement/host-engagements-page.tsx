import { useRoute } from 'preact-iso';
import { useState } from 'preact/hooks';
import { PaperTabs } from '../credentials/paper-tabs.tsx';
import { HostEngagementsDocument } from '../generated/engagement.ts';
import type { HostEngagementsQuery } from '../generated/operations.ts';
import { useQuery } from '../graph/use-query.ts';
import { t } from '../language/language.ts';
import { NotYours } from '../shell/not-yours.tsx';
import { useMemberTheme } from '../theme/use-member-theme.ts';
import { Answer } from '../ui/answer.tsx';
import { Button } from '../ui/button.tsx';
import { Empty } from '../ui/empty.tsx';
import { useOpener } from '../ui/focus.ts';
import { PageTitle } from '../ui/page-title.tsx';
import { TroubleNotice } from '../ui/trouble-notice.tsx';
import { EngagementCard } from './engagement-card.tsx';
import { EngagementForm } from './engagement-form.tsx';

type Member = NonNullable<HostEngagementsQuery['member']>;

/** For HR of a host: its own engagements, and no other's. */
export function HostEngagementsPage() {
  const slug = useRoute().params['slug'] ?? '';
  const query = useQuery(HostEngagementsDocument, { slug });
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
            <Engagements member={data.member} changed={query.askAgain} />
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

function Engagements({ member, changed }: { readonly member: Member; readonly changed: () => void }) {
  const [isOpen, setOpen] = useState(false);
  const opener = useOpener(isOpen);
  const nodes = member.engagements?.nodes ?? [];
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
    </>
  );
}
