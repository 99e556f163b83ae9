import { describe, expect, it } from '@jest/globals';
import { contrast, mixed } from './contrast.ts';
import { inkOn, memberTheme } from './member-theme.ts';

describe('contrast', () => {
  it('is 21 for black on white and 1 for the same colour', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
    expect(contrast('#0a5f5a', '#0a5f5a')).toBe(1);
  });
  it('refuses what is not a colour', () => {
    expect(() => contrast('red', '#ffffff')).toThrow('red is not a colour such as #0a5f5a.');
  });
  it('mixes by channel', () => {
    expect(mixed('#000000', '#ffffff', 0.5)).toBe('#808080');
  });
});

describe('the theme of a member', () => {
  it('is refused with the ratio when its text cannot be read', () => {
    const theme = memberTheme('#f2b134');
    expect(theme.isAccepted).toBe(false);
    expect(theme.isAccepted ? 0 : Number(theme.ratio.toFixed(2))).toBe(1.89);
  });
  it.each([
    ['#767676', true],
    ['#777777', false],
  ])('lies on the boundary of 4.5 : 1: %s is accepted: %s', (colour, isAccepted) => {
    expect(memberTheme(colour).isAccepted).toBe(isAccepted);
  });
  it.each(['#000000', '#003082', '#6b0f1a', '#0a5f5a'])('%s can be read in the dark too', colour => {
    const theme = memberTheme(colour);
    const dark = theme.isAccepted ? (theme.tokens['--theme-primary-dark'] ?? '') : '';
    expect(contrast(dark, '#1a2422')).toBeGreaterThanOrEqual(4.5);
    expect(contrast(dark, '#101816')).toBeGreaterThanOrEqual(4.5);
  });
  it('writes on a mark in the ink that reads best', () => {
    expect(inkOn('#f2b134')).toBe('#16211f');
    expect(inkOn('#003082')).toBe('#ffffff');
  });
});
