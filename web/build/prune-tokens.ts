import type { Plugin } from 'vite';

const declaration = /(--[\w-]+):((?:[^;{}"']|"[^"]*"|'[^']*')*)(;|(?=\}))/g;
const use = /var\(\s*(--[\w-]+)/g;

/**
 * Drops custom properties that nothing uses. The voorbeeld tokens are a catalogue of thousands; the portal
 * uses some hundred, and the first route may weigh no more than 20 kB of CSS.
 */
export function pruneTokens(): Plugin {
  return {
    name: 'naober-prune-tokens',
    enforce: 'post',
    generateBundle(_options, bundle) {
      const sheets = Object.values(bundle).filter(file => file.type === 'asset' && file.fileName.endsWith('.css'));
      const used = usedTokens(sheets.map(sheet => String((sheet as { source: unknown }).source)).join('\n'));
      for (const sheet of sheets) {
        if (sheet.type === 'asset') sheet.source = withoutUnused(String(sheet.source), used);
      }
    },
  };
}

/** Tokens that a rule uses, directly or through other tokens. */
export function usedTokens(css: string): Set<string> {
  const usesOf = new Map<string, string[]>();
  for (const [, name = '', value = ''] of css.matchAll(declaration)) {
    usesOf.set(name, [...(usesOf.get(name) ?? []), ...namesIn(value)]);
  }
  const used = new Set<string>();
  const waiting = namesIn(css.replace(declaration, ''));
  for (let name = waiting.pop(); name; name = waiting.pop()) {
    if (used.has(name)) continue;
    used.add(name);
    waiting.push(...(usesOf.get(name) ?? []));
  }
  return used;
}

export function withoutUnused(css: string, used: Set<string>): string {
  return css.replace(declaration, (whole, name: string) => (used.has(name) ? whole : ''));
}

function namesIn(text: string): string[] {
  return [...text.matchAll(use)].map(([, name = '']) => name);
}
