import { describe, expect, it } from '@jest/globals';
import { keyForPress } from './idempotency-key.ts';

describe('the key of a press', () => {
  it('is new for every press', () => {
    expect(keyForPress(null, 'a').key).not.toBe(keyForPress(null, 'a').key);
  });
  it('is kept when the same thing is sent again without an answer', () => {
    const first = keyForPress(null, 'a');
    expect(keyForPress(first, 'a')).toBe(first);
  });
  it('is not kept for another body', () => {
    const first = keyForPress(null, 'a');
    expect(keyForPress(first, 'b').key).not.toBe(first.key);
  });
  it('is long enough not to be met twice', () => {
    expect(keyForPress(null, 'a').key).toMatch(/^[0-9a-f]{32}$/);
  });
});
