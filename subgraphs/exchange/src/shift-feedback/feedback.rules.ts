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

/** What is asked, and where the answer stands. */
const answerTo = {
  BRIEFING_COMPLETE: 'wasBriefingComplete',
  WAS_RECEIVED: 'wasReceived',
  WOULD_RETURN: 'wouldReturn',
} as const satisfies Record<string, keyof Answer>;
export type Question = keyof typeof answerTo;

/**
 * FB-1: the newest answer of each person, as many as fill whole groups of `fewest`, the oldest first. One answer more
 * changes nothing until its group is full: who compares yesterday with today learns of no single person.
 */
function inGroups(answers: readonly Answer[], fewest: number): Answer[] {
  const inOrder = answers.toSorted((one, other) => one.givenAt.getTime() - other.givenAt.getTime());
  const newest = [...new Map(inOrder.map(one => [one.personId, one])).values()];
  const ofEach = newest.toSorted((one, other) => one.givenAt.getTime() - other.givenAt.getTime());
  return ofEach.slice(0, Math.floor(ofEach.length / fewest) * fewest);
}

/** How many said yes to each question; null below `fewest` people. */
export function figuresOf(
  answers: readonly Answer[],
  fewest: number,
): { question: Question; yes: number; answered: number }[] | null {
  const counted = inGroups(answers, fewest);
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
  const nameless = inGroups(
    answers.filter(({ isNamed }) => !isNamed),
    fewest,
  );
  return [
    ...named
      .toSorted((one, other) => other.givenAt.getTime() - one.givenAt.getTime())
      .flatMap(({ text, personId }) => (text === null ? [] : [{ text, personId }])),
    ...nameless
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
