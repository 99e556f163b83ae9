import type { StartQuery } from '../generated/operations.ts';
import { t } from '../language/language.ts';
import { dateText } from '../language/time.ts';
import { professionName } from '../shift/profession-name.ts';
import { MemberMark } from '../ui/member-mark.tsx';

type Me = NonNullable<StartQuery['me']>;

/** Her employer, and the agreements that let her work elsewhere. */
export function Employer({ me: { employments, coveredBy } }: { readonly me: Me }) {
  if (!employments || employments.length === 0) return <p class="card">{t('start.noEmployer')}</p>;
  return (
    <div class="card stack">
      {employments.map(({ id, member, profession, department }) => (
        <div key={id}>
          <p class="employer">
            <MemberMark member={member} />
            <strong>{member.name}</strong>
          </p>
          <p class="muted">{[professionName(profession), department?.name].filter(Boolean).join(' · ')}</p>
        </div>
      ))}
      {coveredBy && coveredBy.length > 0 ? (
        <ul class="agreements">
          {coveredBy.map(({ id, title, endsOn, members }) => (
            <li key={id}>
              <p lang="nl">{title}</p>
              <p class="muted small">{agreementText(members.map(one => one.shortName).join(', '), endsOn)}</p>
            </li>
          ))}
        </ul>
      ) : (
        <p class="muted">{t('start.noAgreement')}</p>
      )}
    </div>
  );
}

function agreementText(members: string, endsOn: string | null): string {
  return endsOn ? t('start.agreement', { members, until: dateText(endsOn) }) : t('start.agreementOpen', { members });
}
