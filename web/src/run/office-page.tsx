import { RunOfficeDocument } from '../generated/office.ts';
import type { OfficeProgrammeFragment } from '../generated/operations.ts';
import { useQuery } from '../graph/use-query.ts';
import { t } from '../language/language.ts';
import { dateText, localDate } from '../language/time.ts';
import { NotYours } from '../shell/not-yours.tsx';
import { runsPools, useSession } from '../shell/viewer-context.ts';
import { Answer } from '../ui/answer.tsx';
import { Empty } from '../ui/empty.tsx';
import { PageTitle } from '../ui/page-title.tsx';
import { CloseProgramme } from './close-programme.tsx';
import { EvaluationFigures } from './evaluation-figures.tsx';
import { OpenProgramme } from './open-programme.tsx';
import { PlanWave } from './plan-wave.tsx';
import { Questionnaires } from './questionnaires.tsx';
import { RunTabs } from './run-tabs.tsx';
import { inHers } from './run-text.ts';
import { WaveCard } from './wave-card.tsx';
import '../ui/rows.css';
import './run.css';

/** For the office: programmes with their waves, what must be arranged, how placements stand and how they were. */
export function OfficePage() {
  const { viewer } = useSession();
  const query = useQuery(RunOfficeDocument, {});
  return (
    <div class="stack">
      <PageTitle tab={t('runOffice.title')}>{t('runOffice.title')}</PageTitle>
      <RunTabs />
      {runsPools(viewer) ? (
        <Answer of={query} part="exchangeProgrammes" cards={2}>
          {({ exchangeProgrammes, closed, evaluationQuestionnaires }) => (
            <>
              {exchangeProgrammes?.length === 0 && <Empty why={t('run.none')} />}
              {(exchangeProgrammes ?? []).map(programme => (
                <Programme key={programme.id} programme={programme} changed={query.askAgain} />
              ))}
              <OpenProgramme changed={query.askAgain} />
              <Questionnaires questionnaires={evaluationQuestionnaires ?? []} changed={query.askAgain} />
              {(closed ?? []).length > 0 && (
                <details class="stack">
                  <summary>{t('runOffice.closed', { count: closed!.length })}</summary>
                  {closed!.map(programme => (
                    <Programme key={programme.id} programme={programme} changed={query.askAgain} />
                  ))}
                </details>
              )}
            </>
          )}
        </Answer>
      ) : (
        <NotYours why={t('runOffice.notYours')} />
      )}
    </div>
  );
}

export type OfficeWave = OfficeProgrammeFragment['waves'][number];

interface Props {
  readonly programme: OfficeProgrammeFragment;
  readonly changed: () => void;
}

function Programme({ programme, changed }: Props) {
  const { id, name, nameEn, participations, waves, evaluation, viewerCanPlan, viewerCanClose, closedAt } = programme;
  const members = participations.flatMap(({ member }) => (member ? [member.shortName] : []));
  return (
    <section class="stack" aria-labelledby={`programma-${id}`}>
      <h2 class="utrecht-heading-2" id={`programma-${id}`}>
        {inHers(name, nameEn)}
      </h2>
      {closedAt && <p>{t('runOffice.closedOn', { day: dateText(localDate(closedAt)) })}</p>}
      <p>{t('runOffice.members', { count: members.length, names: members.join(', ') })}</p>
      {waves.map(wave => (
        <WaveCard key={wave.id} wave={wave} changed={changed} />
      ))}
      {viewerCanPlan && <PlanWave programmeId={id} changed={changed} />}
      {evaluation && <EvaluationFigures title={t('runOffice.all')} summaries={evaluation} />}
      {viewerCanClose && <CloseProgramme programmeId={id} name={inHers(name, nameEn)} changed={changed} />}
    </section>
  );
}
