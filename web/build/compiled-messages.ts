import { readFileSync } from 'node:fs';
import { compileMessage } from '@lingui/message-utils/compileMessage';
import type { Plugin } from 'vite';

const prefix = 'virtual:messages/';

/** Serves `virtual:messages/nl`: the catalogue compiled at build time, so that the browser carries no parser. */
export function compiledMessages(): Plugin {
  return {
    name: 'naober-compiled-messages',
    resolveId: id => (id.startsWith(prefix) ? `\0${id}` : null),
    load(id) {
      if (!id.startsWith(`\0${prefix}`)) return null;
      const file = new URL(`../src/messages/${id.slice(prefix.length + 1)}.json`, import.meta.url);
      this.addWatchFile(file.pathname);
      const catalogue: Record<string, string> = JSON.parse(readFileSync(file, 'utf8'));
      return `export const messages = ${JSON.stringify(compiled(catalogue))};`;
    },
  };
}

function compiled(catalogue: Record<string, string>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(catalogue).map(([key, text]) => [key, compileMessage(text)]));
}
