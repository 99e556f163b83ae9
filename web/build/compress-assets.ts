import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { brotliCompressSync, gzipSync } from 'node:zlib';

/** Packs each asset once, here, so that the server sends it packed without work of its own. */
const dist = new URL('../dist/', import.meta.url).pathname;

for (const file of globSync('**/*.{js,css,svg,html}', { cwd: dist })) {
  const content = readFileSync(dist + file);
  writeFileSync(`${dist}${file}.gz`, gzipSync(content, { level: 9 }));
  writeFileSync(`${dist}${file}.br`, brotliCompressSync(content));
}
