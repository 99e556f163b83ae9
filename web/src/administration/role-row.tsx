import { useState } from 'preact/hooks';
import type { HeldRoleFragment } from '../generated/operations.ts';
import { WithdrawRoleDocument } from '../generated/roles.ts';
import { useMutation } from '../graph/use-mutation.ts';
import { daysText } from '../language/days.ts';
import { t } from '../language/language.ts';
import { localDate } from '../language/time.ts';
import { roleName } from '../shell/role-name.ts';
import { announce } from '../ui/announce.tsx';
import { ConfirmPress } from '../ui/confirm-press.tsx';
import { Notice, Status } from '../ui/notice.tsx';
import { Row } from '../ui/row.tsx';
import { TroubleNotice } from '../ui/trouble-notice.tsx';
import type { Place } from './place.ts';

interface Props {
  readonly grant: HeldRoleFragment;
  readonly place: Place;
  readonly changed: () => void;
}

/** One role as somebody holds it: who, where, from when until when. */
export function RoleRow({ grant, place, changed }: Props) {
  const { professional, department, startsOn, viewerCanWithdraw } = grant;
  const { act, isPending, trouble } = useMutation(WithdrawRoleDocument);
  const [mistake, setMistake] = useState<string | null>(null);
  const name = professional?.name ?? t('roles.someone');
  const values = { name, role: roleName(grant.role, place.memberId === null) };
  const withdraw = async () => {
    const payload = (await act({ input: { roleGrantId: grant.id } }))?.withdrawRole;
    if (!payload) return;
    const code = payload.userErrors[0]?.code;
    setMistake(code ? t(`withdrawRole.${code}`) : null);
    announce(code ? t(`withdrawRole.${code}`) : t('roles.withdrawn', values));
    changed();
  };
  const isLater = startsOn > localDate(new Date());
  return (
    <Row>
      <p class="row">
        <span class="rows__title">{name}</span>
        {isLater && (
          <Status tone="info" icon="clock">
            {t('roles.later')}
          </Status>
        )}
      </p>
      <p class="small muted">
        {department?.name ?? t(place.memberId === null ? 'place.region' : 'roles.wholeMember')}
        {' · '}
        {daysText(grant)}
      </p>
      {viewerCanWithdraw && (
        <div class="rows__end">
          <ConfirmPress
            words={t('roles.withdraw')}
            about={name}
            consequence={t('roles.withdrawWhy', values)}
            doWords={t('roles.doWithdraw')}
            isPending={isPending}
            act={withdraw}
          />
        </div>
      )}
      {mistake && (
        <div class="rows__whole">
          <Notice tone="bad">
            <p>{mistake}</p>
          </Notice>
        </div>
      )}
      {trouble && (
        <div class="rows__whole">
          <TroubleNotice trouble={trouble} kept={t('roles.kept')} />
        </div>
      )}
    </Row>
  );
}
