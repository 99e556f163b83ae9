import { useState } from 'preact/hooks';
import { useRoute } from 'preact-iso';
import { VerifyHoursDocument } from '../generated/hours.ts';
import type { TimesheetStatus, VerifyHoursQuery } from '../generated/operations.ts';
import { usePages } from '../graph/use-pages.ts';
import { t } from '../language/language.ts';
import { DeskTabs } from '../planner/desk-tabs.tsx';
import { NotYours } from '../shell/not-yours.tsx';
import { plannedMembers, useSession } from '../shell/viewer-context.ts';
import { useMemberTheme } from '../theme/use-member-theme.ts';
import { Answer } from '../ui/answer.tsx';
import { More } from '../ui/more.tsx';
import { PageTitle } from '../ui/page-title.tsx';
import { SelectField } from '../ui/select-field.tsx';
import { Deputies } from './deputies.tsx';
import { VerifyList } from './verify-list.tsx';
import '../ui/rows.css';
import './hours.css';

/** What is looked at: what waits for the host first. */
const views = {
  waiting: ['SUBMITTED', 'DISPUTED'],
  forgotten: ['DRAFT'],
  withHer: ['VERIFIED_BY_HOST'],
  agreed: ['CONFIRMED_BY_PROFESSIONAL', 'SETTLED'],
} as const satisfies Record<string, readonly TimesheetStatus[]>;
type View = keyof typeof views;

/** Hours that were worked at a member, for who verifies them; and who does so in whose stead. */
export function VerifyPage() {
  const slug = useRoute().params['slug'] ?? '';
  const { viewer } = useSession();
  const [view, setView] = useState<View>('waiting');
  const [departmentId, setDepartment] = useState('');
  const asked = { slug, statuses: [...views[view]], departmentId: departmentId || null, after: null };
  const pages = usePages(VerifyHoursDocument, asked, data => data.member?.hoursWorkedHere ?? null, false);
  const member = pages.first.data?.member;
  useMemberTheme(member?.primaryColour ?? null);
  return (
    <div class="stack hours">
      <PageTitle tab={t('hoursVerify.title')}>
        {member ? t('hoursVerify.titleOf', { member: member.name }) : t('hoursVerify.title')}
      </PageTitle>
      {plannedMembers(viewer).some(one => one.slug === slug) && <DeskTabs slug={slug} />}
      <Answer of={pages.first} part="member" cards={3}>
        {({ member: found }) =>
          found?.viewerVerifiesHours || found?.hoursDeputies ? (
            <Parts {...{ member: found, slug, view, setView, departmentId, setDepartment, pages }} />
          ) : (
            <NotYours why={t('hoursVerify.notYours')} />
          )
        }
      </Answer>
    </div>
  );
}

type Member = NonNullable<VerifyHoursQuery['member']>;
export type VerifiedSheet = NonNullable<Member['hoursWorkedHere']>['nodes'][number];

interface Props {
  readonly member: Member;
  readonly slug: string;
  readonly view: View;
  readonly setView: (view: View) => void;
  readonly departmentId: string;
  readonly setDepartment: (id: string) => void;
  readonly pages: Parameters<typeof More>[0]['pages'] & {
    readonly nodes: readonly VerifiedSheet[];
    readonly isMissing: boolean;
  };
}

function Parts({ member, slug, view, setView, departmentId, setDepartment, pages }: Props) {
  const changed = pages.first.askAgain;
  return (
    <>
      {member.viewerVerifiesHours && (
        <section class="stack" aria-labelledby="nakijken">
          <h2 class="utrecht-heading-2" id="nakijken">
            {t(`hoursView.${view}`)}
          </h2>
          <div class="hours-fields">
            <SelectField
              id="welke-uren"
              label={t('hoursVerify.view')}
              chosen={view}
              options={(Object.keys(views) as View[]).map(one => [one, t(`hoursView.${one}`)] as const)}
              choose={one => setView(one as View)}
            />
            <SelectField
              id="welke-afdeling"
              label={t('hoursVerify.department')}
              chosen={departmentId}
              options={[
                ['', t('hoursVerify.allDepartments')] as const,
                ...member.departments.map(({ id, name }) => [id, name] as const),
              ]}
              choose={setDepartment}
            />
          </div>
          {pages.nodes.length === 0 && !pages.isMissing ? (
            <p>{t('hoursVerify.nothing')}</p>
          ) : (
            <VerifyList sheets={pages.nodes} changed={changed} />
          )}
          <More pages={pages} words={t('hours.more')} />
        </section>
      )}
      {member.hoursDeputies && (
        <Deputies
          slug={slug}
          memberId={member.id}
          deputies={member.hoursDeputies}
          departments={member.departments}
          changed={changed}
        />
      )}
    </>
  );
}
