/** WCAG 2 contrast between two colours given as `#rrggbb`: 1 (none) to 21 (black on white). */
export function contrast(one: string, other: string): number {
  const [lighter = 0, darker = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
  return (lighter + 0.05) / (darker + 0.05);
}

/** The colour with a share (0 to 1) of another mixed in. */
export function mixed(colour: string, other: string, share: number): string {
  const from = channels(colour);
  const to = channels(other);
  const mix = from.map((value, index) => Math.round(value + ((to[index] ?? value) - value) * share));
  return `#${mix.map(value => value.toString(16).padStart(2, '0')).join('')}`;
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channels(colour).map(value => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function channels(colour: string): number[] {
  if (!/^#[0-9a-f]{6}$/i.test(colour)) throw new RangeError(`${colour} is not a colour such as #0a5f5a.`);
  return [1, 3, 5].map(start => Number.parseInt(colour.slice(start, start + 2), 16));
}
