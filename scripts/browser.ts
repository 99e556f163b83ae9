import { existsSync } from 'node:fs';
import { installPackage } from './debian.ts';
import { Trouble } from './trouble.ts';

const PLACES = [
  '/usr/bin/chromium-headless-shell', // the same engine without windows: half the work
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** The system's Chromium, or the one that `CHROMIUM` names; undefined where there is none. */
export function findBrowser(): string | undefined {
  return [process.env['CHROMIUM'] ?? '', ...PLACES].find(place => place && existsSync(place));
}

/** Installs Debian's Chromium, without windows or with them, where that is possible. @throws Trouble where it is not */
export function needBrowser(): void {
  if (findBrowser()) return;
  for (const name of ['chromium-headless-shell', 'chromium']) {
    installPackage(name, 'Chromium for the browser tests');
    if (findBrowser()) return;
  }
  throw new Trouble(
    'The browser tests need Chromium: install it (Debian: apt-get install chromium) or set CHROMIUM to its path.',
  );
}
