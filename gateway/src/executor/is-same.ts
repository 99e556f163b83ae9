/** Whether two parts of an answer say the same. False as well for what has no parts, such as a moment. */
export function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (Array.isArray(one)) return Array.isArray(other) && isSameList(one, other);
  return !Array.isArray(other) && isSameObject(one as Parts, other as Parts);
}

type Parts = Readonly<Record<string, unknown>>;

function isSameList(one: readonly unknown[], other: readonly unknown[]): boolean {
  if (one.length !== other.length) return false;
  for (let at = 0; at < one.length; at++) if (!isSame(one[at], other[at])) return false;
  return true;
}

function isSameObject(one: Parts, other: Parts): boolean {
  let more = 0;
  for (const name in one) {
    const [value, wanted] = [one[name], other[name]];
    if (value !== wanted && !isSame(value, wanted)) return false;
    more++;
  }
  if (more === 0) return false;
  for (const _name in other) more--;
  return more === 0;
}
