import { describe, expect, it } from '@jest/globals';
import { usedTokens, withoutUnused } from './prune-tokens.ts';

const prune = (css: string) => withoutUnused(css, usedTokens(css));

describe('pruning tokens', () => {
  it('drops what nothing uses', () => {
    expect(prune('.t{--a:1px;--b:2px}.x{margin:var(--a)}')).toBe('.t{--a:1px;}.x{margin:var(--a)}');
  });
  it('keeps what is used through another token', () => {
    const css = '.t{--a:var(--b);--b:2px}.x{margin:var(--a)}';
    expect(prune(css)).toBe(css);
  });
  it('drops a chain that leads to no rule', () => {
    expect(prune('.t{--a:var(--b);--b:2px;}')).toBe('.t{}');
  });
  it('keeps what is only a fallback', () => {
    const css = '.t{--b:2px}.x{margin:var(--a, var(--b))}';
    expect(prune(css)).toBe(css);
  });
  it('reads a value with quotes and semicolons as one', () => {
    expect(prune('.t{--font:"A;B",serif;--a:1px}.x{margin:var(--a)}')).toBe('.t{--a:1px}.x{margin:var(--a)}');
  });
});
