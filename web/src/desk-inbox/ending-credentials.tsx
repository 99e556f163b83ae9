import { useState } from 'preact/hooks';
import { InboxCredentialsDocument, RemindToRenewDocument } from '../generated/desk-inbox.ts';
import type { InboxCredentialsQuery } from '../generated/operations.ts';
import { useQuery } from '../graph/use-query.ts';
import type { MessageKey } from '../language/language.ts';
import { t } from '../language/language.ts';
import { dateText } from '../language/time.ts';
import { mistakeIn, useStep } from '../shift/use-step.ts';
import { Status } from '../ui/notice.tsx';
import { Row } from '../ui/row.tsx';
import { Remind } from './remind.tsx';
import { Section } from './section.tsx';
import type { SectionProps } from './sections.ts';

type Ending = NonNullable<NonNullable<InboxCredentialsQuery['member']>['endingCredentials']>[number];

/** What ends of the member's own people, soonest first: one press reminds. */
export function EndingCredentials({ slug }: SectionProps) {
  const query = useQuery(InboxCredentialsDocument, { slug });
  const member = query.data?.member;
  const cases = member?.endingCredentials ?? [];
  // Who plans for some departments sees no papers.
  if (member && member.endingCredentials === null) return null;
  return (
    <Section
      id="verlopen"
      title={t('deskInbox.ending')}
      of={query}
      part="member"
      count={member ? cases.length : null}
      nothing={t('deskInbox.noEnding')}
    >
      {() =>
        cases.map(one => <Case key={one.credentialId} ending={one} memberId={member!.id} reminded={query.askAgain} />)
      }
    </Section>
  );
}

interface CaseProps {
  readonly ending: Ending;
  readonly memberId: string;
  readonly reminded: () => void;
}

function Case({ ending, memberId, reminded }: CaseProps) {
  const { credentialId, professional, kind, about, validUntil, daysLeft, remindedAt } = ending;
  const name = professional?.name ?? t('desk.someone');
  const [words, setWords] = useState<MessageKey | null>(null);
  const step = useStep(
    RemindToRenewDocument,
    it => mistakeIn(it.remindToRenew, code => `remindToRenew.${code}`),
    'deskInbox.reminded',
    said => {
      setWords(said);
      reminded();
    },
  );
  const what = [t(`credentialKind.${kind}`), kind === 'BIG_REGISTRATION' ? null : about].filter(Boolean).join(' ');
  return (
    <Row>
      <h3 class="rows__title">
        {name} · {what}
      </h3>
      <p class="small row">
        <Status tone={daysLeft < 0 ? 'bad' : daysLeft <= 30 ? 'warn' : 'info'}>
          {daysLeft < 0 ? t('deskInbox.ended') : t('deskInbox.endsIn', { days: daysLeft })}
        </Status>
        <span class="muted">{t('deskInbox.validUntil', { day: dateText(validUntil) })}</span>
      </p>
      <Remind
        name={name}
        remindedAt={remindedAt}
        words={words}
        step={step}
        go={() => step.go({ memberId, credentialId })}
      />
    </Row>
  );
}
