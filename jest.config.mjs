/** Unit tests lie beside their file (`*.spec.ts`); tests that need the real database and engine lie under `test/`. */
const shared = {
  rootDir: import.meta.dirname,
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
        },
        module: { type: 'es6' },
      },
    ],
  },
  moduleNameMapper: {
    '^@vicino/store/(write|testing)$': '<rootDir>/libs/store/src/$1.ts',
    '^@vicino/(domain|territory|needs|contracts|store|search-index|answering|runtime)$':
      '<rootDir>/libs/$1/src/index.ts',
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.data/'],
};

export default {
  coverageProvider: 'v8',
  // Jest keeps what a file imported as ES modules until its process ends: in one process all files together pass 4 GB.
  maxWorkers: 2,
  workerIdleMemoryLimit: '1GB',
  projects: [
    {
      ...shared,
      displayName: 'unit',
      testMatch: ['<rootDir>/{apps,libs,infra}/**/*.spec.ts'],
    },
    {
      ...shared,
      displayName: 'flow',
      testMatch: ['<rootDir>/test/{flow,faults,relevance,conformance}/**/*.e2e-spec.ts'],
      setupFilesAfterEnv: ['<rootDir>/test/support/patience.ts'],
      globalSetup: '<rootDir>/test/support/global-setup.mjs',
      globalTeardown: '<rootDir>/test/support/global-teardown.mjs',
    },
  ],
};
