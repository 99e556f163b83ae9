const here = 'https://here.invalid';

/** The page to go on to, as a path of this portal; the start page for all that leads elsewhere. The gateway keeps the same rule. */
export function wayBack(asked: string | undefined): string {
  if (!asked || !/^\/(?![/\\])/.test(asked) || asked.length > 2_000 || !URL.canParse(asked, here)) return '/';
  const { origin, pathname, search, hash } = new URL(asked, here);
  const isHere = origin === here && !pathname.startsWith('//') && !pathname.startsWith('/auth/');
  return isHere ? pathname + search + hash : '/';
}
