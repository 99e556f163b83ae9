import { readFileSync } from 'node:fs';
import type { Request } from 'playwright-core';

/** Where pages ask the graph, in a body or by an address. */
export const graph = /\/graphql(\?|$)/;

const manifest = new URL('../../web/dist/trusted-documents.json', import.meta.url);
let ids: ReadonlyMap<string, string> | undefined;

/** Whether a page asks this, by the name of its document. Throws when the portal asks nothing of this name. */
export function asks(request: Request, name: string): boolean {
  ids ??= readIds();
  const id = ids.get(name);
  if (id === undefined) throw new Error(`The portal asks no ${name}.`);
  return (request.postData() ?? decodeURIComponent(request.url())).includes(id);
}

function readIds(): ReadonlyMap<string, string> {
  const { operations } = JSON.parse(readFileSync(manifest, 'utf8')) as { operations: { id: string; name: string }[] };
  return new Map(operations.map(({ id, name }) => [name, id]));
}
