import { useState } from 'preact/hooks';
import type { PoolCardFragment, ProfessionNameFragment } from '../generated/operations.ts';
import { ClosePoolDocument } from '../generated/pools.ts';
import { useMutation } from '../graph/use-mutation.ts';
import { t } from '../language/language.ts';
import { dateText, localDate } from '../language/time.ts';
import { professionName } from '../shift/profession-name.ts';
import { announce } from '../ui/announce.tsx';
import { Button } from '../ui/button.tsx';
import { ConfirmPress } from '../ui/confirm-press.tsx';
import { Notice, Status } from '../ui/notice.tsx';
import { SelectField } from '../ui/select-field.tsx';
import { TroubleNotice } from '../ui/trouble-notice.tsx';
import { poolDescription, poolName } from './pool-text.ts';
import { useTaking } from './use-taking.ts';

interface Props {
  readonly pool: PoolCardFragment;
  /** As what somebody may join it. */
  readonly professions: readonly (ProfessionNameFragment & { readonly id: string })[];
  readonly isSelfEmployed: boolean;
  readonly changed: () => void;
}

/** One pool: what it is, and one press to join or to leave; the press after it undoes it. */
export function PoolCard({ pool, professions, isSelfEmployed, changed }: Props) {
  const name = poolName(pool);
  return (
    <li class="card stack pool" data-own={pool.viewerMembership !== null}>
      <div class="pool__head">
        <h2 class="utrecht-heading-2">{name}</h2>
        {pool.closedAt ? (
          <Status tone="warn">{t('pools.closedSince', { day: dateText(localDate(pool.closedAt)) })}</Status>
        ) : (
          pool.viewerMembership && (
            <Status tone="good">
              {t('pools.since', { day: dateText(localDate(pool.viewerMembership.joinedAt)) })}
            </Status>
          )
        )}
      </div>
      <p class="measure">{poolDescription(pool)}</p>
      <ul class="tags">
        {pool.professions.length === 0 && <li class="tag">{t('pools.allProfessions')}</li>}
        {pool.professions.map(profession => (
          <li class="tag" key={profession.id}>
            {professionName(profession)}
          </li>
        ))}
      </ul>
      <Taking {...{ pool, professions, isSelfEmployed, changed, name }} />
      {pool.viewerCanClose && <Closing id={pool.id} name={name} changed={changed} />}
    </li>
  );
}

function Taking({ pool, professions, isSelfEmployed, changed, name }: Props & { readonly name: string }) {
  const [as, setAs] = useState('');
  const { isPending, trouble, mistake, last, join, leave } = useTaking(pool.id, name, as || null, changed);
  const isIn = pool.viewerMembership !== null;
  return (
    <>
      {last && (
        <Notice tone="good">
          <p>{t(`pools.${last}`, { name })}</p>
          <Button kind="subtle" isPending={isPending} onPress={() => void (last === 'joined' ? leave() : join())}>
            {t('pools.undo')}
          </Button>
        </Notice>
      )}
      {pool.viewerCanJoin && isSelfEmployed && (
        <SelectField
          id={`als-${pool.id}`}
          label={t('pools.as')}
          chosen={as}
          options={[['', t('pools.chooseAs')], ...professions.map(one => [one.id, professionName(one)] as const)]}
          choose={setAs}
        />
      )}
      {!last && (pool.viewerCanJoin || isIn) && (
        <p>
          <Button
            kind={isIn ? 'secondary-action' : 'primary-action'}
            isPending={isPending}
            onPress={() => void (isIn ? leave() : join())}
          >
            {t(isIn ? 'pools.leave' : 'pools.join')}
            <span class="for-listeners"> {name}</span>
          </Button>
        </p>
      )}
      {mistake && (
        <Notice tone="warn">
          <p>{mistake}</p>
        </Notice>
      )}
      {trouble && <TroubleNotice trouble={trouble} kept={t('pools.kept')} />}
    </>
  );
}

function Closing({ id, name, changed }: { readonly id: string; readonly name: string; readonly changed: () => void }) {
  const { act, isPending, trouble } = useMutation(ClosePoolDocument);
  const close = async () => {
    const payload = (await act({ input: { poolId: id } }))?.closePool;
    const code = payload?.userErrors[0]?.code;
    if (!payload) return;
    announce(code ? t(`closePool.${code}`) : t('pools.closed', { name }));
    changed();
  };
  return (
    <>
      <ConfirmPress
        words={t('pools.close')}
        about={name}
        consequence={t('pools.closeWhat')}
        doWords={t('pools.doClose')}
        isPending={isPending}
        act={close}
      />
      {trouble && <TroubleNotice trouble={trouble} />}
    </>
  );
}
