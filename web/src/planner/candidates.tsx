import { DeskCandidatesDocument } from '../generated/desk.ts';
import type { DeskCandidatesQuery } from '../generated/operations.ts';
import { useQuery } from '../graph/use-query.ts';
import { t } from '../language/language.ts';
import { Answer } from '../ui/answer.tsx';
import { Button } from '../ui/button.tsx';

interface Props {
  readonly shiftId: string;
  /** What a press asks, in words, with the name. */
  readonly words: 'candidates.invite' | 'candidates.askToTakeOver';
  readonly isPending: boolean;
  readonly choose: (professionalId: string) => void;
}

type Candidate = NonNullable<NonNullable<DeskCandidatesQuery['openShift']>['candidates']>[number];

/** Who could work the shift, by name: no score, no rank; who is asked decides herself. */
export function Candidates({ shiftId, words, isPending, choose }: Props) {
  const query = useQuery(DeskCandidatesDocument, { id: shiftId });
  return (
    <Answer of={query} part="openShift" cards={1}>
      {({ openShift }) => {
        const named = (openShift?.candidates ?? []).flatMap(({ professional, ...one }) =>
          professional ? [{ ...one, professional }] : [],
        );
        if (named.length === 0) return <p class="muted">{t('candidates.none')}</p>;
        return (
          <>
            <p class="small muted">{t('candidates.why')}</p>
            <ul class="stack">
              {named
                .toSorted((a, b) => nameOf(a).localeCompare(nameOf(b), 'nl'))
                .map(one => (
                  <li class="stack" key={one.professional.id}>
                    <span>
                      {nameOf(one)}
                      {one.outcome === 'UNKNOWN' && (
                        <span class="small muted"> · {t('candidates.look', { rules: one.ruleIds.join(', ') })}</span>
                      )}
                    </span>
                    <span>
                      <Button kind="secondary-action" isPending={isPending} onPress={() => choose(one.professional.id)}>
                        {t(words, { name: nameOf(one).split(' ')[0] ?? '' })}
                      </Button>
                    </span>
                  </li>
                ))}
            </ul>
          </>
        );
      }}
    </Answer>
  );
}

const nameOf = ({ professional }: Candidate): string => professional?.name ?? t('desk.someone');
