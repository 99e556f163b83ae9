import { useRoute } from 'preact-iso';
import type { StillMissingQuery } from '../generated/operations.ts';
import { StillMissingDocument } from '../generated/still-missing.ts';
import { useQuery } from '../graph/use-query.ts';
import { t } from '../language/language.ts';
import { DeskTabs } from '../planner/desk-tabs.tsx';
import { NotYours } from '../shell/not-yours.tsx';
import { useMemberTheme } from '../theme/use-member-theme.ts';
import { Answer } from '../ui/answer.tsx';
import { Empty } from '../ui/empty.tsx';
import { PageTitle } from '../ui/page-title.tsx';
import { MissingPart, TroubleNotice } from '../ui/trouble-notice.tsx';
import { MissingPerson } from './missing-person.tsx';
import '../ui/figures.css';
import '../ui/rows.css';
import './still-missing.css';

/** For planners: of who comes, only what is still missing, whose turn it is and how long that takes. */
export function StillMissingPage() {
  const slug = useRoute().params['slug'] ?? '';
  const query = useQuery(StillMissingDocument, { slug });
  const member = query.data?.member;
  useMemberTheme(member?.primaryColour ?? null);
  return (
    <div class="stack">
      <PageTitle tab={t('deskMissing.title')}>
        {member ? t('deskMissing.titleOf', { member: member.name }) : t('deskMissing.title')}
      </PageTitle>
      <Answer of={query} part="member" cards={3}>
        {data =>
          data.member?.viewerCanPlan ? (
            <Parts member={data.member} reuse={data.credentialReuse} askAgain={query.askAgain} />
          ) : data.member && query.trouble ? (
            <TroubleNotice trouble={query.trouble} askAgain={query.askAgain} />
          ) : (
            <NotYours why={t('desk.notYours')} />
          )
        }
      </Answer>
    </div>
  );
}

interface Props {
  readonly member: NonNullable<StillMissingQuery['member']>;
  readonly reuse: StillMissingQuery['credentialReuse'];
  readonly askAgain: () => void;
}

function Parts({ member, reuse, askAgain }: Props) {
  const people = member.stillMissing;
  return (
    <>
      <DeskTabs slug={member.slug} />
      <p class="measure">{t('deskMissing.why', { member: member.name })}</p>
      {people === null && <MissingPart askAgain={askAgain} />}
      {people?.length === 0 && <Empty why={t('deskMissing.none')} />}
      {people && people.length > 0 && (
        <ul class="rows">
          {people.map(one => (
            <MissingPerson key={one.shift.id + (one.professional?.id ?? '')} of={one} member={member} />
          ))}
        </ul>
      )}
      {reuse && (
        <section class="stack" aria-labelledby="twee-keer">
          <h2 class="utrecht-heading-2" id="twee-keer">
            {t('deskMissing.reuse')}
          </h2>
          <p class="figures">
            <span>
              <strong>{reuse.handedInTwice}</strong> {t('deskMissing.twice', { count: reuse.handedInTwice })}
            </span>
            <span>
              <strong>{reuse.shownInstead}</strong> {t('deskMissing.shown', { count: reuse.shownInstead })}
            </span>
          </p>
          <p class="small muted measure">{t('deskMissing.reuseWhy')}</p>
        </section>
      )}
    </>
  );
}
