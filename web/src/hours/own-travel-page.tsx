import type { OwnTravelQuery } from '../generated/operations.ts';
import { OwnTravelDocument } from '../generated/settlement-desk.ts';
import { usePages } from '../graph/use-pages.ts';
import { t } from '../language/language.ts';
import { dateText } from '../language/time.ts';
import { JourneyForm } from '../settlement/journey-form.tsx';
import { travelTones } from '../settlement/travel-tones.ts';
import { OpenedForm } from '../settlement/opened-form.tsx';
import { SignInLink } from '../sign-in/sign-in-link.tsx';
import { Answer } from '../ui/answer.tsx';
import { Empty } from '../ui/empty.tsx';
import { More } from '../ui/more.tsx';
import { Status } from '../ui/notice.tsx';
import { PageTitle } from '../ui/page-title.tsx';
import { Row } from '../ui/row.tsx';
import '../ui/rows.css';
import './hours.css';

type Me = NonNullable<OwnTravelQuery['me']>;

/** Her journeys to other members: entered by her, approved by the host. */
export function OwnTravelPage() {
  const pages = usePages(OwnTravelDocument, { after: null }, data => data.me?.travelCosts ?? null, false);
  return (
    <div class="stack hours">
      <a class="utrecht-link utrecht-link--html-a back" href="/uren">
        {t('settlementTravel.toHours')}
      </a>
      <PageTitle tab={t('settlementTravel.own')}>{t('settlementTravel.own')}</PageTitle>
      <Answer of={pages.first} part="me" cards={2}>
        {({ me }) =>
          me ? (
            <>
              <p class="measure">{t('settlementTravel.ownWhat')}</p>
              <Enter me={me} changed={pages.first.askAgain} />
              {pages.nodes.length === 0 ? (
                <Empty why={t('settlementTravel.none')} />
              ) : (
                <ul class="rows">
                  {pages.nodes.map(({ id, day, kilometres, status, hostMember }) => (
                    <Row key={id}>
                      <h2 class="rows__title">
                        {dateText(day)} · {hostMember?.shortName} · {t('settlement.km', { count: kilometres })}
                      </h2>
                      <p class="rows__end">
                        <Status tone={travelTones[status]}>{t(`settlementTravelStatus.${status}`)}</Status>
                      </p>
                    </Row>
                  ))}
                </ul>
              )}
              <More pages={pages} words={t('settlement.more')} />
            </>
          ) : (
            <Empty why={t('settlementTravel.visitor')}>
              <SignInLink />
            </Empty>
          )
        }
      </Answer>
    </div>
  );
}

function Enter({ me, changed }: { readonly me: Me; readonly changed: () => void }) {
  const hosts = new Map((me.detachmentAgreements ?? []).flatMap(({ host }) => (host ? [[host.id, host.name]] : [])));
  const trips = [...hosts].map(([id, words]) => ({ key: id, words, asked: { hostMemberId: id } }));
  if (!trips[0]) return <p>{t('settlementTravel.notLent')}</p>;
  const first = trips[0];
  return (
    <OpenedForm words={t('settlementTravel.enter')}>
      {close => (
        <JourneyForm
          title={t('settlementTravel.enter')}
          whatTrip={t('settlementTravel.host')}
          {...{ trips, first, changed, close }}
        />
      )}
    </OpenedForm>
  );
}
