import { readdirSync, readFileSync } from 'node:fs';
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

test('what neighbours add is said with it; a code without words is left out', () => {
  const swap = {
    startsAt: facts.startsAt,
    returnedStartsAt: '2026-12-05T06:30:00Z',
    expiresAt: '2026-11-30T11:00:00Z',
  };
  expect(renderMessage('SWAP_PROPOSED', swap, 'nl').details.slice(1)).toEqual([
    { label: 'In ruil voor', value: 'za 5 dec 07:30' },
    { label: 'Antwoord voor', value: 'ma 30 nov 12:00' },
  ]);
  const called = (reason: string) => renderMessage('PLACE_CANCELLED', { reason }, 'en').details;
  expect(called('PATIENTS_FEWER')).toEqual([{ label: 'Reason', value: 'there are fewer patients' }]);
  expect(called('OTHER')).toEqual([]);
  expect(renderMessage('PLACE_CANCELLED', { otherShifts: 2 }, 'nl').details).toEqual([
    { label: 'Andere diensten daar rond die tijd', value: '2' },
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

/** All that the code of a subgraph says is due: what it lists, the types that are called so, and what it sends at once. */
function kindsOf(subgraph: string): string[] {
  const folder = new URL(`../../../${subgraph}/src/`, import.meta.url);
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(file =>
    /(?<!\.test)\.ts$/.test(file),
  );
  return files.flatMap(file => {
    const text = readFileSync(new URL(file, folder), 'utf8');
    if (!/message-due|message-kinds/.test(file + text)) return [];
    const sent = [...text.matchAll(/\bkind: (?:[^'\n]*\? )?'([A-Z_]+)'(?: : '([A-Z_]+)')?/g)];
    const typed = [...text.matchAll(/type \w+Message =([^;]+);/g)].flatMap(([, union]) => [
      ...union!.matchAll(/'([A-Z_]+)'/g),
    ]);
    const [, list = ''] = /messageKinds = ([[{][^]*?[\]}]) as const/.exec(text) ?? [];
    const listed = [...list.matchAll(/(?:^|[\s['"{,])([A-Z]+_[A-Z_]+)\b/g)];
    return [...sent, ...typed, ...listed].flatMap(([, ...kinds]) => kinds.filter(kind => kind !== undefined));
  });
}

test('all that neighbours say is due has words here', () => {
  const said = ['exchange', 'learning', 'branding'].flatMap(kindsOf);
  expect(said).toContain('EVENT_PLACE_FREE');
  expect(said.filter(kind => !messageKinds.includes(kind as never))).toEqual([]);
});
