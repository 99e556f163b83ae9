/** Tests run on the sources; workspaces are found by their `source` export. */
export default {
  rootDir: '..',
  testMatch: ['<rootDir>/{gateway,subgraphs,web,scripts,tests}/**/*.test.{ts,tsx}'],
  modulePathIgnorePatterns: ['/dist/', '/\\.data/'],
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: {
    '\\.tsx?$': [
      '@swc/jest',
      {
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
      },
    ],
  },
  testEnvironmentOptions: { customExportConditions: ['source', 'node', 'node-addons'] },
  globalSetup: '<rootDir>/tests/postgres-up.ts',
  globalTeardown: '<rootDir>/tests/postgres-down.ts',
  testTimeout: 120_000, // for what hangs; no measure of speed
  maxWorkers: '100%',
  workerIdleMemoryLimit: '1GB', // each file leaves some of its modules behind
};
