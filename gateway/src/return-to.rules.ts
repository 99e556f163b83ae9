/** The page to go to after signing in, as a path of this portal; the start page for everything that leads elsewhere. */
export function returnPath(asked: unknown): string {
  if (typeof asked !== 'string' || !/^\/(?![/\\])/.test(asked) || asked.length > 2_000) return '/';
  const here = 'https://here.invalid';
  if (!URL.canParse(asked, here)) return '/';
  const { origin, pathname, search, hash } = new URL(asked, here);
  const isHere = origin === here && !pathname.startsWith('//') && !pathname.startsWith('/auth/');
  return isHere ? pathname + search + hash : '/';
}
