import { useState } from 'preact/hooks';
import type { PlannedPoolFragment } from '../generated/operations.ts';
import { AskedConsultationsDocument } from '../generated/planner-pools.ts';
import { usePages } from '../graph/use-pages.ts';
import { t } from '../language/language.ts';
import { Answer } from '../ui/answer.tsx';
import { Button } from '../ui/button.tsx';
import { Empty } from '../ui/empty.tsx';
import { useOpener } from '../ui/focus.ts';
import { More } from '../ui/more.tsx';
import { Row } from '../ui/row.tsx';
import { MissingPart } from '../ui/trouble-notice.tsx';
import { ConsultationActions } from './consultation-actions.tsx';
import { ConsultationFacts } from './consultation-facts.tsx';
import { ConsultationForm } from './consultation-form.tsx';
import type { PlannerMember } from './planner-pools-page.tsx';

interface Props {
  readonly member: PlannerMember;
  readonly pool: PlannedPoolFragment;
  readonly today: string;
}

/** What the member asked of specialists, and a way to ask. */
export function AskedConsultations({ member, pool, today }: Props) {
  const [isAsking, setAsking] = useState(false);
  const opener = useOpener(isAsking);
  const variables = { slug: member.slug, after: null };
  const pages = usePages(
    AskedConsultationsDocument,
    variables,
    data => data.member?.consultationRequests ?? null,
    false,
  );
  const asked = () => {
    setAsking(false);
    pages.first.askAgain();
  };
  return (
    <section class="stack" aria-labelledby="gevraagd">
      <h3 class="utrecht-heading-3" id="gevraagd">
        {t('consultation.asked')}
      </h3>
      {isAsking ? (
        <ConsultationForm {...{ member, pool, today, asked }} cancel={() => setAsking(false)} />
      ) : (
        <p>
          <Button opener={opener} onPress={() => setAsking(true)}>
            {t('consultation.ask')}
          </Button>
        </p>
      )}
      <Answer of={pages.first} part="member" cards={1}>
        {() =>
          pages.isMissing ? (
            <MissingPart askAgain={pages.first.askAgain} />
          ) : pages.nodes.length === 0 ? (
            <Empty why={t('consultation.noneAsked')} />
          ) : (
            <>
              <ul class="rows">
                {pages.nodes.map(one => (
                  <Row key={one.id}>
                    <div class="stack">
                      <ConsultationFacts of={one} />
                      {one.specialist && <p>{t('consultation.by', { name: one.specialist.name })}</p>}
                    </div>
                    <ConsultationActions of={one} changed={pages.first.askAgain} />
                  </Row>
                ))}
              </ul>
              <More pages={pages} words={t('consultation.more')} />
            </>
          )
        }
      </Answer>
    </section>
  );
}
