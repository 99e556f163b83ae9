import { InboxSignUpsDocument } from '../generated/desk-inbox.ts';
import type { InboxSignUpsQuery } from '../generated/operations.ts';
import { useQuery } from '../graph/use-query.ts';
import { t } from '../language/language.ts';
import { dayText, localDate, mondayOf, spanText } from '../language/time.ts';
import { useLive } from '../live/use-live.ts';
import { deskAddress } from '../planner/desk-address.ts';
import { OverrideForm } from '../planner/override-form.tsx';
import { reasonMistakes, useDecision } from '../planner/use-decision.ts';
import { professionName } from '../shift/profession-name.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { Row } from '../ui/row.tsx';
import { TroubleNotice } from '../ui/trouble-notice.tsx';
import { Section } from './section.tsx';
import type { SectionProps } from './sections.ts';

type Shift = NonNullable<NonNullable<InboxSignUpsQuery['member']>['shifts']>['nodes'][number];
type SignUp = NonNullable<Shift['signUps']>['nodes'][number];

/** Who signed up and waits for a word: one press confirms; declining needs a reason and is done at the desk. */
export function WaitingSignUps({ slug }: SectionProps) {
  const query = useQuery(InboxSignUpsDocument, { slug });
  useLive('desk', query.askAgain);
  const shifts = query.data?.member?.shifts?.nodes ?? [];
  const cases = shifts.flatMap(shift =>
    (shift.signUps?.nodes ?? []).filter(({ viewerCanConfirm }) => viewerCanConfirm).map(signUp => ({ shift, signUp })),
  );
  return (
    <Section
      id="inschrijvingen"
      title={t('deskInbox.signUps')}
      of={query}
      part="member"
      count={query.data?.member ? (query.data.member.waitingSignUpCount ?? cases.length) : null}
      nothing={t('deskInbox.noSignUps')}
    >
      {() => cases.map(one => <Case key={one.signUp.id} {...one} slug={slug} decided={query.askAgain} />)}
    </Section>
  );
}

interface CaseProps {
  readonly shift: Shift;
  readonly signUp: SignUp;
  readonly slug: string;
  readonly decided: () => void;
}

function Case({ shift, signUp, slug, decided }: CaseProps) {
  const name = signUp.professional?.name ?? t('desk.someone');
  const firstName = name.split(' ')[0] ?? name;
  const { confirm, isPending, mistake, trouble, forget } = useDecision(signUp.id, name, decided);
  const asksReason = mistake !== null && reasonMistakes.has(mistake);
  const where = [shift.profession && professionName(shift.profession), shift.department?.name]
    .filter(Boolean)
    .join(' · ');
  return (
    <Row>
      <h3 class="rows__title">
        {name} · {dayText(shift.startsAt)} {spanText(shift.startsAt, shift.endsAt)}
      </h3>
      <p class="muted small">
        {where} {signUp.outcome !== 'ELIGIBLE' && t(`deskOutcome.${signUp.outcome}`)}
      </p>
      {!asksReason && (
        <div class="row rows__end">
          <Button isPending={isPending} onPress={() => void confirm(null)}>
            {t('desk.confirm', { name: firstName })}
          </Button>
          <a
            class="utrecht-link utrecht-link--html-a"
            href={deskAddress(slug, mondayOf(localDate(shift.startsAt)), shift.id)}
          >
            {t('deskInbox.look')}
            <span class="for-listeners"> {name}</span>
          </a>
        </div>
      )}
      {mistake && (
        <Notice tone="warn">
          <p>{t(mistake, { name })}</p>
        </Notice>
      )}
      {asksReason && (
        <OverrideForm
          id={signUp.id}
          name={firstName}
          isPending={isPending}
          send={(code, words) => confirm({ code, words })}
          cancel={forget}
        />
      )}
      {trouble && <TroubleNotice trouble={trouble} kept={t('desk.kept')} />}
    </Row>
  );
}
