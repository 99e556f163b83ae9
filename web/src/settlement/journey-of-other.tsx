import type { LentPeopleQuery } from '../generated/operations.ts';
import { LentPeopleDocument } from '../generated/settlement-desk.ts';
import { usePages } from '../graph/use-pages.ts';
import { t } from '../language/language.ts';
import { Answer } from '../ui/answer.tsx';
import { More } from '../ui/more.tsx';
import { JourneyForm, type Trip } from './journey-form.tsx';

type Member = NonNullable<LentPeopleQuery['member']>;
type Lent = NonNullable<Member['detachmentAgreements']>['nodes'][number];

interface Props {
  readonly slug: string;
  readonly changed: () => void;
  readonly close: () => void;
}

/** A journey of somebody whom the member lends: finance, which is told no names, chooses her by her reference. */
export function JourneyOfOther({ slug, changed, close }: Props) {
  const pages = usePages(LentPeopleDocument, { slug }, data => data.member?.detachmentAgreements ?? null, false);
  return (
    <Answer of={pages.first} part="member" cards={1}>
      {({ member }) => {
        const trips = tripsOf(pages.nodes.filter(({ home }) => home?.id === member?.id));
        if (trips.length === 0) return <p role="status">{t('settlementTravel.lentNobody')}</p>;
        return (
          <>
            <JourneyForm
              title={t('settlementTravel.enterForOther')}
              whatTrip={t('settlementTravel.who')}
              tripHint={t('settlementTravel.whoHint')}
              {...{ trips, changed, close }}
            />
            <More pages={pages} words={t('settlementTravel.morePeople')} />
          </>
        );
      }}
    </Answer>
  );
}

/** Each of them once for each host, by name: which of her agreements held on the day is the graph's to say. */
function tripsOf(lent: readonly Lent[]): readonly Trip[] {
  const trips = new Map(
    lent.flatMap(one => (one.host ? [[`${one.personReference} ${one.host.id}`, one] as const] : [])),
  );
  return [...trips]
    .map(([key, one]) => ({
      key,
      words: [one.professional?.name, one.personReference, one.profession?.name, one.host!.shortName]
        .filter(Boolean)
        .join(' · '),
      asked: { hostMemberId: one.host!.id, detachmentAgreementId: one.id },
    }))
    .sort((a, b) => a.words.localeCompare(b.words));
}
