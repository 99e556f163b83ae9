import { useRoute } from 'preact-iso';
import { useState } from 'preact/hooks';
import { HomeHoursCsvDocument, HomeHoursDocument } from '../generated/home-hours.ts';
import type { HomeHoursQuery } from '../generated/operations.ts';
import { client } from '../graph/client.ts';
import { usePages } from '../graph/use-pages.ts';
import { t } from '../language/language.ts';
import { localDate } from '../language/time.ts';
import { NotYours } from '../shell/not-yours.tsx';
import { settledMembers, useSession, verifyingMembers } from '../shell/viewer-context.ts';
import { useMemberTheme } from '../theme/use-member-theme.ts';
import { announce } from '../ui/announce.tsx';
import { Answer } from '../ui/answer.tsx';
import { Button } from '../ui/button.tsx';
import { More } from '../ui/more.tsx';
import { PageTitle } from '../ui/page-title.tsx';
import { Row } from '../ui/row.tsx';
import { saveAs } from '../ui/save-as.ts';
import { HomeTabs } from './home-tabs.tsx';
import { MonthChoice } from './month-choice.tsx';
import { SheetHistory, SheetLines } from './sheet-lines.tsx';
import '../ui/rows.css';
import './hours.css';

type Member = NonNullable<HomeHoursQuery['member']>;
type Sheet = NonNullable<Member['hoursOfOwnPeople']>['nodes'][number];

/** Hours of a member's own people, wherever they worked: for its HR, finance and team leads. Never pay. */
export function HomeHoursPage() {
  const slug = useRoute().params['slug'] ?? '';
  const { viewer } = useSession();
  const [month, setMonth] = useState(`${localDate(new Date()).slice(0, 7)}-01`);
  const asked = { slug, month, after: null };
  const pages = usePages(HomeHoursDocument, asked, data => data.member?.hoursOfOwnPeople ?? null, false);
  const member = pages.first.data?.member;
  useMemberTheme(member?.primaryColour ?? null);
  const keepsAll = [...settledMembers(viewer), ...verifyingMembers(viewer)].some(one => one.slug === slug);
  return (
    <div class="stack hours">
      <PageTitle tab={t('hoursHome.title')}>
        {member ? t('hoursHome.titleOf', { member: member.name }) : t('hoursHome.title')}
      </PageTitle>
      <HomeTabs slug={slug} />
      <Answer of={pages.first} part="member" cards={3}>
        {({ member: found }) =>
          found?.hoursOfOwnPeople ? (
            <>
              <p class="measure">{t('hoursHome.why')}</p>
              <MonthChoice month={month} choose={setMonth} label={t('hours.whichMonth')} />
              {keepsAll && (
                <p>
                  <Button kind="secondary-action" onPress={() => void saveMonth(slug, month)}>
                    {t('hours.saveCsv')}
                  </Button>
                </p>
              )}
              <p role="status">{t('hoursHome.count', { count: found.hoursOfOwnPeople.totalCount })}</p>
              <ul class="rows">
                {pages.nodes.map(sheet => (
                  <HomeSheet key={sheet.id} sheet={sheet} />
                ))}
              </ul>
              <More pages={pages} words={t('hours.more')} />
            </>
          ) : (
            <NotYours why={t('hoursHome.notYours')} />
          )
        }
      </Answer>
    </div>
  );
}

function HomeSheet({ sheet }: { readonly sheet: Sheet }) {
  // Finance is told no names: it speaks with HR, which is, by her reference.
  const where = [sheet.department?.name, sheet.host?.shortName].filter(Boolean).join(', ') || t('hours.somewhere');
  return (
    <Row>
      <h2 class="rows__title">{[sheet.professional?.name, where].filter(Boolean).join(' · ')}</h2>
      {sheet.personReference && (
        <p class="small muted">{t('hoursHome.reference', { reference: sheet.personReference })}</p>
      )}
      <SheetLines sheet={sheet} />
      <div class="rows__whole">
        <SheetHistory sheet={sheet} />
      </div>
    </Row>
  );
}

async function saveMonth(slug: string, month: string): Promise<void> {
  const fresh = { requestPolicy: 'network-only' } as const;
  const { data } = await client.query(HomeHoursCsvDocument, { slug, month }, fresh).toPromise();
  const csv = data?.member?.hoursOfOwnPeopleCsv;
  if (!csv) return announce(t('hours.csvFailed'));
  saveAs(`${t('hours.file')}-${slug}-${month.slice(0, 7)}.csv`, csv);
}
