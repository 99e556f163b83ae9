import type { PoolsQuery } from '../generated/operations.ts';
import { OwnWishesDocument, PoolsDocument } from '../generated/pools.ts';
import { useQuery } from '../graph/use-query.ts';
import type { Query } from '../graph/use-query.ts';
import { t } from '../language/language.ts';
import { runsPools, useSession, worksShifts } from '../shell/viewer-context.ts';
import { useSignInAddress } from '../sign-in/sign-in-address.ts';
import { Answer } from '../ui/answer.tsx';
import { ButtonLink } from '../ui/button.tsx';
import { Empty } from '../ui/empty.tsx';
import { PageTitle } from '../ui/page-title.tsx';
import { MissingPart } from '../ui/trouble-notice.tsx';
import { OfferedTime } from './offered-time.tsx';
import { OpenPool } from './open-pool.tsx';
import { OwnConsultations } from './own-consultations.tsx';
import { PoolCard } from './pool-card.tsx';
import { Wishes } from './wishes.tsx';
import './pools.css';

/** What pools there are, in which she is, and what she wishes: all of it freely, and changed at any time. */
export function PoolsPage() {
  const query = useQuery(PoolsDocument, {});
  const { viewer } = useSession();
  return (
    <div class="stack">
      <PageTitle tab={t('pools.title')}>{t('pools.title')}</PageTitle>
      <p class="measure">{t('pools.what')}</p>
      <Answer of={query} part="pools" cards={2}>
        {data => (viewer ? <Own data={data} query={query} /> : <Seen data={data} />)}
      </Answer>
    </div>
  );
}

function Seen({ data }: { readonly data: PoolsQuery }) {
  const signIn = useSignInAddress();
  return (
    <>
      <PoolList data={data} isSelfEmployed={false} changed={() => {}} />
      <p>
        <ButtonLink href={signIn}>{t('pools.signIn')}</ButtonLink>
      </p>
    </>
  );
}

function Own({ data, query }: { readonly data: PoolsQuery; readonly query: Query<PoolsQuery> }) {
  const own = useQuery(OwnWishesDocument, {});
  const { viewer } = useSession();
  const isSpecialist = (data.pools ?? []).some(
    ({ kind, viewerMembership }) => kind === 'SPECIALIST' && viewerMembership,
  );
  // The office runs pools; who works shifts, or is in a pool, offers time.
  const offers = worksShifts(viewer) || (data.pools ?? []).some(({ viewerMembership }) => viewerMembership);
  return (
    <>
      <PoolList data={data} isSelfEmployed={own.data?.me?.isSelfEmployed ?? false} changed={query.askAgain} />
      {runsPools(viewer) && <OpenPool professions={data.professions ?? []} opened={query.askAgain} />}
      {isSpecialist && <OwnConsultations />}
      {offers && <OfferedTime />}
      {offers && (
        <Answer of={own} part="me" cards={1}>
          {({ me }) =>
            // Wishes that could not be asked are not the same as none: an empty form would be kept over them.
            own.trouble ? (
              <MissingPart askAgain={own.askAgain} />
            ) : (
              <Wishes
                wishes={me?.participationPreference ?? null}
                members={data.members ?? []}
                changed={own.askAgain}
              />
            )
          }
        </Answer>
      )}
    </>
  );
}

interface ListProps {
  readonly data: PoolsQuery;
  readonly isSelfEmployed: boolean;
  readonly changed: () => void;
}

function PoolList({ data, isSelfEmployed, changed }: ListProps) {
  const pools = data.pools ?? [];
  if (pools.length === 0) return <Empty why={t('pools.none')} />;
  return (
    <ul class="stack">
      {pools.map(pool => (
        <PoolCard
          key={pool.id}
          pool={pool}
          professions={pool.professions.length > 0 ? pool.professions : (data.professions ?? [])}
          isSelfEmployed={isSelfEmployed}
          changed={changed}
        />
      ))}
    </ul>
  );
}
