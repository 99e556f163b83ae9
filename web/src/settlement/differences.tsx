import { ReleaseSettlementHoldDocument } from '../generated/settlement.ts';
import { useMutation } from '../graph/use-mutation.ts';
import { t } from '../language/language.ts';
import { dateText, hoursText } from '../language/time.ts';
import { announce } from '../ui/announce.tsx';
import { Button } from '../ui/button.tsx';
import { Empty } from '../ui/empty.tsx';
import { Status } from '../ui/notice.tsx';
import { Row } from '../ui/row.tsx';
import { TroubleNotice } from '../ui/trouble-notice.tsx';
import type { SettlingMember } from './settlement-page.tsx';

interface Props {
  readonly member: SettlingMember;
  readonly changed: () => void;
}

type Difference = NonNullable<SettlingMember['settlementDifferences']>['nodes'][number];

/** What is confirmed and stands in no batch, with what is missing: it comes in by itself. */
export function Differences({ member, changed }: Props) {
  const found = member.settlementDifferences;
  const more = (found?.totalCount ?? 0) - (found?.nodes.length ?? 0);
  return (
    <section class="stack" aria-labelledby="verschillen">
      <h2 class="utrecht-heading-2" id="verschillen">
        {t('settlement.differences', { count: found?.totalCount ?? 0 })}
      </h2>
      {!found || found.nodes.length === 0 ? (
        <Empty why={t('settlement.noDifferences')} />
      ) : (
        <>
          <p class="measure">{t('settlement.differencesWhy')}</p>
          <ul class="rows">
            {found.nodes.map(one => (
              <DifferenceRow key={one.id} of={one} changed={changed} />
            ))}
          </ul>
          {more > 0 && <p class="muted">{t('settlement.moreDifferences', { count: more })}</p>}
        </>
      )}
    </section>
  );
}

function DifferenceRow({ of, changed }: { readonly of: Difference; readonly changed: () => void }) {
  const { act, isPending, trouble } = useMutation(ReleaseSettlementHoldDocument);
  const release = async () => {
    const done = (await act({ input: { settlementDifferenceId: of.id } }))?.releaseSettlementHold;
    if (!done) return;
    const [error] = done.userErrors;
    announce(error ? t(`releaseSettlementHold.${error.code}`) : t('settlement.released'));
    changed();
  };
  const what =
    of.kind === 'TRAVEL'
      ? t('settlement.km', { count: of.kilometres ?? 0 })
      : t('settlement.hours', { hours: hoursText(of.minutes) });
  return (
    <Row>
      <p class="rows__title">
        {dateText(of.day)} · {what}
      </p>
      <p class="small">
        {of.homeMember?.shortName} → {of.hostMember?.shortName}
        {of.department && ` · ${of.department.name}`}
        {of.profession && ` · ${of.profession.name}`} · {t('settlement.reference', { reference: of.personReference })}
      </p>
      <p class="rows__end settlement__end">
        {of.gaps.map(gap => (
          <Status key={gap} tone="warn">
            {t(`settlementGap.${gap}`)}
          </Status>
        ))}
        {of.viewerCanRelease && (
          <Button kind="secondary-action" isPending={isPending} onPress={() => void release()}>
            {t('settlement.release')}
          </Button>
        )}
      </p>
      {trouble && <TroubleNotice trouble={trouble} />}
    </Row>
  );
}
