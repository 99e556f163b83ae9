import { useRoute } from 'preact-iso';
import { RunTeamDocument } from '../generated/run-team.ts';
import { useQuery } from '../graph/use-query.ts';
import { t } from '../language/language.ts';
import { NotYours } from '../shell/not-yours.tsx';
import { useMemberTheme } from '../theme/use-member-theme.ts';
import { Answer } from '../ui/answer.tsx';
import { PageTitle } from '../ui/page-title.tsx';
import { EvaluationFigures } from './evaluation-figures.tsx';
import { PlacementDesk } from './placement-desk.tsx';
import { RunTabs } from './run-tabs.tsx';
import './run.css';

/** For who leads at home: whose request waits for her, and where her people are. */
export function RunTeamPage() {
  const slug = useRoute().params['slug'] ?? '';
  const query = useQuery(RunTeamDocument, { slug });
  useMemberTheme(query.data?.member?.primaryColour ?? null);
  return (
    <div class="stack">
      <PageTitle tab={t('runTeam.title')}>{t('runTeam.title')}</PageTitle>
      <RunTabs />
      <Answer of={query} part="member" cards={2}>
        {({ member }) =>
          member?.placements ? (
            <>
              <p class="measure">{t('runTeam.what')}</p>
              <PlacementDesk
                placements={member.placements.nodes}
                over={member.over?.nodes ?? []}
                mine={['APPROVE', 'PREPARE_AGREEMENT']}
                none={t('runTeam.none')}
              />
              {member.placementEvaluation && (
                <EvaluationFigures title={t('run.evaluation')} summaries={member.placementEvaluation} />
              )}
            </>
          ) : (
            <NotYours why={t('runTeam.notYours')} />
          )
        }
      </Answer>
    </div>
  );
}
