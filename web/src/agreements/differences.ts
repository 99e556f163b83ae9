/** What a version says, in words, by what it is about. */
export type VersionWords = ReadonlyMap<string, string>;

export interface Difference {
  readonly about: string;
  readonly before: string;
  readonly after: string;
}

/** What a version says otherwise than the one before it, in the order in which it is said. */
export function differencesBetween(before: VersionWords, after: VersionWords): Difference[] {
  return [...after].flatMap(([about, words]) => {
    const was = before.get(about) ?? '';
    return was === words ? [] : [{ about, before: was, after: words }];
  });
}
