import { readFileSync } from 'node:fs';
import { compileMessage } from '@lingui/message-utils/compileMessage';
import type { Plugin } from 'vite';

const prefix = 'virtual:messages/';

/** Keys that only the planner's pages use. */
const ofPlanner =
  /^(confirmSignUp|declineReason|declineSignUp|desk|deskOutcome|deskStatus|importRoster|roster\w*|rowError|shiftStatus)\./;

/**
 * Serves `virtual:messages/nl/common` and the like: a part of a catalogue, compiled at build time, so that the
 * browser carries no parser and no word of a page that it does not open.
 */
export function compiledMessages(): Plugin {
  return {
    name: 'naober-compiled-messages',
    resolveId: id => (id.startsWith(prefix) ? `\0${id}` : null),
    load(id) {
      if (!id.startsWith(`\0${prefix}`)) return null;
      const [locale, part] = id.slice(prefix.length + 1).split('/');
      const file = new URL(`../src/messages/${locale}.json`, import.meta.url);
      this.addWatchFile(file.pathname);
      const catalogue: Record<string, string> = JSON.parse(readFileSync(file, 'utf8'));
      return `export const messages = ${JSON.stringify(compiled(catalogue, part === 'planner'))};`;
    },
  };
}

function compiled(catalogue: Record<string, string>, isForPlanner: boolean): Record<string, unknown> {
  const mine = Object.entries(catalogue).filter(([key]) => ofPlanner.test(key) === isForPlanner);
  return Object.fromEntries(mine.map(([key, text]) => [key, compileMessage(text)]));
}
