import { useRoute } from 'preact-iso';
import { LookBackDocument } from '../generated/look-back.ts';
import type { LookBackQuery } from '../generated/operations.ts';
import { useQuery } from '../graph/use-query.ts';
import { t } from '../language/language.ts';
import { NotYours } from '../shell/not-yours.tsx';
import { ShiftPlace, ShiftTime } from '../shift/shift-line.tsx';
import { Answer } from '../ui/answer.tsx';
import { PageTitle } from '../ui/page-title.tsx';
import { DepartmentSection } from './department-section.tsx';
import { ReceivedWords } from './received-words.tsx';
import { SayHowItWas } from './say-how-it-was.tsx';
import { WorkedPeople } from './worked-people.tsx';
import '../shift/shift-page.css';

/** How a shift was: who worked it tells the department, the department tells her, each in words. */
export function LookBackPage() {
  const id = useRoute().params['id'] ?? '';
  const query = useQuery(LookBackDocument, { id });
  return (
    <div class="stack">
      <a class="utrecht-link utrecht-link--html-a back" href={`/diensten/${id}`}>
        {t('arrival.back')}
      </a>
      <PageTitle tab={t('lookBack.title')}>{t('lookBack.title')}</PageTitle>
      <Answer of={query} part="openShift" cards={2}>
        {({ openShift }) =>
          openShift?.viewerCanLookBack ? (
            <Parts shift={openShift} changed={query.askAgain} />
          ) : (
            <NotYours why={t('lookBack.notYours')} />
          )
        }
      </Answer>
    </div>
  );
}

interface Props {
  readonly shift: NonNullable<LookBackQuery['openShift']>;
  readonly changed: () => void;
}

function Parts({ shift, changed }: Props) {
  const { viewerSignUp, workedPlaces, department } = shift;
  const received = viewerSignUp?.professionalFeedback ?? [];
  return (
    <>
      <p class="shift-title">
        <ShiftTime shift={shift} />
      </p>
      <p class="shift-card__where">
        <ShiftPlace shift={shift} />
      </p>
      {viewerSignUp && (viewerSignUp.viewerCanGiveFeedback || viewerSignUp.departmentFeedback) && (
        <SayHowItWas
          shiftId={shift.id}
          given={viewerSignUp.departmentFeedback}
          canSay={viewerSignUp.viewerCanGiveFeedback}
          changed={changed}
        />
      )}
      {viewerSignUp && (
        <p>
          <a class="utrecht-link utrecht-link--html-a go" href="/uren">
            {t('lookBack.toHours')}
          </a>
        </p>
      )}
      {received.length > 0 && <ReceivedWords words={received} />}
      {workedPlaces && <WorkedPeople shiftId={shift.id} places={workedPlaces} changed={changed} />}
      {department?.feedback && <DepartmentSection name={department.name} feedback={department.feedback} />}
    </>
  );
}
