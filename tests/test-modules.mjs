import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';
import { transformSync } from '@swc/core';

/**
 * Lets the workers of the tests load the sources as they stand: TypeScript with decorators, workspaces by their
 * `source` export. The modules are loaded once per worker, where Jest's own runner loads them once per file.
 */
registerHooks({
  resolve(specifier, context, next) {
    if (specifier === '@jest/globals') return { url: globals, format: 'module', shortCircuit: true };
    return next(specifier, { ...context, conditions: [...context.conditions, 'source'] });
  },
  load(url, context, next) {
    if (url === globals) return moduleOf(`export const { ${names} } = globalThis;`);
    if (url.includes('/node_modules/') || !/\.tsx?(\?|$)/.test(url)) return next(url, context);
    const filename = fileURLToPath(url.replace(/\?.*$/, ''));
    return moduleOf(transformSync(sourceOf(filename), { ...options, filename }).code);
  },
});

process.setSourceMapsEnabled(true);

/** `npm run check:rules` has one file read as the environment says. */
const { MUTANT_FILE, MUTANT_SOURCE } = process.env;
const sourceOf = file => (file === MUTANT_FILE ? MUTANT_SOURCE : readFileSync(file, 'utf8'));

const globals = 'tests:globals';
const names = 'afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest, test';
const moduleOf = source => ({ format: 'module', shortCircuit: true, source });

const options = {
  swcrc: false,
  sourceMaps: 'inline',
  jsc: {
    target: 'es2024',
    parser: { syntax: 'typescript', tsx: true, decorators: true },
    transform: {
      legacyDecorator: true,
      decoratorMetadata: false,
      useDefineForClassFields: false,
      react: { runtime: 'automatic', importSource: 'preact' },
    },
  },
  module: { type: 'es6' },
};
