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
        {({ member }) =>
          member?.viewerCanVerifyCredentials ? (
            <Employees key={member.id} member={member} />
          ) : (
            <NotYours why={t('verify.notYours')} />
          )
        }
      </Answer>
    </div>
  );
}

function Employees({ member }: { readonly member: NonNullable<EmployeesOfMemberQuery['member']> }) {
  const [person, choose] = useState<Person | null>(null);
  const place = { slug: member.slug, memberId: member.id };
  return (
    <>
      <PaperTabs slug={member.slug} />
      <p class="measure">{t('employee.why', { member: member.name })}</p>
      <PersonFinder place={place} chosen={person} choose={choose} error={null} />
      {person && <Chosen key={person.id} person={person} slug={member.slug} memberId={member.id} />}
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
            <ClearanceSection person={person} memberId={memberId} said={said} changed={query.askAgain} />
            <OfAgeSection person={person} />
          </>
        );
      }}
    </Answer>
  );
}
