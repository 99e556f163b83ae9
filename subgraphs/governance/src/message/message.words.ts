import type { MessageKind } from './message-kinds.ts';
import type { MessageLanguage } from './message.enums.ts';
import { dutch } from './message.words.nl.ts';
import { english } from './message.words.en.ts';

/** What a message says of itself in one language: a line for lists, and what there is to do. */
export interface KindWords {
  readonly title: string;
  readonly text: string;
}

export type FactLabel =
  | 'agreement'
  | 'lastDay'
  | 'when'
  | 'where'
  | 'profession'
  | 'event'
  | 'pool'
  | 'inReturn'
  | 'answerBefore'
  | 'solveBefore'
  | 'credential'
  | 'epa'
  | 'level'
  | 'expiresOn'
  | 'reason'
  | 'otherShifts'
  | 'note';

/** All words of one language; every kind has some, or the types do not fit. */
export interface MessageWords {
  readonly kinds: Readonly<Record<MessageKind, KindWords>>;
  readonly labels: Readonly<Record<FactLabel, string>>;
  readonly mail: Readonly<
    Record<'on' | 'open' | 'digest' | 'why' | 'unsubscribe' | 'confirmTitle' | 'confirmText' | 'confirm', string>
  >;
  /** What a device shows: never what it is about. */
  readonly push: string;
  /** Reasons by their code; a code that is not here is left out. */
  readonly reasons: Readonly<Record<string, string>>;
  /** How far somebody is trusted, by level; a level that is not here is left out. */
  readonly levels: Readonly<Record<string, string>>;
  /** Names of documents by their code; a code that is not here is left out. */
  readonly credentials: Readonly<Record<string, string>>;
}

export const wordsOf: Readonly<Record<keyof typeof MessageLanguage, MessageWords>> = { nl: dutch, en: english };
