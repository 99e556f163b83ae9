import { localDateOf, localTimeOf, localZone } from '@naober/kit/local-time';
import type { MessageKind } from './message-kinds.ts';
import type { MessageFacts } from './message.entity.ts';
import type { MessageLanguage } from './message.enums.ts';
import { wordsOf, type FactLabel } from './message.words.ts';

type Language = keyof typeof MessageLanguage;

/** A message in words. */
export interface RenderedMessage {
  readonly title: string;
  readonly text: string;
  /** What is known besides, each with its name: when, where, why. */
  readonly details: readonly { readonly label: string; readonly value: string }[];
}

/** The words of a kind with the facts in them; a fact that is not there leaves a shorter sentence, never a gap. */
export function renderMessage(kind: MessageKind, facts: MessageFacts, language: Language): RenderedMessage {
  const words = wordsOf[language];
  const { title, text } = words.kinds[kind];
  const day = instantIn(facts, 'startsAt');
  const expires = dayIn(facts, 'expiresOn');
  const filled = title
    .replace('{day}', day ? ` ${words.mail.on} ${dayText(day, language)}` : '')
    .replace('{expires}', expires ? ` ${words.mail.on} ${dayText(expires, language)}` : '');
  const details = detailsOf(facts, language).flatMap(([label, value]) =>
    value ? [{ label: words.labels[label], value }] : [],
  );
  return { title: filled, text, details };
}

function detailsOf(facts: MessageFacts, language: Language): [FactLabel, string | null][] {
  const expiresOn = dayIn(facts, 'expiresOn');
  const moment = (name: string) => momentText(instantIn(facts, name), language);
  const { credentials, levels, reasons } = wordsOf[language];
  return [
    ['agreement', textIn(facts, 'agreement')],
    ['event', textIn(facts, 'event')],
    ['pool', textIn(facts, 'pool')],
    ['when', spanText(instantIn(facts, 'startsAt'), instantIn(facts, 'endsAt'), language)],
    ['where', [textIn(facts, 'department'), textIn(facts, 'member')].filter(Boolean).join(', ') || null],
    ['profession', (language === 'en' && textIn(facts, 'professionEn')) || textIn(facts, 'profession')],
    ['inReturn', moment('returnedStartsAt')],
    ['answerBefore', moment('offerExpiresAt') ?? moment('expiresAt')],
    ['solveBefore', moment('solveBefore')],
    ['credential', credentials[textIn(facts, 'kindOfCredential') ?? ''] ?? null],
    ['epa', textIn(facts, 'epa')],
    ['level', levels[textIn(facts, 'level') ?? ''] ?? null],
    [textIn(facts, 'agreement') ? 'lastDay' : 'expiresOn', expiresOn && dayText(expiresOn, language)],
    ['reason', reasons[textIn(facts, 'reason') ?? ''] ?? null],
    ['note', textIn(facts, 'note')],
    ['otherShifts', textIn(facts, 'otherShifts')],
  ];
}

const textIn = (facts: MessageFacts, name: string): string | null => {
  const fact = facts[name];
  return fact === undefined || fact === null || fact === '' ? null : String(fact);
};

export function instantIn(facts: MessageFacts, name: string): Date | null {
  const text = textIn(facts, name);
  return text === null || Number.isNaN(Date.parse(text)) ? null : new Date(text);
}

/** A calendar day stands for its noon: on whatever side of midnight a server is, it is the same day. */
function dayIn(facts: MessageFacts, name: string): Date | null {
  const text = textIn(facts, name);
  return text && /^\d{4}-\d{2}-\d{2}/.test(text) ? instantIn({ at: `${text.slice(0, 10)}T12:00:00Z` }, 'at') : null;
}

const dayFormats: Readonly<Record<Language, Intl.DateTimeFormat>> = { nl: dayFormat('nl-NL'), en: dayFormat('en-GB') };

function dayFormat(locale: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(locale, { weekday: 'short', day: 'numeric', month: 'short', timeZone: localZone });
}

const dayText = (instant: Date, language: Language): string =>
  dayFormats[language].format(instant).replaceAll(/[,.]/g, '');

const clock = (instant: Date): string => localTimeOf(instant).toPlainTime().toString({ smallestUnit: 'minute' });

const momentText = (instant: Date | null, language: Language): string | null =>
  instant && `${dayText(instant, language)} ${clock(instant)}`;

/** `di 1 dec 23:00–07:30`; the day of the end is named when it is more than a night away. */
function spanText(from: Date | null, until: Date | null, language: Language): string | null {
  if (!from) return null;
  const begin = `${dayText(from, language)} ${clock(from)}`;
  if (!until) return begin;
  const isNear = until.getTime() - from.getTime() < 86_400_000 || localDateOf(from) === localDateOf(until);
  return `${begin}–${isNear ? '' : `${dayText(until, language)} `}${clock(until)}`;
}
