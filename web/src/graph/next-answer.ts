import { troubleOf } from './trouble.ts';
import type { GraphFailure, Trouble } from './trouble.ts';

export interface Answer<Data> {
  /** Null until the first answer, and when nothing of it could be used. */
  readonly data: Data | null;
  /** What went wrong with these data. */
  readonly trouble: Trouble | null;
  /** Why these are not the newest data: asking again brought nothing. */
  readonly staleBecause: Trouble | null;
  readonly isWaiting: boolean;
  /** The variables that the data are about. */
  readonly asked: string;
}

export interface Result<Data> {
  readonly data?: Data | undefined;
  readonly error?: GraphFailure | undefined;
  /** More is on its way. */
  readonly stale: boolean;
}

/** What is known after a result: one that brings nothing leaves standing what was answered to the same question. */
export function nextAnswer<Data>(
  last: Answer<Data>,
  asked: string,
  { data, error, stale }: Result<Data>,
): Answer<Data> {
  const trouble = error ? troubleOf(error) : null;
  const isWaiting = stale;
  if (trouble && last.data && last.asked === asked && isEmpty(data) && !isForbidden(trouble))
    return { ...last, staleBecause: trouble, isWaiting };
  return { data: data ?? null, trouble, staleBecause: null, isWaiting, asked };
}

const isEmpty = (data: unknown): boolean => Object.values(data ?? {}).every(value => value === null);

const isForbidden = ({ code }: Trouble): boolean => code === 'UNAUTHENTICATED' || code === 'FORBIDDEN';
