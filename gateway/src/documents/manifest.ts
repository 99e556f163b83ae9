import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

/** As tools for persisted documents write and read it. */
const manifest = z.object({
  format: z.literal('apollo-persisted-query-manifest'),
  version: z.literal(1),
  operations: z.array(z.object({ id: z.string(), body: z.string() })),
});

/** By id, the documents that the build of the portal wrote down; none where there is no portal. */
export async function readManifest(portalFolder: string): Promise<ReadonlyMap<string, string>> {
  const file = join(portalFolder, 'trusted-documents.json');
  if (!existsSync(file)) return new Map();
  const { operations } = manifest.parse(JSON.parse(await readFile(file, 'utf8')));
  return new Map(operations.map(({ id, body }) => [id, body]));
}
