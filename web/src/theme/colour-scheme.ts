export type ColourScheme = 'system' | 'light' | 'dark';

const key = 'naober-colour-scheme';

export function chosenScheme(): ColourScheme {
  const kept = localStorage.getItem(key);
  return kept === 'light' || kept === 'dark' ? kept : 'system';
}

export function chooseScheme(scheme: ColourScheme): void {
  if (scheme === 'system') localStorage.removeItem(key);
  else localStorage.setItem(key, scheme);
  applyScheme(scheme);
}

/** Without a choice the page follows the machine. */
export function applyScheme(scheme: ColourScheme): void {
  if (scheme === 'system') delete document.documentElement.dataset['scheme'];
  else document.documentElement.dataset['scheme'] = scheme;
}
