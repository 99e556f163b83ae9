import { SignUpStatus } from '../sign-up/sign-up-status.rules.ts';

/** What somebody said of a department. */
export interface Answer {
  readonly personId: string;
  readonly givenAt: Date;
  readonly wasBriefingComplete: boolean;
  readonly wasReceived: boolean;
  readonly wouldReturn: boolean;
  readonly text: string | null;
  readonly isNamed: boolean;
}

/** By what an answer counts. */
type Counted = Pick<Answer, 'personId' | 'givenAt' | 'isNamed'>;

/** What is asked, and where the answer stands. */
const answerTo = {
  BRIEFING_COMPLETE: 'wasBriefingComplete',
  WAS_RECEIVED: 'wasReceived',
  WOULD_RETURN: 'wouldReturn',
} as const satisfies Record<string, keyof Answer>;
export type Question = keyof typeof answerTo;

/**
 * FB-1: the answers that count. In the order of time they fill groups, and a group is closed once `fewest` different
 * people are in it. What is said later, by somebody new or by somebody who said something before, changes nothing until
 * its own group is closed: who compares yesterday with today learns of no single person.
 */
function inClosedGroups<One extends Counted>(answers: readonly One[], fewest: number): One[] {
  const closed: One[] = [];
  let open: One[] = [];
  for (const answer of answers.toSorted((one, other) => one.givenAt.getTime() - other.givenAt.getTime())) {
    open.push(answer);
    if (new Set(open.map(({ personId }) => personId)).size < fewest) continue;
    closed.push(...open);
    open = [];
  }
  return closed;
}

/** Of those that count the newest of each person. */
const newestOfEach = (answers: readonly Answer[], fewest: number): Answer[] => [
  ...new Map(inClosedGroups(answers, fewest).map(one => [one.personId, one])).values(),
];

const nameless = <One extends Counted>(answers: readonly One[]): One[] => answers.filter(({ isNamed }) => !isNamed);

/** Whether it counts already, in the figures or among the words: then it stays as it counted. */
export const isCounted = <One extends Counted>(answer: One, answers: readonly One[], fewest: number): boolean =>
  [answers, nameless(answers)].some(all => inClosedGroups(all, fewest).includes(answer));

/** How many said yes to each question; null below `fewest` people. */
export function figuresOf(
  answers: readonly Answer[],
  fewest: number,
): { question: Question; yes: number; answered: number }[] | null {
  const counted = newestOfEach(answers, fewest);
  if (counted.length === 0) return null;
  return Object.entries(answerTo).map(([question, field]) => ({
    question: question as Question,
    yes: counted.filter(one => one[field]).length,
    answered: counted.length,
  }));
}

/**
 * What the department reads: with a name at once, by her own choice; without one once enough others said something
 * without a name too, in the order of the alphabet, so that neither order nor day tells who.
 */
export function textsOf(answers: readonly Answer[], fewest: number): { text: string; personId: string | null }[] {
  const named = answers.filter(({ isNamed }) => isNamed);
  return [
    ...named
      .toSorted((one, other) => other.givenAt.getTime() - one.givenAt.getTime())
      .flatMap(({ text, personId }) => (text === null ? [] : [{ text, personId }])),
    ...newestOfEach(nameless(answers), fewest)
      .flatMap(({ text }) => (text === null ? [] : [{ text, personId: null }]))
      .toSorted((one, other) => (one.text < other.text ? -1 : 1)),
  ];
}

/** Whether somebody worked it: a shift that is over counts before the job that says so came by. */
export const hasWorked = (
  { status, endsAt }: { readonly status: SignUpStatus; readonly endsAt: Date },
  now: Date,
): boolean => status === SignUpStatus.WORKED || (status === SignUpStatus.CONFIRMED && endsAt <= now);

/** FB-2: whether the shift is still remembered. */
export const isRecent = (endsAt: Date, now: Date, days: number): boolean =>
  now.getTime() - endsAt.getTime() <= days * 86_400_000;
