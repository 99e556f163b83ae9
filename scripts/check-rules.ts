import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { mutantsOf, type Mutant } from './rules/mutants.ts';
import { runCommand } from './trouble.ts';

const help = `npm run check:rules [-- --boundaries] [-- --only WORD]

Takes away each rule about who may work where, one at a time, and sees that a test turns red.
  --boundaries   moves each comparison by its boundary as well
  --only WORD    only rules whose file or name holds the word`;

const root = path.resolve(import.meta.dirname, '..');
const transform = path.join(import.meta.dirname, 'rules/mutating-transform.mjs');
const { default: config } = (await import(pathToFileURL(path.join(root, 'tests/jest.config.mjs')).href)) as {
  default: { transform: Record<string, [string, object]> };
};
const jestConfig = {
  ...config,
  rootDir: root,
  testMatch: ['eligibility', 'working-time', 'labour-dispute'].map(
    folder => `<rootDir>/subgraphs/exchange/src/${folder}/*.{rules,property}.test.ts`,
  ),
  transform: { '\\.tsx?$': [transform, config.transform['\\.tsx?$']![1]] },
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
  for (const mutant of mutants) if (await isGreen(mutant)) alive.push(nameOf(mutant));
  for (const name of alive) console.log(`No test misses it: ${name}`);
  console.log(`${mutants.length - alive.length} of ${mutants.length} turn a test red.`);
  return alive.length === 0 ? 0 : 1;
});

function nameOf({ file, what }: Mutant): string {
  return `${path.relative(root, file)}: ${what}`;
}

async function isGreen(mutant: Mutant | null): Promise<boolean> {
  const jest = path.join(root, 'node_modules/jest/bin/jest.js');
  const flags = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'];
  const child = spawn(process.execPath, [...flags, jest, '--config', JSON.stringify(jestConfig), '--silent'], {
    cwd: root,
    env: { ...process.env, ...(mutant && { MUTANT_FILE: mutant.file, MUTANT_SOURCE: mutant.source }) },
    stdio: 'ignore',
  });
  const [code] = (await once(child, 'exit')) as [number | null];
  return code === 0;
}
