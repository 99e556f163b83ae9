import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildSchema } from 'graphql';
import { composeSchema } from './compose-schema.ts';
import { breakingChanges, staleFiles, undescribed, unyielding } from './schema/findings.ts';
import { wallProof, wallText } from './schema/rate-wall.ts';
import { runCommand } from './trouble.ts';

const folder = fileURLToPath(new URL('../schema/', import.meta.url));

/** What landed before: the last commit of the main branch that this one builds on, else the last commit. */
function landed(name: string): string | null {
  for (const revision of ['origin/main', 'HEAD']) {
    try {
      return execFileSync('git', ['show', `${revision}:schema/${name}`], {
        cwd: folder,
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
      });
    } catch {
      // no such branch, or no schema there yet: the next one
    }
  }
  return null;
}

await runCommand(async () => {
  const { files, errors, hints } = composeSchema();
  const before = landed('api.graphql');
  const now = files['api.graphql'];
  const wall = now && files['supergraph.graphql'] ? wallProof(now, files['supergraph.graphql']) : null;
  if (wall) console.log(wallText(wall));
  const findings = [
    ...(wall?.breaches ?? []).map(breach => `breaks the ACM wall: ${breach}`),
    ...errors.map(message => `does not compose: ${message}`),
    ...hints.map(message => `composition hint: ${message}`),
    ...staleFiles(files, name => readFileSync(folder + name, 'utf8')).map(
      name => `stale: schema/${name}; run npm run fix`,
    ),
    ...(now ? undescribed(buildSchema(now)).map(name => `not described: ${name}`) : []),
    ...(now ? unyielding(buildSchema(now)).map(name => `not nullable, though its subgraph may be down: ${name}`) : []),
    ...(now && before ? breakingChanges(before, now).map(change => `breaks clients: ${change}`) : []),
  ];
  for (const finding of findings) console.error(finding);
  return findings.length === 0 ? 0 : 1;
});
