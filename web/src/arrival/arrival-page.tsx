import { useRoute } from 'preact-iso';
import { useState } from 'preact/hooks';
import { ArrivalDocument } from '../generated/arrival.ts';
import type { ArrivalQuery } from '../generated/operations.ts';
import { ClauseLink } from '../handbook/clause-link.tsx';
import { useQuery } from '../graph/use-query.ts';
import { t } from '../language/language.ts';
import { NotYours } from '../shell/not-yours.tsx';
import { Answer } from '../ui/answer.tsx';
import { Button } from '../ui/button.tsx';
import { Empty } from '../ui/empty.tsx';
import { useOpener } from '../ui/focus.ts';
import { PageTitle } from '../ui/page-title.tsx';
import { DepartmentSection } from '../look-back/department-section.tsx';
import { ArrivalCardForm } from './arrival-card-form.tsx';
import { ArrivalCardText } from './arrival-card-text.tsx';
import { UnreadSignUps } from './unread-sign-ups.tsx';

/** What a department tells who comes: five minutes to read, once, before the first shift there. */
export function ArrivalPage() {
  const id = useRoute().params['id'] ?? '';
  const query = useQuery(ArrivalDocument, { id });
  return (
    <div class="stack">
      <a class="utrecht-link utrecht-link--html-a back" href={`/diensten/${id}`}>
        {t('arrival.back')}
      </a>
      <PageTitle tab={t('arrival.title')}>{t('arrival.title')}</PageTitle>
      <Answer of={query} part="openShift" cards={2}>
        {({ openShift }) =>
          openShift ? <Card shift={openShift} changed={query.askAgain} /> : <NotYours why={t('arrival.notYours')} />
        }
      </Answer>
    </div>
  );
}

interface Props {
  readonly shift: NonNullable<ArrivalQuery['openShift']>;
  readonly changed: () => void;
}

function Card({ shift, changed }: Props) {
  const { arrivalCard, department, member, viewerCanWriteArrivalCard } = shift;
  const [isWriting, setWriting] = useState(false);
  const opener = useOpener(isWriting);
  if (!arrivalCard && !viewerCanWriteArrivalCard && !department?.feedback)
    return <NotYours why={t('arrival.notYours')} />;
  const done = () => {
    setWriting(false);
    changed();
  };
  const write = (
    <Button kind="secondary-action" opener={opener} onPress={() => setWriting(true)}>
      {t(arrivalCard ? 'arrival.change' : 'arrival.write')}
    </Button>
  );
  if (isWriting && department)
    return (
      <ArrivalCardForm card={arrivalCard} departmentId={department.id} done={done} cancel={() => setWriting(false)} />
    );
  return (
    <>
      <p>{[department?.name, member?.name].filter(Boolean).join(', ')}</p>
      <ClauseLink code="arrival" />
      {arrivalCard ? (
        <ArrivalCardText card={arrivalCard} isReader={!viewerCanWriteArrivalCard} changed={changed} />
      ) : (
        <Empty why={t('arrival.none')}>{write}</Empty>
      )}
      {arrivalCard && viewerCanWriteArrivalCard && <p>{write}</p>}
      {arrivalCard?.unreadSignUps && <UnreadSignUps signUps={arrivalCard.unreadSignUps} />}
      {department?.feedback && <DepartmentSection name={department.name} feedback={department.feedback} />}
    </>
  );
}
