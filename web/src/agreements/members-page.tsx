import { useState } from 'preact/hooks';
import { AgreementMembersDocument } from '../generated/members.ts';
import type { AgreementMembersQuery } from '../generated/operations.ts';
import { useQuery } from '../graph/use-query.ts';
import { t } from '../language/language.ts';
import { dateText } from '../language/time.ts';
import { NotYours } from '../shell/not-yours.tsx';
import { runsPools, useSession } from '../shell/viewer-context.ts';
import { Answer } from '../ui/answer.tsx';
import { Button } from '../ui/button.tsx';
import { useOpener } from '../ui/focus.ts';
import { PageTitle } from '../ui/page-title.tsx';
import { Row } from '../ui/row.tsx';
import { AgreementTabs } from './agreement-tabs.tsx';
import { GoingForm } from './going-form.tsx';
import '../ui/rows.css';

/** For the office: which members merge or leave, and what that does to the agreements. */
export function MembersPage() {
  const { viewer } = useSession();
  const query = useQuery(AgreementMembersDocument, {});
  return (
    <div class="stack">
      <PageTitle tab={t('agreement.members')}>{t('agreement.members')}</PageTitle>
      {runsPools(viewer) ? (
        <>
          <AgreementTabs />
          <p class="measure">{t('agreement.members.why')}</p>
          <Answer of={query} part="members" cards={4}>
            {({ members }) => (
              <ul class="rows">
                {(members ?? []).map(member => (
                  <MemberRow key={member.id} member={member} members={members ?? []} changed={query.askAgain} />
                ))}
              </ul>
            )}
          </Answer>
        </>
      ) : (
        <NotYours why={t('agreement.officeOnly')} />
      )}
    </div>
  );
}

export type GoingMember = NonNullable<AgreementMembersQuery['members']>[number];

interface Props {
  readonly member: GoingMember;
  readonly members: readonly GoingMember[];
  readonly changed: () => void;
}

function MemberRow({ member, members, changed }: Props) {
  const [open, setOpen] = useState<'merge' | 'leave' | null>(null);
  const opener = useOpener(open !== null);
  const { name, mergedOn, leftOn, successor, viewerCanMerge } = member;
  const done = () => {
    setOpen(null);
    changed();
  };
  return (
    <Row>
      <h2 class="rows__title">{name}</h2>
      {mergedOn && (
        <p class="small muted">
          {t('agreement.merges', { successor: successor?.name ?? '', day: dateText(mergedOn) })}
        </p>
      )}
      {leftOn && <p class="small muted">{t('agreement.leaves', { day: dateText(leftOn) })}</p>}
      {viewerCanMerge && !open && (
        <div class="rows__end row">
          <Button kind="secondary-action" opener={opener} onPress={() => setOpen('merge')}>
            {t('agreement.merge')}
            <span class="for-listeners"> {name}</span>
          </Button>
          <Button kind="subtle" onPress={() => setOpen('leave')}>
            {t('agreement.leave')}
            <span class="for-listeners"> {name}</span>
          </Button>
        </div>
      )}
      {open && (
        <div class="rows__whole">
          <GoingForm kind={open} {...{ member, members, done }} cancel={() => setOpen(null)} />
        </div>
      )}
    </Row>
  );
}
