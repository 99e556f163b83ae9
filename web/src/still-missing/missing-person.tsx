import { credentialName } from '../credentials/credential-words.ts';
import type { StillMissingQuery } from '../generated/operations.ts';
import { t } from '../language/language.ts';
import { dayText, localDate, mondayOf, spanText } from '../language/time.ts';
import { deskAddress } from '../planner/desk-address.ts';
import { professionName } from '../shift/profession-name.ts';
import { Status } from '../ui/notice.tsx';
import { Row } from '../ui/row.tsx';

type Member = NonNullable<StillMissingQuery['member']>;

interface Props {
  readonly of: NonNullable<Member['stillMissing']>[number];
  readonly member: Member;
}

/** One person by her first shift there, and each thing that is missing. */
export function MissingPerson({ of: { outcome, professional, shift, missing }, member }: Props) {
  const name = professional?.name ?? t('desk.someone');
  const where = [shift.profession && professionName(shift.profession), shift.department?.name];
  return (
    <Row>
      <h3 class="rows__title">{name}</h3>
      <p class="small muted">
        {t('deskMissing.first', { shift: `${dayText(shift.startsAt)} ${spanText(shift.startsAt, shift.endsAt)}` })}
        {where.filter(Boolean).map(words => ` · ${words}`)}
      </p>
      <ul class="missing-items">
        {missing.map(({ kind, about, owner, usualDays }) => (
          <li key={`${kind} ${about}`}>
            <strong>{credentialName({ kind, about })}</strong>{' '}
            <span class="small">
              {t(`deskMissingOwner.${owner}`, { member: member.name, name: name.split(' ')[0] ?? name })}
              {usualDays !== null && ` ${t('readiness.days', { days: usualDays })}`}
            </span>
          </li>
        ))}
      </ul>
      <div class="rows__end row">
        <Status tone={outcome === 'UNKNOWN' ? 'info' : 'warn'}>
          {t(outcome === 'UNKNOWN' ? 'deskMissing.look' : 'deskMissing.notReady')}
        </Status>
        <a
          class="utrecht-link utrecht-link--html-a go"
          href={deskAddress(member.slug, mondayOf(localDate(shift.startsAt)), shift.id)}
        >
          {t('deskMissing.shift')}
          <span class="for-listeners"> {name}</span>
        </a>
      </div>
    </Row>
  );
}
