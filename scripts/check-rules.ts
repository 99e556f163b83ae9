import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { mutantsOf, ruleFolders, type Mutant } from './rules/mutants.ts';
import { runCommand } from './trouble.ts';

const help = `npm run check:rules [-- --boundaries] [-- --only WORD]

Takes away each rule about who may work where, and each reason of the rule book, one at a time, and sees that a test
turns red; says so by rule.
  --boundaries   moves each comparison by its boundary as well
  --only WORD    only rules whose file or name holds the word`;

const root = path.resolve(import.meta.dirname, '..');
const { default: config } = (await import(pathToFileURL(path.join(root, 'tests/jest.config.mjs')).href)) as {
  default: object;
};
const jestConfig = {
  ...config,
  rootDir: root,
  testMatch: ruleFolders.map(folder => `<rootDir>/subgraphs/exchange/src/${folder}/*.{rules,property}.test.ts`),
  globalSetup: undefined, // rules need no database
  globalTeardown: undefined,
  bail: 1,
};

await runCommand(async () => {
  const { values } = parseArgs({
    options: {
      boundaries: { type: 'boolean', default: false },
      only: { type: 'string', default: '' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return (console.log(help), 0);
  if (!(await isGreen(null))) return (console.error('The tests are red as they are.'), 1);
  const mutants = mutantsOf(root, values.boundaries).filter(one => nameOf(one).includes(values.only));
  const alive: string[] = [];
  const byRule = new Map<string, string[]>();
  for (const mutant of mutants) {
    const isMissed = !(await isGreen(mutant));
    if (!isMissed) alive.push(nameOf(mutant));
    if (!isMissed) console.log(`No test misses it: ${nameOf(mutant)}`);
    if (mutant.ruleId) byRule.set(mutant.ruleId, [...(byRule.get(mutant.ruleId) ?? []), isMissed ? 'red' : 'GREEN']);
  }
  for (const [ruleId, outcomes] of byRule) console.log(`${ruleId.padEnd(6)} ${outcomes.join(' ')}`);
  console.log(`${mutants.length - alive.length} of ${mutants.length} turn a test red.`);
  return alive.length === 0 ? 0 : 1;
});

function nameOf({ file, what }: Mutant): string {
  return `${path.relative(root, file)}: ${what}`;
}

async function isGreen(mutant: Mutant | null): Promise<boolean> {
  const jest = path.join(root, 'node_modules/jest/bin/jest.js');
  const related = mutant ? ['--findRelatedTests', mutant.file] : [];
  const args = [jest, '--config', JSON.stringify(jestConfig), '--silent', ...related];
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: { ...process.env, ...(mutant && { MUTANT_FILE: mutant.file, MUTANT_SOURCE: mutant.source }) },
    stdio: 'ignore',
  });
  const [code] = (await once(child, 'exit')) as [number | null];
  return code === 0;
}
