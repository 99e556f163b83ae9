import { useRoute } from 'preact-iso';
import { useState } from 'preact/hooks';
import { PersonFinder, type Person } from '../administration/person-finder.tsx';
import { EmployeeDocument, EmployeesOfMemberDocument } from '../generated/employee.ts';
import type { EmployeesOfMemberQuery } from '../generated/operations.ts';
import { useQuery } from '../graph/use-query.ts';
import { t } from '../language/language.ts';
import { NotYours } from '../shell/not-yours.tsx';
import { Answer } from '../ui/answer.tsx';
import { Empty } from '../ui/empty.tsx';
import { PageTitle } from '../ui/page-title.tsx';
import { RaisedObjections } from '../side-work/raised-objections.tsx';
import { MissingPart, TroubleNotice } from '../ui/trouble-notice.tsx';
import { ClearanceSection } from './clearance-section.tsx';
import { OfAgeSection } from './of-age-section.tsx';
import { PaperTabs } from './paper-tabs.tsx';

/** What HR of an employer says of its own people, because nobody else may know it: cleared or not, and of age or not. */
export function EmployeePage() {
  const slug = useRoute().params['slug'] ?? '';
  const query = useQuery(EmployeesOfMemberDocument, { slug });
  return (
    <div class="stack">
      <PageTitle tab={t('employee.title')}>{t('employee.title')}</PageTitle>
      <Answer of={query} part="member" cards={2}>
        {({ member, members }) =>
          member && (member.viewerCanVerifyCredentials || member.sideWorkObjections) ? (
            <Employees key={member.id} member={member} members={members ?? []} changed={query.askAgain} />
          ) : member && query.trouble ? (
            <TroubleNotice trouble={query.trouble} askAgain={query.askAgain} />
          ) : (
            <NotYours why={t('verify.notYours')} />
          )
        }
      </Answer>
    </div>
  );
}

type Member = NonNullable<EmployeesOfMemberQuery['member']>;

interface Props {
  readonly member: Member;
  readonly members: NonNullable<EmployeesOfMemberQuery['members']>;
  readonly changed: () => void;
}

function Employees({ member, members, changed }: Props) {
  const [person, choose] = useState<Person | null>(null);
  const place = { slug: member.slug, memberId: member.id };
  const isHr = member.viewerCanVerifyCredentials === true;
  const others = members.filter(({ id }) => id !== member.id);
  return (
    <>
      {isHr && <PaperTabs slug={member.slug} />}
      <p class="measure">{t(isHr ? 'employee.why' : 'employee.whyTeam', { member: member.name })}</p>
      <PersonFinder place={place} chosen={person} choose={choose} error={null} />
      {person && isHr && <Chosen key={person.id} person={person} slug={member.slug} memberId={member.id} />}
      {member.sideWorkObjections ? (
        <RaisedObjections
          objections={member.sideWorkObjections.nodes}
          {...{ person, others, changed }}
          memberId={member.id}
        />
      ) : (
        <MissingPart askAgain={changed} />
      )}
    </>
  );
}

interface ChosenProps {
  readonly person: Person;
  readonly slug: string;
  readonly memberId: string;
}

function Chosen({ person, slug, memberId }: ChosenProps) {
  const query = useQuery(EmployeeDocument, { slug, search: person.name });
  return (
    <Answer of={query} part="member" cards={2}>
      {({ member }) => {
        const found = member?.people?.nodes.find(({ id }) => id === person.id);
        if (!found) return <Empty why={t('employee.gone')} />;
        const said = found.credentials?.find(({ kind }) => kind === 'OCCUPATIONAL_HEALTH_CLEARANCE') ?? null;
        return (
          <>
            {found.credentials ? (
              <ClearanceSection person={person} memberId={memberId} said={said} changed={query.askAgain} />
            ) : (
              <MissingPart askAgain={query.askAgain} />
            )}
            <OfAgeSection person={person} />
          </>
        );
      }}
    </Answer>
  );
}
