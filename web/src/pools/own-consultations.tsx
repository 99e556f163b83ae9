import { OwnConsultationsDocument } from '../generated/pools.ts';
import { usePages } from '../graph/use-pages.ts';
import { t } from '../language/language.ts';
import { Answer } from '../ui/answer.tsx';
import { Empty } from '../ui/empty.tsx';
import { More } from '../ui/more.tsx';
import { Row } from '../ui/row.tsx';
import { MissingPart } from '../ui/trouble-notice.tsx';
import { ConsultationActions } from './consultation-actions.tsx';
import { ConsultationFacts } from './consultation-facts.tsx';

/** What a specialist is asked for; who does not answer leaves no trace. */
export function OwnConsultations() {
  const variables = { after: null };
  const pages = usePages(OwnConsultationsDocument, variables, data => data.me?.consultationRequests ?? null, false);
  return (
    <section class="stack" aria-labelledby="advies">
      <h2 class="utrecht-heading-2" id="advies">
        {t('consultation.title')}
      </h2>
      <p class="measure">{t('consultation.why')}</p>
      <Answer of={pages.first} part="me" cards={1}>
        {() =>
          pages.isMissing ? (
            <MissingPart askAgain={pages.first.askAgain} />
          ) : pages.nodes.length === 0 ? (
            <Empty why={t('consultation.none')} />
          ) : (
            <>
              <ul class="rows">
                {pages.nodes.map(one => (
                  <Row key={one.id}>
                    <ConsultationFacts of={one} />
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
