import { existsSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { expect, test } from '@jest/globals';
import { messageKinds } from './message-kinds.ts';
import { wordsOf } from './message.words.ts';
import { renderMessage } from './render-message.ts';

const facts = {
  member: 'Martini',
  department: 'Operatiekamer',
  profession: 'operatieassistent',
  startsAt: '2026-12-01T22:00:00Z',
  endsAt: '2026-12-02T06:30:00Z',
  note: 'Neem je pas mee.',
};

test('every kind says what happened in both languages, with and without its facts', () => {
  for (const kind of messageKinds) {
    for (const language of ['nl', 'en'] as const) {
      for (const known of [{}, facts]) {
        const { title, text } = renderMessage(kind, known, language);
        for (const words of [title, text]) expect(words).toMatch(/^[A-Z][^{}]*[a-z?.]$|^[A-Z][^{}]* \w+$/);
        expect(`${title}${text}`).not.toMatch(/[{}!]| {2}|undefined|null/);
      }
    }
  }
});

test('what is known is said with it, in local time', () => {
  expect(renderMessage('SIGN_UP_CONFIRMED', facts, 'nl')).toEqual({
    title: 'Je dienst op di 1 dec is bevestigd',
    text: 'De afdeling rekent op je.',
    details: [
      { label: 'Wanneer', value: 'di 1 dec 23:00–07:30' },
      { label: 'Waar', value: 'Operatiekamer, Martini' },
      { label: 'Functie', value: 'operatieassistent' },
      { label: 'Toelichting', value: 'Neem je pas mee.' },
    ],
  });
  expect(
    renderMessage('PLACE_OFFERED', { startsAt: facts.startsAt, offerExpiresAt: '2026-11-30T11:00:00Z' }, 'en'),
  ).toEqual({
    title: 'There is a place for you on Tue 1 Dec',
    text: expect.stringContaining('a place came free'),
    details: [
      { label: 'When', value: 'Tue 1 Dec 23:00' },
      { label: 'Answer before', value: 'Mon 30 Nov 12:00' },
    ],
  });
  const credential = { kindOfCredential: 'BIG_REGISTRATION', expiresOn: '2026-12-31' };
  expect(renderMessage('CREDENTIAL_EXPIRES', credential, 'nl')).toMatchObject({
    title: 'Een bewijs van je verloopt op do 31 dec',
    details: [
      { label: 'Bewijs', value: 'BIG-registratie' },
      { label: 'Geldig tot en met', value: 'do 31 dec' },
    ],
  });
  expect(renderMessage('CREDENTIAL_EXPIRES', { ...credential, kindOfCredential: 'NEW_KIND' }, 'nl').details).toEqual([
    { label: 'Geldig tot en met', value: 'do 31 dec' },
  ]);
});

test('an end that is more than a day away is said with its day', () => {
  const { details } = renderMessage('SHIFT_CHANGED', { ...facts, endsAt: '2026-12-03T06:30:00Z' }, 'nl');
  expect(details[0]).toEqual({ label: 'Wanneer', value: 'di 1 dec 23:00–do 3 dec 07:30' });
});

test('both languages have words for the same kinds', () => {
  for (const words of Object.values(wordsOf))
    expect(Object.keys(words.kinds).toSorted()).toEqual(messageKinds.toSorted());
});

/** A subgraph lists what it says; one that does not list anything says nothing. */
const kindsOf = async (subgraph: string): Promise<readonly string[]> => {
  const file = fileURLToPath(new URL(`../../../${subgraph}/src/message/message-kinds.ts`, import.meta.url));
  if (!existsSync(file)) return [];
  const { messageKinds: listed } = (await import(pathToFileURL(file).href)) as { messageKinds: readonly string[] };
  return listed;
};

test.each(['exchange', 'learning', 'branding'])('what %s says that is due has words here', async subgraph => {
  const strange = (await kindsOf(subgraph)).filter(kind => !messageKinds.includes(kind as never));
  expect(strange).toEqual([]);
});
