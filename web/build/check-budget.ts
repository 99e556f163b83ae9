import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

/** What the first route may weigh, in kB of gzip: the shell, the start page and the Dutch words. */
const budget = { js: 40, css: 20 };
const firstRoute = [
  'index.html',
  'src/start/start-page.tsx',
  '\0virtual:messages/nl/common',
  'virtual:messages/nl/common',
];

interface Chunk {
  file: string;
  css?: string[];
  imports?: string[];
}

const dist = new URL('../dist/', import.meta.url);
const manifest: Record<string, Chunk> = JSON.parse(readFileSync(new URL('.vite/manifest.json', dist), 'utf8'));

function filesOf(name: string, seen = new Set<string>()): Set<string> {
  const chunk = manifest[name];
  if (!chunk || seen.has(chunk.file)) return seen;
  seen.add(chunk.file);
  for (const sheet of chunk.css ?? []) seen.add(sheet);
  for (const other of chunk.imports ?? []) filesOf(other, seen);
  return seen;
}

const files = firstRoute.reduce((seen, name) => filesOf(name, seen), new Set<string>());
const weigh = (ending: string) =>
  [...files]
    .filter(file => file.endsWith(ending))
    .reduce((sum, file) => sum + gzipSync(readFileSync(new URL(file, dist))).length / 1000, 0);

const weight = { js: weigh('.js'), css: weigh('.css') };
console.log(
  `First route: ${weight.js.toFixed(1)} kB JS of ${budget.js}, ${weight.css.toFixed(1)} kB CSS of ${budget.css} (gzip).`,
);
if (weight.js > budget.js || weight.css > budget.css) {
  console.error('The first route is too heavy. Move what it does not need behind a lazy page.');
  process.exitCode = 1;
}
