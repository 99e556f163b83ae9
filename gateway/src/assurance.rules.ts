const longest = 200;

/**
 * How surely a sign-in service knew who came, in its own word: its `acr` (OpenID Connect Core 2), or where it says none
 * the methods of its `amr` (RFC 8176) with spaces between; null when it says neither in a way that can be read.
 */
export function assuranceOf({ acr, amr }: Readonly<Record<string, unknown>>): string | null {
  if (isWord(acr)) return acr;
  const methods = Array.isArray(amr) ? amr : [];
  const said = methods.join(' ');
  return methods.every(isWord) && isWord(said) ? said : null;
}

/** What is printed under an agreement is plain text of some length. */
const isWord = (value: unknown): value is string =>
  typeof value === 'string' && value.length <= longest && /^[\x21-\x7e]+( [\x21-\x7e]+)*$/.test(value);
