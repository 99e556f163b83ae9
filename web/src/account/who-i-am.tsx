import { roleText } from '../keys/role-text.ts';
import { daysText } from '../language/days.ts';
import { t } from '../language/language.ts';
import { localDate } from '../language/time.ts';
import { professionName } from '../shift/profession-name.ts';
import { MemberMark } from '../ui/member-mark.tsx';
import type { AccountViewer } from './account-page.tsx';

/** Her employer, and as what she acts where. */
export function WhoIAm({ viewer: { professional, roles } }: { readonly viewer: AccountViewer }) {
  const today = localDate(new Date());
  const employments = (professional?.employments ?? []).filter(
    ({ startsOn, endsOn }) => startsOn <= today && (endsOn === null || today <= endsOn),
  );
  return (
    <section class="stack" aria-labelledby="wie">
      <h2 class="utrecht-heading-2" id="wie">
        {t('account.who')}
      </h2>
      <dl class="card facts">
        <div>
          <dt>{t('account.employer')}</dt>
          {employments.length === 0 && (
            <dd>{t(professional?.isSelfEmployed ? 'account.selfEmployed' : 'account.noEmployer')}</dd>
          )}
          {employments.map(({ id, member, profession, department }) => (
            <dd key={id} class="account__employer">
              <MemberMark member={member} />
              <span>{[member.name, professionName(profession), department?.name].filter(Boolean).join(' · ')}</span>
            </dd>
          ))}
        </div>
        <div>
          <dt>{t('account.roles')}</dt>
          {roles.length === 0 && <dd>{t('account.noRoles')}</dd>}
          {roles.map(role => (
            <dd key={role.id}>
              {roleText(role)} <span class="muted small">{daysText(role)}</span>
            </dd>
          ))}
        </div>
      </dl>
    </section>
  );
}
