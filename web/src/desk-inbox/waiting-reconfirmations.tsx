import { useState } from 'preact/hooks';
import { InboxReconfirmationsDocument, RemindToReconfirmDocument } from '../generated/desk-inbox.ts';
import type { InboxReconfirmationsQuery } from '../generated/operations.ts';
import { useQuery } from '../graph/use-query.ts';
import type { MessageKey } from '../language/language.ts';
import { t } from '../language/language.ts';
import { dayText, localDate, mondayOf, spanText } from '../language/time.ts';
import { deskAddress } from '../planner/desk-address.ts';
import { mistakeIn, useStep } from '../shift/use-step.ts';
import { professionName } from '../shift/profession-name.ts';
import { Row } from '../ui/row.tsx';
import { Remind } from './remind.tsx';
import { Section } from './section.tsx';
import type { SectionProps } from './sections.ts';

type SignUp = NonNullable<NonNullable<InboxReconfirmationsQuery['member']>['signUpsToReconfirm']>[number];

/** Who was confirmed for a shift that changed and has not said yes again: one press reminds. */
export function WaitingReconfirmations({ slug }: SectionProps) {
  const query = useQuery(InboxReconfirmationsDocument, { slug });
  const cases = query.data?.member?.signUpsToReconfirm ?? [];
  return (
    <Section
      id="herbevestigen"
      title={t('deskInbox.reconfirm')}
      of={query}
      part="member"
      count={query.data?.member ? cases.length : null}
      nothing={t('deskInbox.noReconfirm')}
    >
      {() => cases.map(one => <Case key={one.id} signUp={one} slug={slug} reminded={query.askAgain} />)}
    </Section>
  );
}

interface CaseProps {
  readonly signUp: SignUp;
  readonly slug: string;
  readonly reminded: () => void;
}

function Case({ signUp: { id, remindedAt, professional, shift }, slug, reminded }: CaseProps) {
  const name = professional?.name ?? t('desk.someone');
  const [words, setWords] = useState<MessageKey | null>(null);
  const step = useStep(
    RemindToReconfirmDocument,
    it => mistakeIn(it.remindToReconfirm, code => `remindToReconfirm.${code}`),
    'deskInbox.reminded',
    said => {
      setWords(said);
      reminded();
    },
  );
  return (
    <Row>
      <h3 class="rows__title">
        {name} · {dayText(shift.startsAt)} {spanText(shift.startsAt, shift.endsAt)}
      </h3>
      <p class="muted small">
        {[shift.profession && professionName(shift.profession), shift.department?.name].filter(Boolean).join(' · ')}
      </p>
      <Remind name={name} remindedAt={remindedAt} words={words} step={step} go={() => step.go({ signUpId: id })}>
        <a
          class="utrecht-link utrecht-link--html-a go"
          href={deskAddress(slug, mondayOf(localDate(shift.startsAt)), shift.id)}
        >
          {t('deskInbox.lookAtShift')}
          <span class="for-listeners"> {name}</span>
        </a>
      </Remind>
    </Row>
  );
}
