import { useState } from 'preact/hooks';
import type { EnterTravelCostErrorCode, OwnTravelQuery } from '../generated/operations.ts';
import { EnterTravelCostDocument, OwnTravelDocument } from '../generated/settlement-desk.ts';
import { useMutation } from '../graph/use-mutation.ts';
import { usePages } from '../graph/use-pages.ts';
import { t } from '../language/language.ts';
import { dateText, localDate } from '../language/time.ts';
import { travelTones } from '../settlement/travel-tones.ts';
import { OpenedForm } from '../settlement/opened-form.tsx';
import { SignInLink } from '../sign-in/sign-in-link.tsx';
import { announce } from '../ui/announce.tsx';
import { Answer } from '../ui/answer.tsx';
import { Empty } from '../ui/empty.tsx';
import { Form } from '../ui/form.tsx';
import { More } from '../ui/more.tsx';
import { Status } from '../ui/notice.tsx';
import { PageTitle } from '../ui/page-title.tsx';
import { Row } from '../ui/row.tsx';
import { SelectField } from '../ui/select-field.tsx';
import { TextField } from '../ui/text-field.tsx';
import { TroubleNotice } from '../ui/trouble-notice.tsx';
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
  if (hosts.size === 0) return <p>{t('settlementTravel.notLent')}</p>;
  return (
    <OpenedForm words={t('settlementTravel.enter')}>
      {close => <Journey hosts={[...hosts]} changed={changed} close={close} />}
    </OpenedForm>
  );
}

interface JourneyProps {
  readonly hosts: readonly (readonly [id: string, name: string])[];
  readonly changed: () => void;
  readonly close: () => void;
}

/** Where to, when, how far. */
function Journey({ hosts, changed, close }: JourneyProps) {
  const { act, isPending, trouble } = useMutation(EnterTravelCostDocument);
  const [wish, setWish] = useState({ hostMemberId: hosts[0]![0], day: localDate(new Date()), kilometres: '' });
  const [mistake, setMistake] = useState<EnterTravelCostErrorCode | null>(null);
  const wordsIf = (...codes: EnterTravelCostErrorCode[]) =>
    mistake && codes.includes(mistake) ? t(`settlementTravelEnter.${mistake}`) : null;
  const send = async () => {
    if (!wish.day) return setMistake('INVALID_DAY');
    if (!/^\d{1,4}$/.test(wish.kilometres)) return setMistake('INVALID_DISTANCE');
    const done = (await act({ input: { ...wish, kilometres: Number(wish.kilometres) } }))?.enterTravelCost;
    if (!done) return;
    const code = done.userErrors[0]?.code ?? null;
    setMistake(code);
    if (code) return;
    announce(t('settlementTravel.entered'));
    close();
    changed();
  };
  return (
    <Form
      title={t('settlementTravel.enter')}
      doWords={t('settlement.save')}
      mistakes={mistake ? [mistake] : []}
      cancel={close}
      {...{ isPending, send }}
    >
      <SelectField
        id="reis-naar"
        label={t('settlementTravel.host')}
        error={wordsIf('NOT_LENT')}
        chosen={wish.hostMemberId}
        options={hosts}
        choose={hostMemberId => setWish(before => ({ ...before, hostMemberId }))}
      />
      <TextField
        id="reis-dag"
        type="date"
        label={t('settlementTravel.day')}
        max={localDate(new Date())}
        error={wordsIf('INVALID_DAY', 'ALREADY_ENTERED')}
        value={wish.day}
        change={day => setWish(before => ({ ...before, day }))}
      />
      <TextField
        id="reis-kilometers"
        type="number"
        min={1}
        max={600}
        label={t('settlementTravel.kilometres')}
        hint={t('settlementTravel.kilometresHint')}
        error={wordsIf('INVALID_DISTANCE')}
        value={wish.kilometres}
        change={kilometres => setWish(before => ({ ...before, kilometres }))}
      />
      {trouble && <TroubleNotice trouble={trouble} kept={t('settlementTravel.kept')} />}
    </Form>
  );
}
