import { useRoute } from 'preact-iso';
import type { ShiftQuery } from '../generated/operations.ts';
import { ShiftDocument } from '../generated/shift-page.ts';
import { isMissing } from '../graph/trouble.ts';
import { ClauseLink } from '../handbook/clause-link.tsx';
import { useQuery } from '../graph/use-query.ts';
import { t } from '../language/language.ts';
import { dayText, spanText } from '../language/time.ts';
import { useSession } from '../shell/viewer-context.ts';
import { SignInLink } from '../sign-in/sign-in-link.tsx';
import { Answer } from '../ui/answer.tsx';
import { ButtonLink } from '../ui/button.tsx';
import { Empty } from '../ui/empty.tsx';
import { Notice } from '../ui/notice.tsx';
import { PageTitle } from '../ui/page-title.tsx';
import { MissingPart } from '../ui/trouble-notice.tsx';
import { TakeOver } from '../swap/take-over.tsx';
import { OwnSwaps } from '../swap/own-swaps.tsx';
import { ShiftStatus } from './shift-card.tsx';
import { ShiftPlace, ShiftTime } from './shift-line.tsx';
import { OtherShifts } from './other-shifts.tsx';
import { ShiftFacts } from './shift-facts.tsx';
import { SignUpActions } from './sign-up-actions.tsx';
import { ShiftWeek } from '../working-time/shift-week.tsx';
import { Evidence } from './evidence.tsx';
import { TryOut } from './try-out.tsx';
import { WhyList } from './why-list.tsx';
import './shift-page.css';

export type Shift = NonNullable<ShiftQuery['openShift']>;

export function ShiftPage() {
  const { params } = useRoute();
  const query = useQuery(ShiftDocument, { id: params['id'] ?? '' });
  const shift = query.data?.openShift;
  const tab = shift ? `${dayText(shift.startsAt)} ${spanText(shift.startsAt, shift.endsAt)}` : t('shift.title');
  return (
    <div class="stack">
      <a class="utrecht-link utrecht-link--html-a back" href="/diensten">
        {t('shift.back')}
      </a>
      <PageTitle tab={tab}>
        <span class="shift-title">{shift ? <ShiftTime shift={shift} /> : t('shift.title')}</span>
      </PageTitle>
      <Answer of={query} part="openShift" cards={2}>
        {data =>
          data.openShift ? (
            <>
              {query.trouble && !isMissing(query.trouble, 'openShift.eligibility', data) && (
                <MissingPart askAgain={query.askAgain} />
              )}
              <ShiftParts
                shift={data.openShift}
                askAgain={query.askAgain}
                isWhyMissing={isMissing(query.trouble, 'openShift.eligibility', data)}
              />
            </>
          ) : (
            <Empty why={t('shift.gone')}>
              <ButtonLink href="/diensten">{t('shift.others')}</ButtonLink>
            </Empty>
          )
        }
      </Answer>
    </div>
  );
}

interface Parts {
  readonly shift: Shift;
  readonly askAgain: () => void;
  readonly isWhyMissing: boolean;
}

function ShiftParts({ shift, askAgain, isWhyMissing }: Parts) {
  return (
    <div class="shift-page">
      <p class="shift-card__where shift-page__where">
        <ShiftPlace shift={shift} />
      </p>
      {shift.cancelReason && (
        <Notice tone="bad">
          <p>
            {t('shift.cancelled')} {t(`cancelReason.${shift.cancelReason}`)}
          </p>
          {shift.cancelNote && <p>{shift.cancelNote}</p>}
        </Notice>
      )}
      <section class="card stack shift-page__why" aria-labelledby="past-dit">
        <h2 class="utrecht-heading-2" id="past-dit">
          {t('why.title')}
        </h2>
        <ShiftStatus shift={shift} />
        <Why shift={shift} isWhyMissing={isWhyMissing} askAgain={askAgain} />
        <SignUpActions shift={shift} askAgain={askAgain} />
        <ClauseLink code={shift.viewerSignUp?.viewerCanWithdraw ? 'withdrawing' : 'signing-up'} />
        {shift.takeOver && <TakeOver swap={shift.takeOver} askAgain={askAgain} />}
        {shift.viewerSignUp && (
          <OwnSwaps signUp={shift.viewerSignUp} isOfSeries={shift.isOfSeries} askAgain={askAgain} />
        )}
        {(shift.arrivalCard || shift.viewerCanWriteArrivalCard) && (
          <ButtonLink href={`/diensten/${shift.id}/aankomst`} kind="secondary-action">
            {t('shift.toArrival')}
          </ButtonLink>
        )}
        {shift.viewerCanLookBack && (
          <ButtonLink href={`/diensten/${shift.id}/terugblik`} kind="secondary-action">
            {t('shift.toLookBack')}
          </ButtonLink>
        )}
        {shift.member?.viewerCanPlan && (
          <ButtonLink href={`/planning/${shift.member.slug}?dienst=${shift.id}`} kind="secondary-action">
            {t('shift.toDesk')}
          </ButtonLink>
        )}
      </section>
      {shift.viewerSignUp?.status === 'CANCELLED_BY_HOST' && <OtherShifts shift={shift} />}
      <ShiftFacts shift={shift} />
      {shift.eligibility && (
        <div class="stack shift-page__week">
          <ShiftWeek shiftId={shift.id} />
          <TryOut shift={shift} />
        </div>
      )}
    </div>
  );
}

function Why({ shift: { eligibility, viewerSignUp }, isWhyMissing, askAgain }: Parts) {
  const { viewer, isKnown } = useSession();
  if (isKnown && !viewer) {
    return (
      <>
        <p>{t('why.visitor')}</p>
        <SignInLink />
      </>
    );
  }
  if (isWhyMissing) return <MissingPart askAgain={askAgain} />;
  if (
    viewerSignUp?.status === 'DECLINED' ||
    (viewerSignUp?.status === 'CANCELLED_BY_HOST' && viewerSignUp.declineReason)
  ) {
    return (
      <Notice tone="info">
        <p>
          {viewerSignUp.declineReason
            ? t(`decline.${viewerSignUp.declineReason}`)
            : t(`signUpStatus.${viewerSignUp.status}`)}
        </p>
        {viewerSignUp.declineNote && <p>{viewerSignUp.declineNote}</p>}
      </Notice>
    );
  }
  if (viewerSignUp?.status === 'WORKED') return <Evidence signUp={viewerSignUp} />; // what was, has no reasons against it
  if (!eligibility) return <p>{t('why.notForYou')}</p>;
  // Her own sign-up is the status above; as a reason it would only say it twice, and so would its own place.
  const findings = eligibility.findings.filter(
    ({ code }) => !(viewerSignUp && (code === 'ALREADY_SIGNED_UP' || code === 'SHIFT_FULL')),
  );
  // What is only kept on record, or hers alone to know, leaves it fitting.
  const isFitting = findings.every(({ code }) => code === 'ROSTER_UNKNOWN' || code === 'SHORT_NOTICE');
  return (
    <>
      {viewerSignUp && <Evidence signUp={viewerSignUp} />}
      {isFitting && !viewerSignUp && <p>{t('why.fits')}</p>}
      {findings.length > 0 && <WhyList findings={findings} />}
    </>
  );
}
