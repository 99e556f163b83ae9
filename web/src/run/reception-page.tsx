import { useRoute } from 'preact-iso';
import { RunReceptionDocument } from '../generated/reception.ts';
import type { RunReceptionQuery } from '../generated/operations.ts';
import { useQuery } from '../graph/use-query.ts';
import { t } from '../language/language.ts';
import { NotYours } from '../shell/not-yours.tsx';
import { useMemberTheme } from '../theme/use-member-theme.ts';
import { Answer } from '../ui/answer.tsx';
import { PageTitle } from '../ui/page-title.tsx';
import { EvaluationFigures } from './evaluation-figures.tsx';
import { MemberPart } from './member-part.tsx';
import { OfferedPlaces } from './offered-places.tsx';
import { OnboardingLists } from './onboarding-lists.tsx';
import { PlacementDesk } from './placement-desk.tsx';
import { RunTabs } from './run-tabs.tsx';
import './run.css';

/** For the host: who would like to come, what is offered, and what is arranged for who comes. */
export function ReceptionPage() {
  const slug = useRoute().params['slug'] ?? '';
  const query = useQuery(RunReceptionDocument, { slug });
  useMemberTheme(query.data?.member?.primaryColour ?? null);
  return (
    <div class="stack">
      <PageTitle tab={t('runHost.title')}>{t('runHost.title')}</PageTitle>
      <RunTabs />
      <Answer of={query} part="member" cards={2}>
        {({ member }) =>
          member && isHost(member) ? (
            <Reception member={member} changed={query.askAgain} />
          ) : (
            <NotYours why={t('runHost.notYours')} />
          )
        }
      </Answer>
    </div>
  );
}

export type HostMember = NonNullable<RunReceptionQuery['member']>;

const isHost = ({ placements, departments }: HostMember): boolean =>
  placements !== null || departments.some(({ placementWaves }) => placementWaves !== null);

function Reception({ member, changed }: { readonly member: HostMember; readonly changed: () => void }) {
  return (
    <>
      {member.placements && (
        <PlacementDesk
          placements={member.placements.nodes}
          over={member.over?.nodes ?? []}
          mine={['ACCEPT', 'START']}
          none={t('runHost.none')}
        />
      )}
      <OfferedPlaces departments={member.departments} changed={changed} />
      <MemberPart memberId={member.id} />
      <OnboardingLists memberId={member.id} departments={member.departments} changed={changed} />
      {member.placementEvaluation && (
        <EvaluationFigures title={t('run.evaluation')} summaries={member.placementEvaluation} />
      )}
    </>
  );
}
