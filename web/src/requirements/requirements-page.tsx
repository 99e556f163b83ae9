import { useRoute } from 'preact-iso';
import { PaperTabs } from '../credentials/paper-tabs.tsx';
import type { RequirementsQuery } from '../generated/operations.ts';
import { RequirementsDocument } from '../generated/requirements.ts';
import { useQuery } from '../graph/use-query.ts';
import { t } from '../language/language.ts';
import { NotYours } from '../shell/not-yours.tsx';
import { Answer } from '../ui/answer.tsx';
import { PageTitle } from '../ui/page-title.tsx';
import { Acceptances } from './acceptances.tsx';
import { NewRequirementSet } from './new-requirement-set.tsx';
import { RequirementSetCard } from './requirement-set-card.tsx';

export type RequiringMember = NonNullable<RequirementsQuery['member']>;

/** What a member asks of who works there, and whose looks at papers it accepts. */
export function RequirementsPage() {
  const slug = useRoute().params['slug'] ?? '';
  const query = useQuery(RequirementsDocument, { slug });
  return (
    <div class="stack">
      <PageTitle tab={t('requirements.title')}>{t('requirements.title')}</PageTitle>
      <Answer of={query} part="member" cards={3}>
        {({ member, members }) =>
          member?.viewerCanSetRequirements ? (
            <Parts member={member} members={members ?? []} changed={query.askAgain} />
          ) : (
            <NotYours why={t('requirements.notYours')} />
          )
        }
      </Answer>
    </div>
  );
}

interface PartsProps {
  readonly member: RequiringMember;
  readonly members: NonNullable<RequirementsQuery['members']>;
  readonly changed: () => void;
}

function Parts({ member, members, changed }: PartsProps) {
  const sets = member.requirementSets ?? [];
  return (
    <>
      <PaperTabs slug={member.slug} />
      <p class="measure">{t('requirements.why', { member: member.name })}</p>
      {sets.map(set => (
        <RequirementSetCard key={set.id} set={set} memberId={member.id} changed={changed} />
      ))}
      <NewRequirementSet member={member} changed={changed} />
      <Acceptances member={member} others={members.filter(({ id }) => id !== member.id)} changed={changed} />
    </>
  );
}
