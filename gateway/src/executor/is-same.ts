/** Whether two parts of an answer say the same, in the same order. False as well for what has no parts, such as a moment. */
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
  const [names, others] = [Object.keys(one), Object.keys(other)];
  if (names.length === 0 || names.length !== others.length) return false;
  for (let at = 0; at < names.length; at++) {
    const name = names[at]!;
    if (name !== others[at] || !isSame(one[name], other[name])) return false;
  }
  return true;
}
