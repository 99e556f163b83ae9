import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { composeSchema } from './compose-schema.ts';

/** `node compose.ts` writes `schema/`; it refuses to write what does not compose. */
const folder = fileURLToPath(new URL('../schema/', import.meta.url));
const { files, errors, hints } = composeSchema();
for (const message of [...errors, ...hints]) console.error(message);
if (errors.length > 0) process.exitCode = 1;
else await write(files);

async function write(changed: Readonly<Record<string, string>>): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const [name, text] of Object.entries(changed)) {
    const before = await readFile(folder + name, 'utf8').catch(() => '');
    if (before === text) continue;
    await writeFile(folder + name, text);
    console.log(`schema/${name}`);
  }
}
