/** Tests run on the sources; workspaces are found by their `source` export. */
export default {
  rootDir: '..',
  testMatch: ['<rootDir>/{gateway,subgraphs,web,scripts,tests}/**/*.test.{ts,tsx}'],
  modulePathIgnorePatterns: ['/dist/', '/\\.data/'],
  transform: {},
  runner: '<rootDir>/tests/test-runner.mjs',
  setupFiles: ['<rootDir>/tests/test-modules.mjs'],
  setupFilesAfterEnv: ['<rootDir>/tests/test-timeouts.mjs'],
  globalSetup: '<rootDir>/tests/postgres-up.ts',
  globalTeardown: '<rootDir>/tests/postgres-down.ts',
  maxWorkers: '100%',
};
