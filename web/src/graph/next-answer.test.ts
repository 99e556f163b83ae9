import { describe, expect, it } from '@jest/globals';
import { nextAnswer } from './next-answer.ts';
import type { Answer } from './next-answer.ts';
import { troubleOf } from './trouble.ts';
import type { GraphFailure } from './trouble.ts';

type Data = { readonly viewer: object | null; readonly members: object[] | null };

const failure = (code: string) => ({ graphQLErrors: [{ extensions: { code } }] }) as unknown as GraphFailure;
const away = failure('SUBGRAPH_UNAVAILABLE');
const data: Data = { viewer: {}, members: [] };
const whole: Answer<Data> = { data, trouble: null, staleBecause: null, isWaiting: true, asked: 'a' };

describe('after a result', () => {
  it('the newest data hold', () => {
    const newer: Data = { viewer: null, members: [{}] };
    expect(nextAnswer(whole, 'a', { data: newer, stale: false })).toEqual({ ...whole, data: newer, isWaiting: false });
  });
  it('a part that failed is missing from the newest data', () => {
    const part: Data = { viewer: null, members: [] };
    const next = nextAnswer(whole, 'a', { data: part, error: away, stale: false });
    expect(next).toEqual({ ...whole, data: part, trouble: troubleOf(away), isWaiting: false });
  });
  it.each([undefined, { viewer: null, members: null }])('one that brings %j leaves standing what was there', none => {
    const next = nextAnswer(whole, 'a', { data: none, error: away, stale: false });
    expect(next).toEqual({ ...whole, staleBecause: troubleOf(away), isWaiting: false });
  });
  it('what was there is no answer to another question', () => {
    const next = nextAnswer(whole, 'b', { error: away, stale: false });
    expect(next).toEqual({ data: null, trouble: troubleOf(away), staleBecause: null, isWaiting: false, asked: 'b' });
  });
  it.each(['UNAUTHENTICATED', 'FORBIDDEN'])('what was there is gone for who is %s', code => {
    expect(nextAnswer(whole, 'a', { error: failure(code), stale: false }).data).toBeNull();
  });
  it('what stayed is the newest again when asking goes well', () => {
    const stale = { ...whole, staleBecause: troubleOf(away) };
    expect(nextAnswer(stale, 'a', { data, stale: false }).staleBecause).toBeNull();
  });
});
