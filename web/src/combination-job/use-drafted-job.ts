import { useState } from 'preact/hooks';
import type { Person } from '../administration/person-finder.tsx';
import { DraftCombinationJobDocument } from '../generated/combination-job.ts';
import type { CombinationJobCardFragment, DraftCombinationJobErrorCode } from '../generated/operations.ts';
import { useMutation } from '../graph/use-mutation.ts';
import { t } from '../language/language.ts';
import { daysLater, localDate } from '../language/time.ts';
import { announce } from '../ui/announce.tsx';
import { draftOf, freeWeek, inputOf } from './drafted-weeks.ts';
import type { DraftedWeek } from './drafted-weeks.ts';

interface Employer {
  readonly id: string;
  readonly name: string;
  readonly shortName: string;
}

export interface DraftProps {
  readonly member: Employer & { readonly slug: string };
  readonly others: readonly Employer[];
  /** The version that it replaces; null for a new job. */
  readonly before: CombinationJobCardFragment | null;
  readonly done: () => void;
}

/** What was filled in so far. */
export interface ToldJob {
  readonly person: Person | null;
  readonly otherMemberId: string;
  readonly startsOn: string;
  /** Empty for none. */
  readonly endsOn: string;
  readonly weeks: readonly DraftedWeek[];
}

export type Drafting = ReturnType<typeof useDraftedJob>;

/** A draft that is being filled in, and what became of sending it. */
export function useDraftedJob({ member, others, before, done }: DraftProps) {
  const { act, isPending, trouble } = useMutation(DraftCombinationJobDocument);
  const [mistakes, setMistakes] = useState<readonly DraftCombinationJobErrorCode[]>([]);
  const [told, setTold] = useState<ToldJob>({
    person: before?.professional ?? null,
    otherMemberId: otherOf(before, member.id) ?? others[0]?.id ?? '',
    startsOn: daysLater(localDate(new Date()), 28),
    endsOn: '',
    weeks: before ? draftOf(before.weeks) : [freeWeek],
  });
  const wordsOf = (...codes: DraftCombinationJobErrorCode[]) => {
    const found = mistakes.find(code => codes.includes(code));
    return found ? t(`draftCombinationJob.${found}`) : null;
  };
  const send = async () => {
    const { person, otherMemberId, weeks, startsOn, endsOn } = told;
    if (!person) return setMistakes(['NOT_EMPLOYED']);
    if (!startsOn) return setMistakes(['INVALID_PERIOD']);
    const where = { memberId: member.id, otherMemberId, professionalId: person.id, replacesId: before?.id ?? null };
    const input = { ...where, weeks: inputOf(weeks), startsOn, endsOn: endsOn || null };
    const payload = (await act({ input }))?.draftCombinationJob;
    if (!payload) return;
    setMistakes(payload.userErrors.map(({ code }) => code));
    if (payload.userErrors.length > 0) return;
    announce(t('combination.drafted'));
    done();
  };
  const change = (part: Partial<ToldJob>) => setTold({ ...told, ...part });
  return { told, change, wordsOf, isPending, trouble, mistakes, send };
}

function otherOf(before: CombinationJobCardFragment | null, memberId: string): string | null {
  const employers = [before?.firstEmployer?.id, before?.secondEmployer?.id];
  return employers.find(id => id && id !== memberId) ?? null;
}
